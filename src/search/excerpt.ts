import { closed, sentencesOf } from '../model/sentences.ts'
import { folded, type Range, unfolded } from './folded.ts'
import type { Part, Passage } from './passage.ts'
import { rangesOf, type Term } from './term.ts'

/** The sentences that show every term, and where in them the terms stand. */
export interface Excerpt {
  readonly text: string
  /** In order and apart, in UTF-16 units of `text`. */
  readonly marks: readonly Range[]
}

interface Sentence {
  readonly part: number
  readonly lead: string
  readonly text: string
  /** One list for each term. */
  readonly found: readonly (readonly Range[])[]
}

/** Between sentences that do not follow each other. */
const GAP = ' … '

/** The fewest sentences, in order, that have all terms; null when a term stands in none. */
export function excerptOf({ parts, place }: Passage, terms: readonly Term[]): Excerpt | null {
  const sentences = parts.flatMap((part, index) => sentencesIn(part, index, terms))
  // Without its title, nobody knows which channel is meant.
  const chosen = new Set(place === 'channel' ? sentences.filter(({ part }) => part === 0) : [])
  for (const index of terms.keys()) {
    if ([...chosen].some((sentence) => has(sentence, index))) continue
    const best = sentences.filter((each) => has(each, index)).toSorted((a, b) => countOf(b) - countOf(a))[0]
    if (best === undefined) return null
    chosen.add(best)
  }
  return joined(sentences, chosen)
}

function sentencesIn([lead, text]: Part, part: number, terms: readonly Term[]): readonly Sentence[] {
  return sentencesOf(text === null ? '' : closed(text)).map((sentence) => {
    const searched = folded(sentence)
    return { part, lead, text: sentence, found: terms.map((term) => rangesOf(term, searched)) }
  })
}

function has({ found }: Sentence, term: number): boolean {
  return (found[term] ?? []).length > 0
}

/** How many terms a sentence has. */
function countOf({ found }: Sentence): number {
  return found.filter(({ length }) => length > 0).length
}

function joined(sentences: readonly Sentence[], chosen: ReadonlySet<Sentence>): Excerpt {
  let text = ''
  const marks: Range[] = []
  let before: number | null = null
  for (const [index, sentence] of sentences.entries()) {
    if (!chosen.has(sentence)) continue
    const isSamePart: boolean = before !== null && sentences[before]?.part === sentence.part
    text += before === null ? '' : isSamePart && before < index - 1 ? GAP : ' '
    if (!isSamePart) text += sentence.lead
    const places = unfolded(sentence.text, merged(sentence.found.flat()))
    marks.push(...places.map(([from, until]): Range => [from + text.length, until + text.length]))
    text += sentence.text
    before = index
  }
  return { text, marks }
}

/** Ranges in order, those that overlap as one. */
function merged(ranges: readonly Range[]): readonly Range[] {
  const apart: Range[] = []
  for (const [from, until] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = apart.at(-1)
    if (last !== undefined && from < last[1]) apart.splice(-1, 1, [last[0], Math.max(last[1], until)])
    else apart.push([from, until])
  }
  return apart
}
