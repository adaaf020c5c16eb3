import type { CommanderError } from 'commander'
import { clipped, clippedList } from '../../model/clipped.ts'
import type { OpenLibrary } from '../library/library.ts'
import { allCommands, wordsToCommand } from './commands.ts'
import type { Offer } from './options.ts'
import { commandAt, pathOf, type Tree } from './tree.ts'

/** Options that people know from other programs → the option of this program. */
const HABITS: Readonly<Record<string, string>> = {
  '-q': '--quiet',
  '-o': '--out',
  '--output': '--out',
  '-f': '--format',
  '-j': '--json',
  '--csv': '--format csv',
  '--markdown': '--format markdown',
  '--html': '--format html',
}

/** Turns commander's error about a command line into this program's words. */
export async function lineError(
  { code, message }: CommanderError,
  args: readonly string[],
  tree: Tree,
  library: () => Promise<OpenLibrary>,
): Promise<string> {
  const [, quoted = ''] = /'(.*?)'/s.exec(message) ?? []
  if (code === 'commander.unknownOption') {
    const [name = ''] = quoted.split('=')
    const meant = HABITS[name] ?? /Did you mean (?:one of )?(--[\w-]+)/.exec(message)?.[1]
    return `Unknown option ${clipped(name)}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`
  }
  if (code === 'commander.optionMissingArgument') {
    const [, name = quoted] = /(--[\w-]+)/.exec(quoted) ?? []
    const option = [...tree.options].find(([{ long }]) => long === name)?.[1]
    return `${name} needs a value.${option === undefined ? '' : await allowed(option.offer, library)}`
  }
  const commander = commandAt(await wordsToCommand(args), tree)
  if (code === 'commander.missingArgument') {
    const operand = tree.commands.get(commander)?.operands.find(({ flags }) => flags.includes(quoted))
    return `${operand?.flags ?? quoted} is missing: ${operand?.description ?? ''}.`
  }
  if (code === 'commander.excessArguments') {
    const most = commander.registeredArguments.length
    const takes = most === 0 ? 'only options' : most === 1 ? 'one word' : `${most} words`
    return `Too many words. "${pathOf(commander).join(' ')}" takes ${takes} after it.`
  }
  return message.replace(/^error: /, '')
}

async function allowed(offer: Offer, library: () => Promise<OpenLibrary>): Promise<string> {
  const words = await wordsOf(offer, library)
  return words.length === 0 ? '' : `\nAllowed: ${clippedList(words)}.`
}

async function wordsOf(offer: Offer, library: () => Promise<OpenLibrary>): Promise<readonly string[]> {
  if (typeof offer === 'string') return []
  if (typeof offer === 'object' && 'words' in offer) return (await offer.words([], allCommands)).map(({ word }) => word)
  const { catalog } = await library()
  const words = typeof offer === 'function' ? offer : offer.orWords
  return (words?.(catalog) ?? []).map(({ word }) => word)
}
