import type { Command } from 'commander'
import type { Catalog } from '../../model/library.ts'
import { nearest } from '../../model/nearest.ts'
import { UsageError } from '../errors.ts'

/** A mistyped command arrives as an operand of a command that takes none. */
export function refuseOperands(command: Command, parent: Command, catalog: Catalog): void {
  const [word] = command.args
  if (word === undefined) return
  const names = parent.commands.map((each) => each.name())
  if (catalog.episodes.some((episode) => episode.case === word.split('/')[0])) {
    throw new UsageError(`"${word}" is a case: backroom assess --case ${word}, or backroom cases show ${word}`)
  }
  if (names.includes(word)) throw new UsageError(`Put "${word}" before the options.`)
  const meant = nearest(word, names)
  throw new UsageError(
    `There is no command "${word}".${meant === null ? '' : ` Did you mean "${meant}"?`} Commands: ${names.join(', ')}.`,
  )
}
