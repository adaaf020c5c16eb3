import type { Command } from 'commander'
import type { Catalog } from '../../model/library.ts'
import { nearest } from '../../model/nearest.ts'
import { UsageError } from '../errors.ts'
import type { Host } from './host.ts'

/** A command that is only a name for others: by itself it prints what they are. */
export function declareGroup(command: Command, library: Host['library']): void {
  command.allowExcessArguments().action(async () => {
    if (command.args.length > 0) refuseOperands(command, command, (await library()).catalog)
    command.outputHelp()
  })
}

/** A mistyped command arrives as an operand of a command that takes none. */
export function refuseOperands(command: Command, parent: Command, catalog: Catalog): void {
  const [word] = command.args
  if (word === undefined) return
  const names = parent.commands.map((each) => each.name())
  if (catalog.episodes.some((episode) => episode.case === word.split('/')[0])) {
    throw new UsageError(`"${word}" is a case: backroom assess --case ${word}, or backroom cases show ${word}`)
  }
  if (names.includes(word)) throw new UsageError(`Put "${word}" first, with options of its own after it.`)
  const meant = nearest(word, names)
  throw new UsageError(
    `There is no command "${word}".${meant === null ? '' : ` Did you mean "${meant}"?`} Commands: ${names.join(', ')}.`,
  )
}
