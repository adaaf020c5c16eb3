import { allowedAnswers, type Framework } from '../../model/framework.ts'
import { nearest } from '../../model/nearest.ts'
import { UsageError } from '../errors.ts'
import type { OpenLibrary } from '../library/library.ts'
import { namesFile } from '../terminal/target.ts'
import type { ConditionOptions } from './conditions.ts'
import type { Command } from './declaration.ts'
import { GLOBALS } from './globals.ts'
import { nameOf } from './options.ts'
import { BOM, FORCE, OUT } from './output.ts'
import { optionsOf } from './tree.ts'
import type { GivenOptions } from './values.ts'

/** An option that cannot change what the command does is refused: somebody counts on it. */
export function refuseIdleOptions(
  path: string,
  command: Command,
  conditions: ConditionOptions,
  given: GivenOptions,
): void {
  const wanted = new Set([...optionsOf(command), ...conditions.values()])
  const idle = given.declarations().find((option) => !wanted.has(option))
  if (idle !== undefined) throw new UsageError(`--${nameOf(idle)} does not go with "${path}".`)
  if (given.value(FORCE) === true && command.writes && !command.forcesMore && !namesFile(given.value(OUT))) {
    throw new UsageError('--force overwrites the file of --out: name one.')
  }
  const { formats } = command
  if (given.value(BOM) === true && (given.format() ?? formats[0]) !== 'csv') {
    throw new UsageError('--bom is for CSV: add --format csv.')
  }
  const format = given.value(GLOBALS.format)
  if (given.value(GLOBALS.json) === true && format !== undefined && format !== 'json') {
    throw new UsageError(`--json and --format ${format} ask for different formats: give one of them.`)
  }
  if (format === undefined || formats.includes(format)) return
  throw new UsageError(`"${path}" does not print ${format}. Formats: ${formats.join(', ')}.`)
}

/**
 * A mistyped command arrives as a word that no command takes; `names` are those that could be meant. Answers by
 * themselves are shown as the options of `path`, if it asks for any.
 */
export async function refuseStrayWord(
  [word, ...others]: readonly [string, ...string[]],
  path: string | null,
  names: readonly string[],
  library: () => Promise<OpenLibrary>,
): Promise<never> {
  if (await isCase(word, library)) {
    throw new UsageError(`"${word}" is a case: backroom assess --case ${word}, or backroom cases show ${word}`)
  }
  if (path !== null) refuseBareAnswers([word, ...others], path, (await library()).catalog.framework)
  if (names.includes(word)) throw new UsageError(`Put "${word}" first, with options of its own after it.`)
  const meant = nearest(word, names)
  throw new UsageError(
    `There is no command "${word}".${meant === null ? '' : ` Did you mean "${meant}"?`} Commands: ${names.join(', ')}.`,
  )
}

/** Answers by themselves don't say what they answer. */
function refuseBareAnswers(words: readonly string[], path: string, framework: Framework): void {
  const allowed = allowedAnswers(framework)
  if (!words.every((word) => allowed.includes(word))) return
  const options = framework.conditions.map(({ id }, index) => `--${id} ${words[index] ?? 'ANSWER'}`)
  throw new UsageError(`Each answer needs the name of its condition: backroom ${path} ${options.join(' ')}`)
}

async function isCase(word: string, library: () => Promise<OpenLibrary>): Promise<boolean> {
  const { episodes } = (await library()).catalog
  return episodes.some((episode) => episode.case === word.split('/')[0])
}
