import { folded, type Range } from './folded.ts'

/** What is searched for: a word, or words that stand together. */
export interface Term {
  /** As it was given. */
  readonly text: string
  /** Folded; at least one. */
  readonly words: readonly string[]
}

const WORD = /[\p{L}\p{N}]+/gu
const ASCII_WORD = /[a-z0-9]+/g
/** Scripts without spaces, where a word can begin and end anywhere. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u

/** The words of a text, folded. Signs between them do not count: `Nixon's` is two words that stand together. */
export function wordsOf(text: string): readonly string[] {
  const searched = folded(text)
  return searched.match(/[^\0-\x7f]/.test(searched) ? WORD : ASCII_WORD) ?? []
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
  if (isUnspaced(text, at)) return true
  const before = text.slice(Math.max(0, at - 2), at)
  return !isOfWord(before.length === 2 && /^[\ud800-\udbff]/.test(before) ? before : before.slice(-1))
}

/** Where the words end that begin at a place; null when others stand there. */
function endOf(words: readonly string[], text: string, at: number): number | null {
  let end = at
  for (const [index, word] of words.entries()) {
    if (index > 0) {
      const next = skip(text, end, false)
      if (next === end) return null
      end = next
    }
    if (!text.startsWith(word, end)) return null
    end += word.length
  }
  return isUnspaced(words.at(-1) ?? '', 0) ? end : skip(text, end, true)
}

/** Where the characters end that are of a word, or that are not. */
function skip(text: string, at: number, ofWord: boolean): number {
  let end = at
  while (end < text.length) {
    const character = String.fromCodePoint(text.codePointAt(end)!)
    if (isOfWord(character) !== ofWord) break
    end += character.length
  }
  return end
}

/** Is a folded character a letter or a digit? Most are ASCII: the tables of all others are built only if one is met. */
function isOfWord(character: string): boolean {
  return character < '\x80' ? /[a-z0-9]/.test(character) : /[\p{L}\p{N}]/u.test(character)
}

function isUnspaced(text: string, at: number): boolean {
  return text.charCodeAt(at) >= 0x80 && UNSPACED.test(text.slice(at, at + 2))
}
