import type { Command } from 'commander'
import { boundsOf } from '../../../model/date.ts'
import { suggestion } from '../../../model/nearest.ts'
import { UsageError } from '../../errors.ts'
import type { Host } from '../../program/host.ts'
import { InvalidArgumentError, option } from '../../program/options.ts'
import type { NewCaseOptions } from './run.ts'

/** `new library` and `new case`. */
export function declareNew(parent: Command, { io, settings, finish }: Host): void {
  parent.action(() => {
    const [word] = parent.args
    throw new UsageError(
      word === undefined
        ? 'Say what is to be made: backroom new library DIR, or backroom new case ID.'
        : `There is no command "new ${word}". ${suggestion(word, ['library', 'case'])}`,
    )
  })
  parent
    .command('library')
    .argument('<dir>', 'a folder that is empty, or is not there yet')
    .action(async (folder: string) => {
      const { runNewLibrary } = await import('./run.ts')
      finish(await runNewLibrary(folder, settings(), io))
    })
  parent
    .command('case')
    .argument('<id>', 'lower-case words joined by hyphens, which is the name of the file too')
    .addOption(option('--president <name>', 'whose case it is', parseName))
    .addOption(option('--from <date>', 'the first day of the term', parseDay))
    .addOption(option('--until <date>', 'its last day', parseDay))
    .action(async (id: string, _options, command: Command) => {
      const { runNewCase } = await import('./run.ts')
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
