import { vocabularyOf } from '../../model/answers.ts'
import { clipped } from '../../model/clipped.ts'
import { caseless } from '../../model/composed.ts'
import type { Framework } from '../../model/framework.ts'
import { nearest } from '../../model/nearest.ts'
import { formatOf } from '../../rendering/formats.ts'
import { UsageError } from '../errors.ts'
import type { OpenLibrary } from '../library/library.ts'
import { casesNamed } from '../library/selection.ts'
import type { Shell } from '../terminal/shell.ts'
import { namesFile } from '../terminal/target.ts'
import type { ConditionOptions } from './conditions.ts'
import { type Command, walk } from './declaration.ts'
import { formatFor } from './format.ts'
import { GLOBALS } from './globals.ts'
import { nameOf } from './options.ts'
import { BOM, FORCE, OUT } from './output.ts'
import { optionsOf } from './tree.ts'
import type { GivenOptions } from './values.ts'

/** Refuses options that have no effect on the command, because the user expects one. */
export function refuseIdleOptions(
  path: string,
  command: Command,
  conditions: ConditionOptions,
  given: GivenOptions,
): void {
  const wanted = new Set([...optionsOf(command), ...conditions.values()])
  const idle = given.declarations().find((option) => !wanted.has(option))
  if (idle !== undefined) throw new UsageError(`"${path}" does not take --${nameOf(idle)}.`)
  if (given.value(FORCE) === true && command.writes && !command.forcesMore && !namesFile(given.value(OUT))) {
    throw new UsageError('--force needs --out FILE: it overwrites that file.')
  }
  const { formats } = command
  const format = formatFor(command, given)
  if (given.value(BOM) === true && format !== 'csv') throw new UsageError('--bom needs --format csv.')
  const named = given.value(GLOBALS.format)
  if (given.value(GLOBALS.json) === true && named !== undefined && named !== 'json') {
    throw new UsageError(`--json can't be combined with --format ${named}.`)
  }
  if (given.value(GLOBALS.ascii) === true && given.value(GLOBALS.unicode) === true) {
    throw new UsageError("--ascii can't be combined with --unicode.")
  }
  if (format === undefined) return
  if (!formats.includes(format)) {
    const asker = given.format() === undefined ? `--out ${clipped(given.value(OUT) ?? '')}: ` : ''
    throw new UsageError(`${asker}"${path}" does not print ${format}.\nFormats: ${formats.join(', ')}.`)
  }
  const unseen = formatOf(format).isData ? given.declarations().find((option) => option.wordsOnly) : undefined
  if (unseen !== undefined) {
    throw new UsageError(`--${nameOf(unseen)} can't be combined with ${format}, which always holds everything.`)
  }
}

/** Commands that people know from other programs → the command of this program; null for the default command. */
const HABITS: Readonly<Record<string, string | null>> = {
  list: null,
  ls: null,
  all: null,
  version: '--version',
  run: 'assess',
  ask: 'assess',
  start: 'assess',
  examples: 'help',
  precedents: 'cases',
}

/**
 * Refuses a word that no command takes, such as a mistyped command. `path` leads to the command before it; empty for
 * the program. Answers without an option are shown as options if the command takes any.
 */
export async function refuseStrayWord(
  words: readonly [string, ...string[]],
  path: readonly string[],
  command: Command,
  library: () => Promise<OpenLibrary>,
  shell: Shell,
): Promise<never> {
  const [word, ...others] = words
  if (await isCase(word, library)) {
    const name = shell.word(word)
    throw new UsageError(`"${word}" is a case. Use: backroom cases show ${name}, or backroom assess --case ${name}`)
  }
  if (command.asksConditions) refuseBareAnswers(words, command.name, (await library()).catalog.framework)
  const { allCommands } = await import('./commands.ts')
  const all = await allCommands()
  const names = (path.length === 0 ? all : command.commands).map(({ name }) => name)
  if (names.includes(word)) throw new UsageError(`Put "${word}" before its options.`)
  const meant = meantBy([word, ...others], path, all, shell)
  if (meant !== null) throw new UsageError(`There is no command "${clipped(word)}" here. Use: ${meant}`)
  if (names.length === 0) throw new UsageError(`"${path.join(' ')}" takes only options, not "${clipped(word)}".`)
  const near = nearest(word, names)
  throw new UsageError(
    `There is no command "${clipped(word)}".${near === null ? '' : ` Did you mean "${near}"?`}\nCommands: ${names.join(', ')}.`,
  )
}

/** The command line that a word probably means, as typed; null if there is none. */
function meantBy(
  [word, ...others]: readonly [string, ...string[]],
  path: readonly string[],
  all: readonly Command[],
  shell: Shell,
): string | null {
  const typed = (words: readonly string[]): string => ['backroom', ...words].map(shell.word).join(' ')
  if (word === 'help') return typed(['help', ...path, ...others])
  if (Object.hasOwn(HABITS, word)) {
    const habit = HABITS[word] ?? null
    const start = path.length === 0 ? 'cases' : path.join(' ')
    return path.length === 0 || habit === null ? `backroom ${habit ?? start}` : null
  }
  const [elsewhere] = [...walk(all)].find(([words, { name }]) => words.length > 1 && name === word) ?? []
  return elsewhere === undefined ? null : typed([...elsewhere, ...others])
}

/** An answer without an option does not say which question it answers. */
function refuseBareAnswers(words: readonly string[], path: string, framework: Framework): void {
  const vocabulary = vocabularyOf(framework)
  const answers = words.map((word) => vocabulary.read(word))
  if (!answers.every(({ kind }) => kind === 'answer')) return
  const options = framework.conditions.map(({ id }, index) => {
    const read = answers[index]
    return `--${id} ${read?.kind === 'answer' ? read.answer : 'ANSWER'}`
  })
  throw new UsageError(`Each answer needs the name of its condition. Use: backroom ${path} ${options.join(' ')}`)
}

async function isCase(word: string, library: () => Promise<OpenLibrary>): Promise<boolean> {
  const [name = ''] = caseless(word).split('/')
  return casesNamed(name, (await library()).catalog.episodes).length > 0
}
