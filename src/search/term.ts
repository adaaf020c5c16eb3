import { folded, type Range } from './folded.ts'

/** What is searched for: a word, or words that stand together. */
export interface Term {
  /** As it was given. */
  readonly text: string
  /** Folded; at least one. */
  readonly words: readonly string[]
}

const WORD = /[\p{L}\p{N}]+/gu
const REST_OF_WORD = /[\p{L}\p{N}]*/uy
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/uy
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u
/** Scripts without spaces, where a word can begin and end anywhere. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u

/** The words of a text, folded. Signs between them do not count: `Nixon's` is two words that stand together. */
export function wordsOf(text: string): readonly string[] {
  return folded(text).match(WORD) ?? []
}

/** A term; null for a text without a letter or a digit. */
export function termOf(text: string): Term | null {
  const words = wordsOf(text)
  return words.length === 0 ? null : { text, words }
}

/**
 * Where a term stands in a folded text, in order and apart. Its last word can be the beginning of a longer one, all of
 * which counts: `norm` finds `normalization`.
 */
export function rangesOf({ words }: Term, text: string): readonly Range[] {
  const [first = ''] = words
  const ranges: Range[] = []
  let at = text.indexOf(first)
  while (at !== -1) {
    const until = beginsWord(text, at) ? endOf(words, text, at) : null
    if (until !== null) ranges.push([at, until])
    at = text.indexOf(first, until ?? at + 1)
  }
  return ranges
}

/** Does the term stand anywhere in a folded text? */
export function occursIn(term: Term, text: string): boolean {
  return rangesOf(term, text).length > 0
}

function beginsWord(text: string, at: number): boolean {
  return UNSPACED.test(text.slice(at, at + 2)) || !ENDS_IN_WORD.test(text.slice(Math.max(0, at - 2), at))
}

/** Where the words end that begin at a place; null when others stand there. */
function endOf(words: readonly string[], text: string, at: number): number | null {
  let end = at
  for (const [index, word] of words.entries()) {
    if (index > 0) {
      const next = after(BETWEEN_WORDS, text, end)
      if (next === end) return null
      end = next
    }
    if (!text.startsWith(word, end)) return null
    end += word.length
    const whole = UNSPACED.test(word) ? end : after(REST_OF_WORD, text, end)
    if (index === words.length - 1) return whole
    if (whole !== end) return null
  }
  return end
}

/** Where a sticky pattern ends that is tried at a place. */
function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
