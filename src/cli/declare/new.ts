import { type Command, InvalidArgumentError, Option } from 'commander'
import { boundsOf } from '../../model/date.ts'
import { suggestion } from '../../model/nearest.ts'
import type { NewCaseOptions } from '../commands/new.ts'
import { UsageError } from '../errors.ts'
import { HELP } from '../help.ts'
import type { Host } from './host.ts'

/** `new library` and `new case`. */
export function declareNew({ program, io, settings, finish }: Host): void {
  const parent = program
    .command('new')
    .description(HELP.new.description)
    .action(() => {
      const [word] = parent.args
      throw new UsageError(
        word === undefined
          ? 'Say what is to be made: backroom new library DIR, or backroom new case ID.'
          : `There is no command "new ${word}". ${suggestion(word, ['library', 'case'])}`,
      )
    })
  parent
    .command('library')
    .description(HELP['new library'].description)
    .argument('<dir>', 'a folder that is empty, or is not there yet')
    .action(async (folder: string) => {
      const { runNewLibrary } = await import('../commands/new.ts')
      finish(await runNewLibrary(folder, settings(), io))
    })
  parent
    .command('case')
    .description(HELP['new case'].description)
    .argument('<id>', 'lower-case words joined by hyphens, which is the name of the file too')
    .addOption(new Option('--president <name>', 'whose case it is').argParser(parseName))
    .addOption(new Option('--from <date>', 'the first day of the term').argParser(parseDay))
    .addOption(new Option('--until <date>', 'its last day').argParser(parseDay))
    .action(async (id: string, _options, command: Command) => {
      const { runNewCase } = await import('../commands/new.ts')
      finish(await runNewCase(id, command.optsWithGlobals<NewCaseOptions>(), io))
    })
  // After its commands, which would inherit it.
  parent.allowExcessArguments()
}

const MAX_NAME = 200

function parseName(text: string): string {
  const name = text.trim()
  if (name !== '' && name.length <= MAX_NAME) return name
  throw new InvalidArgumentError(`It must be a name of at most ${MAX_NAME} characters.`)
}

function parseDay(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && boundsOf(text) !== null) return text
  throw new InvalidArgumentError('It must be a day that there is, such as 1969-01-20.')
}
