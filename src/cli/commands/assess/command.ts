import type { Command } from 'commander'
import type { Answer } from '../../../model/framework.ts'
import { declareConditions } from '../../program/conditions.ts'
import type { Host } from '../../program/host.ts'
import { refuseOperands } from '../../program/operands.ts'
import { givenAnswers, option, parseCount } from '../../program/options.ts'
import { type AssessOptions, runAssess } from './run.ts'

/** `assess`, which is also what runs without a command. */
export async function declareAssess(command: Command, { names, io, library, finish }: Host): Promise<void> {
  const given = new Map<string, Answer>()
  command
    .allowExcessArguments()
    .addOption(option('--answers <file>', 'read answers from a YAML or JSON file, - for stdin'))
    .addOption(option('--case <id>', 'take the answers from a case: nixon, or nixon/opening'))
    .addOption(option('--expect <verdict>', 'end with status 1 unless this headline or verdict is indicated'))
    .addOption(option('--top <n>', 'how many precedents to show', parseCount))
    .action(async () => {
      const open = await library()
      refuseOperands(command, names, open.catalog)
      const options = command.optsWithGlobals<Omit<AssessOptions, 'given'>>()
      finish(await runAssess({ ...options, given: givenAnswers(given, open.catalog.framework, io) }, open, io))
    })
  await declareConditions(command, given, library)
}
