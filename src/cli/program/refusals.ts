import { vocabularyOf } from '../../model/answers.ts'
import type { Framework } from '../../model/framework.ts'
import { nearest } from '../../model/nearest.ts'
import { UsageError } from '../errors.ts'
import type { OpenLibrary } from '../library/library.ts'
import type { ConditionOptions } from './conditions.ts'
import type { Command } from './declaration.ts'
import { GLOBALS } from './globals.ts'
import { nameOf } from './options.ts'
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
  const { formats } = command
  const format = given.value(GLOBALS.format)
  if (format === undefined || formats.includes(format)) return
  throw new UsageError(`"${path}" does not print ${format}. Formats: ${formats.join(', ')}.`)
}

/** A mistyped command arrives as a word that no command takes; `names` are those that could be meant. */
export async function refuseStrayWord(
  word: string,
  names: readonly string[],
  library: () => Promise<OpenLibrary>,
): Promise<never> {
  if (await isCase(word, library)) {
    throw new UsageError(`"${word}" is a case: backroom assess --case ${word}, or backroom cases show ${word}`)
  }
  const { framework } = (await library()).catalog
  if (vocabularyOf(framework).read(word).kind === 'answer') {
    throw new UsageError(
      `"${word}" is an answer, but to what? Write it after its condition: backroom assess ${example(framework)}`,
    )
  }
  if (names.includes(word)) throw new UsageError(`Put "${word}" first, with options of its own after it.`)
  const meant = nearest(word, names)
  throw new UsageError(
    `There is no command "${word}".${meant === null ? '' : ` Did you mean "${meant}"?`} Commands: ${names.join(', ')}.`,
  )
}

/** Every condition with an answer. */
function example({ conditions, answers }: Framework): string {
  return conditions.map(({ id }) => `--${id} ${Object.keys(answers).at(-1)}`).join(' ')
}

async function isCase(word: string, library: () => Promise<OpenLibrary>): Promise<boolean> {
  const { episodes } = (await library()).catalog
  return episodes.some((episode) => episode.case === word.split('/')[0])
}
