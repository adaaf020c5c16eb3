import { composed } from './composed.ts'

/**
 * Words that give a case away, and a neutral phrase that replaces them in a blind packet. The words of all masks are
 * searched for together. If two words overlap, the longer one wins, whichever mask it is in.
 */
export interface Mask {
  /** Words and phrases exactly as in the evidence, matched by `wordPattern`. Each is in one mask only. */
  readonly words: readonly string[]
  /** Reads well in place of any of the words, and contains no masked word. */
  readonly as: string
}

/**
 * A global, case-sensitive pattern for whole words and phrases. If several start at one place, the longest matches. A
 * word ends where letters and digits of any script end, so `Zhou` is found in `Zhou's`. The accents of a word can be
 * part of its letters or follow them.
 */
export function wordPattern(words: readonly string[]): RegExp {
  const spelled = words.flatMap((word) => [composed(word), word.normalize('NFD')])
  const longestFirst = [...new Set(spelled)].toSorted((a, b) => b.length - a.length).map(escaped)
  const any = longestFirst.length === 0 ? '(?!)' : longestFirst.join('|')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{M}\\p{N}])`, 'gu')
}

const ENDS_IN_WORD = /[\p{L}\p{N}]$/u
const BEGINS_WITH_WORD = /^[\p{L}\p{N}]/u

/** Does `wordPattern` find this word or phrase in the text? To build a pattern for each of many words takes long. */
export function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0 && at < text.length; at = text.indexOf(word, at + 1)) {
    const end = at + word.length
    // A letter can take two units.
    const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(end, end + 2)]
    if (!ENDS_IN_WORD.test(before) && !BEGINS_WITH_WORD.test(after)) return true
  }
  return false
}

/** A pattern that matches exactly this text. */
export function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
