import { type Line, type RowEntry, RowJoiner } from './joiner.ts'
import type { Skipping } from './skipping.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const

/** So many lines are searched for the headings; above them a title may stand. */
const MAX_ABOVE = 20

/** As Excel reads it, and some programs write it, above a table: `sep=;`. */
const DECLARATION = /^sep=([^\w\s"]|\t)$/i

/** How a reader knows the headings that it needs. */
export interface Sought {
  /** How many of its columns these headings name. */
  found(headings: readonly string[]): number
  /** Do they name enough to begin with? */
  enough(headings: readonly string[]): boolean
}

/** How a table is read, once its headings were found. */
export interface FoundHeading {
  readonly delimiter: string
  /** The headings, or what is wrong where they should be; null when the table has no row. */
  readonly entry: RowEntry | null
  /** What was read below them already. */
  readonly below: readonly RowEntry[]
  /** Reads the lines that follow. */
  readonly joiner: RowJoiner
}

interface Candidate {
  readonly delimiter: string
  readonly joiner: RowJoiner
  readonly entries: RowEntry[]
}

/**
 * Finds the headings, and with them what separates cells: the first line under which some delimiter names enough
 * columns; where none does in the first lines, the row that names the most, or else the first.
 */
export class HeadingFinder {
  readonly #file: string
  readonly #sought: Sought
  readonly #skipping: Skipping
  #candidates: readonly Candidate[]
  #declared = false
  #tried = 0

  constructor(file: string, sought: Sought, skipping: Skipping) {
    this.#file = file
    this.#sought = sought
    this.#skipping = skipping
    this.#candidates = DELIMITERS.map((delimiter) => this.#candidate(delimiter))
  }

  /** Takes the next line. The headings, as soon as they are known. */
  take(line: Line): FoundHeading | null {
    if (this.#tried === 0 && this.#isAbove(line)) return null
    if (line.text?.trim() !== '') this.#tried++
    for (const { joiner, entries } of this.#candidates) entries.push(...joiner.read([line], false))
    const sure = this.#best(({ row }) => row !== null && !row.isBlank && this.#sought.enough(row.cells))
    if (sure !== null) return sure
    const settled = this.#tried >= MAX_ABOVE && this.#candidates.some(({ entries }) => entries.length > 0)
    return settled ? this.end() : null
  }

  /** The headings of a table that has ended. */
  end(): FoundHeading {
    for (const { joiner, entries } of this.#candidates) entries.push(...joiner.read([], true))
    const best = this.#best(({ row }) => row === null || !row.isBlank)
    const [{ delimiter, joiner }] = this.#candidates as readonly [Candidate]
    return best ?? { delimiter, entry: null, below: [], joiner }
  }

  #candidate(delimiter: string): Candidate {
    return { delimiter, joiner: new RowJoiner(this.#file, delimiter), entries: [] }
  }

  /** Is it a blank line or a declaration, above everything else? */
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

  /** Of the entries that fit, the one that names the most columns, comes first, or has the most cells. */
  #best(fits: (entry: RowEntry) => boolean): FoundHeading | null {
    const fitting = this.#candidates.flatMap((candidate) =>
      candidate.entries.flatMap((entry, index) => (fits(entry) ? [{ candidate, entry, index }] : [])),
    )
    if (fitting.length === 0) return null
    const ranked = fitting.map((each) => {
      const { row, fault } = each.entry
      // Of a line that cannot be read as a row, its delimiters say how many cells were meant.
      const cells = row?.cells ?? fault?.location.text.split(each.candidate.delimiter) ?? []
      return {
        ...each,
        line: lineOf(each.entry),
        found: row === null ? 0 : this.#sought.found(cells),
        width: cells.length,
      }
    })
    const [best] = ranked.toSorted((a, b) => b.found - a.found || a.line - b.line || b.width - a.width)
    return this.#chosen(best!)
  }

  #chosen({
    candidate: { delimiter, joiner, entries },
    entry,
    index,
  }: {
    candidate: Candidate
    entry: RowEntry
    index: number
  }) {
    for (const above of entries.slice(0, index)) {
      this.#skipping.add(above.row?.isBlank === true ? 'blank' : 'above', lineOf(above))
    }
    return { delimiter, entry, below: entries.slice(index + 1), joiner }
  }
}

function lineOf(entry: RowEntry): number {
  return entry.row === null ? entry.line : entry.row.line
}
