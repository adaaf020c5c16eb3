import type { Command } from 'commander'
import type { Catalog } from '../../model/library.ts'
import { nearest } from '../../model/nearest.ts'
import { UsageError } from '../errors.ts'
import type { Host } from './host.ts'

/** A command that is only a name for others: by itself it prints what they are. */
export function declareGroup(command: Command, { library, readyHelp }: Pick<Host, 'library' | 'readyHelp'>): void {
  command.allowExcessArguments().action(async () => {
    if (command.args.length > 0) refuseOperands(command, namesIn(command), (await library()).catalog)
    await readyHelp()
    command.outputHelp()
  })
}

/** The names of the commands in a command. */
export function namesIn(command: Command): readonly string[] {
  return command.commands.map((each) => each.name())
}

/** A mistyped command arrives as an operand of a command that takes none; `names` are those that could be meant. */
export function refuseOperands(command: Command, names: readonly string[], catalog: Catalog): void {
  const [word] = command.args
  if (word === undefined) return
  if (catalog.episodes.some((episode) => episode.case === word.split('/')[0])) {
    throw new UsageError(`"${word}" is a case: backroom assess --case ${word}, or backroom cases show ${word}`)
  }
  if (names.includes(word)) throw new UsageError(`Put "${word}" first, with options of its own after it.`)
  const meant = nearest(word, names)
  throw new UsageError(
    `There is no command "${word}".${meant === null ? '' : ` Did you mean "${meant}"?`} Commands: ${names.join(', ')}.`,
  )
}
