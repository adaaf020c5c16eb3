import type { Skipping } from '../skipping.ts'
import { type Line, type RowEntry, RowJoiner } from './joiner.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const

/** How many lines are searched for the headings, not counting blank ones. A title can come first. */
const MAX_ABOVE = 20

/** A first line that Excel reads and some programs write: `sep=;`. */
const DECLARATION = /^sep=([^\w\s"]|\t)$/i

/** How well a row matches the headings that a reader needs. */
export interface HeadingMatch {
  /** How many of the reader's columns the row names. */
  readonly count: number
  /** Does it name all required columns? */
  readonly isComplete: boolean
}

export type MatchHeadings = (cells: readonly string[]) => HeadingMatch

/** The headings of a table, and how to read the rest. */
export interface FoundHeading {
  readonly delimiter: string
  /** The headings, or the problem found in their place; null when the table has no row. */
  readonly entry: RowEntry | null
  /** Rows below them that were already read. */
  readonly below: readonly RowEntry[]
  /** Reads the lines that follow. */
  readonly joiner: RowJoiner
}

interface Ranked extends HeadingMatch {
  readonly entry: RowEntry
  readonly index: number
  readonly line: number
  readonly width: number
  readonly isStray: boolean
}

/** One possible delimiter, and what was read with it so far. */
interface Candidate {
  readonly delimiter: string
  readonly joiner: RowJoiner
  /** Without blank rows. */
  readonly entries: RowEntry[]
  readonly blank: { first: number; count: number }
  best: Ranked | null
}

/**
 * Finds the headings and the delimiter: the first line that has all required columns under some delimiter. If there is
 * none in the first lines, it is the row with the most of them, or else the first row.
 */
export class HeadingFinder {
  readonly #file: string
  readonly #match: MatchHeadings
  readonly #skipping: Skipping
  #candidates: readonly Candidate[]
  #declared = false
  #tried = 0

  constructor(file: string, match: MatchHeadings, skipping: Skipping) {
    this.#file = file
    this.#match = match
    this.#skipping = skipping
    this.#candidates = DELIMITERS.map((delimiter) => this.#candidate(delimiter))
  }

  /** Takes the next line. Returns the headings when they are known. */
  take(line: Line): FoundHeading | null {
    if (this.#tried === 0 && this.#isAbove(line)) return null
    if (line.text?.trim() !== '') this.#tried++
    for (const candidate of this.#candidates) this.#add(candidate, candidate.joiner.read([line], false))
    const best = this.#best()
    if (best === null) return null
    const isSure =
      best.ranked.isComplete && !(best.ranked.isStray && this.#candidates.some(({ joiner }) => joiner.isOpen))
    return isSure || this.#tried >= MAX_ABOVE ? this.#chosen(best) : null
  }

  /** The headings of a table that has ended. */
  end(): FoundHeading {
    for (const candidate of this.#candidates) this.#add(candidate, candidate.joiner.read([], true))
    const best = this.#best()
    const [{ delimiter, joiner }] = this.#candidates as readonly [Candidate]
    return best === null ? { delimiter, entry: null, below: [], joiner } : this.#chosen(best)
  }

  #candidate(delimiter: string): Candidate {
    const joiner = new RowJoiner(this.#file, delimiter)
    return { delimiter, joiner, entries: [], blank: { first: 0, count: 0 }, best: null }
  }

  /** Skips a blank line or a declaration at the top. */
  #isAbove({ line, text }: Line): boolean {
    if (text === null) return false
    const [, declared] = this.#declared ? [] : (DECLARATION.exec(text) ?? [])
    if (declared !== undefined) {
      this.#declared = true
      this.#candidates = [this.#candidate(declared)]
    } else if (text.trim() === '') this.#skipping.add('blank', line)
    else return false
    return true
  }

  #add(candidate: Candidate, entries: readonly RowEntry[]): void {
    for (const entry of entries) {
      const line = lineOf(entry)
      if (entry.row?.isBlank === true) {
        candidate.blank.first ||= line
        candidate.blank.count++
        continue
      }
      const ranked = this.#rank(entry, candidate)
      candidate.entries.push(entry)
      if (candidate.best === null || compare(ranked, candidate.best) < 0) candidate.best = ranked
    }
  }

  #rank(entry: RowEntry, { delimiter, entries: { length: index } }: Candidate): Ranked {
    const { row, fault } = entry
    if (row !== null) {
      const { cells, line, hasStrayQuote } = row
      return { entry, index, line, width: cells.length, isStray: hasStrayQuote, ...this.#match(cells) }
    }
    // For a line that can't be read as a row, count its delimiters.
    const width = fault.location.text.split(delimiter).length
    return { entry, index, line: entry.line, width, isStray: false, count: 0, isComplete: false }
  }

  #best(): { readonly candidate: Candidate; readonly ranked: Ranked } | null {
    const all = this.#candidates.flatMap((candidate) =>
      candidate.best === null ? [] : [{ candidate, ranked: candidate.best }],
    )
    return all.toSorted((a, b) => compare(a.ranked, b.ranked))[0] ?? null
  }

  #chosen({ candidate, ranked }: { readonly candidate: Candidate; readonly ranked: Ranked }): FoundHeading {
    const { delimiter, joiner, entries, blank } = candidate
    // If the headings are incomplete, the unreadable row above may be the real ones.
    const broken = ranked.isComplete ? -1 : entries.slice(0, ranked.index).findIndex(({ row }) => row === null)
    const index = broken === -1 ? ranked.index : broken
    for (const above of entries.slice(0, index)) this.#skipping.add('above', lineOf(above))
    if (blank.count > 0) this.#skipping.add('blank', blank.first, blank.count)
    return { delimiter, entry: entries[index]!, below: entries.slice(index + 1), joiner }
  }
}

/** Sorts complete headings first, then by most columns named, no stray quotes, position, and most cells. */
function compare(a: Ranked, b: Ranked): number {
  return (
    Number(b.isComplete) - Number(a.isComplete) ||
    b.count - a.count ||
    Number(a.isStray) - Number(b.isStray) ||
    a.line - b.line ||
    b.width - a.width
  )
}

function lineOf(entry: RowEntry): number {
  return entry.row === null ? entry.line : entry.row.line
}
