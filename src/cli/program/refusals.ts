import { vocabularyOf } from '../../model/answers.ts'
import type { Framework } from '../../model/framework.ts'
import { nearest } from '../../model/nearest.ts'
import { formatOf } from '../../rendering/formats.ts'
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

/** An option that cannot change what the command does is refused: the user expects one. */
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
  const format = given.format() ?? formats[0]
  if (given.value(BOM) === true && format !== 'csv') throw new UsageError('--bom is for CSV: add --format csv.')
  const named = given.value(GLOBALS.format)
  if (given.value(GLOBALS.json) === true && named !== undefined && named !== 'json') {
    throw new UsageError(`--json and --format ${named} ask for different formats: give one of them.`)
  }
  if (format === undefined) return
  if (!formats.includes(format)) {
    throw new UsageError(`"${path}" does not print ${format}. Formats: ${formats.join(', ')}.`)
  }
  const unseen = formatOf(format).isData ? given.declarations().find((option) => option.wordsOnly) : undefined
  if (unseen !== undefined) {
    throw new UsageError(`--${nameOf(unseen)} changes words only: ${format} always holds everything.`)
  }
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
  if (names.length === 0) throw new UsageError(`"${word}" has no meaning here: this command takes options only.`)
  if (names.includes(word)) throw new UsageError(`Put "${word}" first, with options of its own after it.`)
  const meant = nearest(word, names)
  throw new UsageError(
    `There is no command "${word}".${meant === null ? '' : ` Did you mean "${meant}"?`} Commands: ${names.join(', ')}.`,
  )
}

/** Answers by themselves don't say what they answer. */
function refuseBareAnswers(words: readonly string[], path: string, framework: Framework): void {
  const vocabulary = vocabularyOf(framework)
  const answers = words.map((word) => vocabulary.read(word))
  if (!answers.every(({ kind }) => kind === 'answer')) return
  const options = framework.conditions.map(({ id }, index) => {
    const read = answers[index]
    return `--${id} ${read?.kind === 'answer' ? read.answer : 'ANSWER'}`
  })
  throw new UsageError(`Each answer needs the name of its condition: backroom ${path} ${options.join(' ')}`)
}

async function isCase(word: string, library: () => Promise<OpenLibrary>): Promise<boolean> {
  const { episodes } = (await library()).catalog
  return episodes.some((episode) => episode.case === word.split('/')[0])
}
