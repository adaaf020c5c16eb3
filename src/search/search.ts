import { compareText } from '../model/compare-text.ts'
import { boundsOf } from '../model/date.ts'
import { nearest } from '../model/nearest.ts'
import { type Excerpt, excerptOf } from './excerpt.ts'
import { folded } from './folded.ts'
import { type Passage, searchedText } from './passage.ts'
import { occursIn, type Term, wordsOf } from './term.ts'

/** A word with its marks. */
const WHOLE_WORD = /[\p{L}\p{M}\p{N}]+/gu

/** A passage that has every term, with the sentences that show them. */
export interface Found {
  readonly passage: Passage
  readonly excerpt: Excerpt
}

/** How often a term was found by itself. */
export interface TermCount {
  readonly term: string
  /** How many of the passages have it. */
  readonly passages: number
  /** If none has it: the nearest words that one has, as they stand there. Null if there are none. */
  readonly nearest: string | null
}

export interface SearchResult {
  /** By episode in the order of the passages, then by date, what has none last. */
  readonly found: readonly Found[]
  /** In the order of the terms. */
  readonly terms: readonly TermCount[]
}

/**
 * The passages in which every term stands, each within a sentence. They are asked for twice if a term stands in none:
 * it takes less time to make them again than to keep them all.
 */
export function search(passages: () => Iterable<Passage>, terms: readonly Term[]): SearchResult {
  const counts = terms.map(() => 0)
  const found: Found[] = []
  for (const passage of passages()) {
    const text = searchedText(passage)
    const has = terms.map((term) => occursIn(term, text) && isInSentence(term, passage))
    for (const [index, one] of has.entries()) if (one) counts[index]! += 1
    const excerpt = has.includes(false) ? null : excerptOf(passage, terms)
    if (excerpt !== null) found.push({ passage, excerpt })
  }
  const spelled = counts.includes(0) ? spellings(passages()) : new Map<string, string>()
  const countOf = (term: Term, index: number): TermCount => {
    const count = counts[index]!
    return { term: term.text, passages: count, nearest: count > 0 ? null : nearestTo(term, spelled) }
  }
  return { found: byDate(found), terms: terms.map(countOf) }
}

function byDate(found: readonly Found[]): readonly Found[] {
  const places = new Map([...new Set(found.map(({ passage }) => passage.subject))].map((each, index) => [each, index]))
  const keyed = found.map((one) => {
    const { subject, date } = one.passage
    return { one, place: places.get(subject) ?? 0, day: (date === null ? null : boundsOf(date)?.first) ?? 'none' }
  })
  return keyed.toSorted((a, b) => a.place - b.place || compareText(a.day, b.day)).map(({ one }) => one)
}

/** Words count as together only within one sentence. */
function isInSentence(term: Term, passage: Passage): boolean {
  return term.words.length === 1 || excerptOf(passage, [term]) !== null
}

/** Is every word of a name in the passage, or in the name of the president it is about? */
export function hasName(passage: Passage, name: readonly Term[]): boolean {
  const president = folded(passage.subject.president)
  return [president, searchedText(passage)].some((text) => name.every((word) => occursIn(word, text)))
}

/** The term with each word that does not occur replaced by the nearest that does; null if nothing is near. */
function nearestTo({ words }: Term, spelled: ReadonlyMap<string, string>): string | null {
  const known = [...spelled.keys()]
  const meant = words.map((word) => (known.some((each) => each.startsWith(word)) ? word : nearest(word, known)))
  const isNew = meant.some((word, index) => word !== words[index])
  return isNew && !meant.includes(null) ? meant.map((word) => spelled.get(word ?? '') ?? word).join(' ') : null
}

/** Each word of the passages, folded → as it stands there first. */
function spellings(passages: Iterable<Passage>): ReadonlyMap<string, string> {
  const spelled = new Map<string, string>()
  for (const { parts } of passages) {
    for (const word of parts.flatMap(([, text]) => text?.match(WHOLE_WORD) ?? [])) {
      const [key] = wordsOf(word)
      if (key !== undefined && !spelled.has(key)) spelled.set(key, word)
    }
  }
  return spelled
}
