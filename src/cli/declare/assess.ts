import { type Command, Option } from 'commander'
import type { Answer } from '../../model/framework.ts'
import type { AssessOptions } from '../commands/assess.ts'
import { DataError } from '../errors.ts'
import { HELP } from '../help.ts'
import { conditionOptions, givenAnswers, parseCount } from '../options.ts'
import type { Host } from './host.ts'
import { refuseOperands } from './operands.ts'

/** `assess`, which is also what runs without a command. */
export interface Assess {
  readonly command: Command
  /**
   * Adds an option for each of the framework's conditions, which are known only once the library is
   * loaded. When it cannot be, anything is let pass here, and the command itself says what is wrong with
   * the library.
   */
  complete(): Promise<void>
}

export function declareAssess({ program, io, library, finish }: Host): Assess {
  const given = new Map<string, Answer>()
  const command = program
    .command('assess', { isDefault: true })
    .description(HELP.assess.description)
    .allowExcessArguments()
    .addOption(new Option('--answers <file>', 'read answers from a YAML or JSON file, - for stdin'))
    .addOption(new Option('--case <id>', 'take the answers from a case: nixon, or nixon/opening'))
    .addOption(new Option('--expect <verdict>', 'end with status 1 unless this headline or verdict is indicated'))
    .addOption(new Option('--top <n>', 'how many precedents to show').argParser(parseCount))
    .action(async () => {
      const open = await library()
      refuseOperands(command, program, open.catalog)
      const { runAssess } = await import('../commands/assess.ts')
      const options = command.optsWithGlobals<Omit<AssessOptions, 'given'>>()
      finish(await runAssess({ ...options, given: givenAnswers(given, open.catalog.framework, io) }, open, io))
    })
  return {
    command,
    complete: async () => {
      try {
        const { framework } = (await library()).catalog
        for (const option of conditionOptions(framework, given)) command.addOption(option)
      } catch (error) {
        if (!(error instanceof DataError)) throw error
        command.allowUnknownOption()
      }
    },
  }
}
