import { DataError } from '../../errors.ts'
import { EXIT, type ExitStatus } from '../../exit-status.ts'
import { GLOBALS } from '../../program/globals.ts'
import type { Reading } from '../../program/program.ts'
import type { Environment } from '../../terminal/io.ts'
import { answer } from './answer.ts'
import { wordsIn } from './line.ts'

/**
 * Answers a shell that asks how a word can be completed:
 *
 *     backroom __complete -- WORD...         the words after the program's name; the last one, maybe '', is completed
 *     backroom __complete --next -- WORD...  an empty word after these is completed; for shells that lose ''
 *     backroom __complete --line -- LINE     the last word of a line as it is typed; for bash, which splits words at =
 *
 * Prints one line for each word that can stand there: the whole word, then a tab and what it means, if there is
 * something to say. The last line says what the shell itself completes as well: `:files`, `:folders`, or `:words` for
 * nothing. No other line begins with a colon, and none holds control characters.
 *
 * Not one of the commands that are declared, so nothing lists it, and commander never sees its words.
 */
export async function runComplete({ args, tree, library, conditions, session }: Reading): Promise<ExitStatus> {
  const { env, out } = session('text')
  const words = wordsAsked(args)
  for (const folder of librariesNamed(words.slice(0, -1))) tree.given.give(GLOBALS.library, atHome(folder, env))
  const catalog = async () => {
    try {
      return (await library()).catalog
    } catch (error) {
      if (error instanceof DataError) return null
      throw error
    }
  }
  const { candidates, also } = await answer(words, { conditions, catalog })
  const lines = candidates.map(({ word, description }) => (description === '' ? word : `${word}\t${description}`))
  await out([...lines, `:${also}`, ''].join('\n'))
  return EXIT.done
}

function wordsAsked(args: readonly string[]): readonly string[] {
  const [, ...asked] = args
  const end = asked.indexOf('--')
  const [ways, words] = end < 0 ? [asked, []] : [asked.slice(0, end), asked.slice(end + 1)]
  if (ways.includes('--line')) return words.flatMap((line) => wordsIn(line).slice(1))
  return ways.includes('--next') ? [...words, ''] : words
}

/** The folders that `--library` names before `--`. */
function librariesNamed(words: readonly string[]): readonly string[] {
  const end = words.indexOf('--')
  return (end < 0 ? words : words.slice(0, end)).flatMap((word, index, all) => {
    if (word === '--library') return all.slice(index + 1, index + 2)
    return word.startsWith('--library=') ? [word.slice('--library='.length)] : []
  })
}

/** Shells pass on `~` as it was typed. */
function atHome(folder: string, { HOME, USERPROFILE }: Environment): string {
  return folder.replace(/^~(?=\/|$)/, HOME ?? USERPROFILE ?? '~')
}
