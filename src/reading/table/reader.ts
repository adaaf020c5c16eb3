import type { Diagnostic } from '../../model/diagnostic.ts'
import type { ReadingNotes } from '../../model/reading-notes.ts'
import type { LineBlock } from '../lines.ts'
import { placedIn } from '../problems/place.ts'
import { Skipping } from '../skipping.ts'
import { type FoundHeading, HeadingFinder, type MatchHeadings } from './heading.ts'
import { linesOf, type RowEntry, type RowJoiner } from './joiner.ts'
import type { TableRow } from './row.ts'

/** The headings of a table, or why the table is unusable. */
export type Heading =
  | { readonly row: TableRow; readonly delimiter: string; readonly fault: null }
  | { readonly row: null; readonly delimiter: string; readonly fault: Diagnostic }

/** What happens to rows with fewer cells than headings. */
export type ShortRows = 'refused' | 'kept'

/** Headings that Qualtrics gives its own columns, and questions without a name. */
const SURVEY_HEADING = /^(?:StartDate|EndDate|RecordedDate|ResponseId|DistributionChannel|UserLanguage|Q\d+(?:_\w+)?)$/
const SURVEY_CELL = /^\{"ImportId":/

/**
 * The only parser of tables: lines → rows with their places. Cells are separated by commas, semicolons, tabs, or bars,
 * or by the delimiter in a first line `sep=…`. Blank lines and rows, a title above the headings, repeated headings, and
 * the rows in which Qualtrics explains its headings are skipped and counted. A row whose number of cells differs from
 * the headings is refused, unless it is short and short rows are kept. The rows do not depend on how lines are split into blocks.
 */
export class TableReader {
  readonly #file: string
  readonly #short: ShortRows
  readonly #skipping = new Skipping()
  readonly #finder: HeadingFinder
  #joiner: RowJoiner | null = null
  #heading: Heading | null = null
  /** Did the headings appear again in a different order? */
  #isOver = false
  /** How many rows below the headings were read. Only the first two can explain the headings. */
  #seen = 0
  /** The first row, held back until the next one shows whether it explains the headings. */
  #held: TableRow | null = null

  constructor(file: string, match: MatchHeadings, short: ShortRows = 'refused') {
    this.#file = file
    this.#short = short
    this.#finder = new HeadingFinder(file, match, this.#skipping)
  }

  /** Null until they are read. */
  get heading(): Heading | null {
    return this.#heading
  }

  get notes(): ReadingNotes {
    return this.#skipping.notes
  }

  /** The rows below the headings that a block completes. */
  read(block: LineBlock): readonly RowEntry[] {
    if (block.older[0] !== undefined) this.#skipping.noteOlder(block.older[0].location.line)
    const lines = linesOf(block)
    let found: readonly RowEntry[] = []
    let at = 0
    for (; this.#joiner === null && at < lines.length; at++) {
      const heading = this.#finder.take(lines[at]!)
      if (heading !== null) found = this.#begin(heading)
    }
    const rest = this.#joiner?.read(at === 0 ? lines : lines.slice(at), false) ?? []
    return this.#sift(found.length === 0 ? rest : [...found, ...rest])
  }

  /** The remaining rows, at the end of the table. */
  end(): readonly RowEntry[] {
    const found = this.#joiner === null ? this.#begin(this.#finder.end()) : this.#joiner.read([], true)
    return [...this.#sift(found), ...this.#release()]
  }

  #begin({ delimiter, entry, below, joiner }: FoundHeading): readonly RowEntry[] {
    this.#joiner = joiner
    this.#heading =
      entry?.row != null
        ? { row: entry.row, delimiter, fault: null }
        : { row: null, delimiter, fault: entry?.fault ?? placedIn(this.#file, '', NO_HEADINGS) }
    return below
  }

  #sift(entries: readonly RowEntry[]): readonly RowEntry[] {
    const { row: heading } = this.#heading ?? { row: null }
    if (heading === null) return []
    return entries.flatMap((entry) => {
      const { row } = entry
      if (row === null) return this.#isOver ? [] : [...this.#release(), entry]
      if (row.isBlank) return this.#skip('blank', row)
      if (isRepeated(row, heading)) return this.#skip('repeated', row)
      if (this.#isOver) return []
      if (isReordered(row, heading)) return this.#stop(row)
      if (this.#seen++ < 2) return this.#siftFirst(row, heading)
      return [this.#shaped(row, heading)]
    })
  }

  #skip(kind: 'blank' | 'repeated' | 'survey', row: TableRow): readonly RowEntry[] {
    this.#skipping.add(kind, row.line)
    return []
  }

  /** Stops reading. Below reordered headings, cells would be read under the wrong columns. */
  #stop(row: TableRow): readonly RowEntry[] {
    this.#isOver = true
    const problem = { ...REORDERED, start: 0, end: row.length }
    return [...this.#release(), { row: null, line: row.line, fault: placedIn(this.#file, row.text, problem, row.line) }]
  }

  #siftFirst(row: TableRow, heading: TableRow): readonly RowEntry[] {
    if (row.cells.every((cell) => cell === '' || SURVEY_CELL.test(cell))) {
      if (this.#held !== null) this.#skip('survey', this.#held)
      this.#held = null
      return this.#skip('survey', row)
    }
    if (this.#seen === 1 && heading.cells.some((cell) => SURVEY_HEADING.test(cell.trim()))) {
      this.#held = row
      return []
    }
    return [...this.#release(), this.#shaped(row, heading)]
  }

  #release(): readonly RowEntry[] {
    const held = this.#held
    this.#held = null
    return held === null || this.#heading?.row == null ? [] : [this.#shaped(held, this.#heading.row)]
  }

  /** The row, or a problem when its number of cells does not match the headings. */
  #shaped(row: TableRow, { cells: { length: headings } }: TableRow): RowEntry {
    const { length } = row.cells
    if (length === headings || (length < headings && this.#short === 'kept')) return { row, fault: null }
    const count = length === 1 ? '1 cell' : `${length} cells`
    const problem = {
      code: 'wrong-cells' as const,
      message: `This row has ${count}, but there ${headings === 1 ? 'is 1 heading' : `are ${headings} headings`}`,
      hint: hintOnShape(row.cells, headings),
      ...row.spanOf(Math.min(length, headings)),
    }
    return { row: null, line: row.line, fault: placedIn(this.#file, row.text, problem, row.line) }
  }
}

const NO_HEADINGS = {
  code: 'no-headings' as const,
  message: 'There are no headings',
  hint: 'Name the columns in the first row.',
  start: 0,
  end: 1,
}

const REORDERED = {
  code: 'other-headings' as const,
  message: 'The headings appear here again, in a different order; the rows below are skipped',
  hint: 'Move these rows to a separate file.',
}

function hintOnShape(cells: readonly string[], headings: number): string {
  if (cells.length < headings) return 'Write every cell, even an empty one.'
  if (cells.slice(headings).every((cell) => cell.trim() === '')) return 'Remove the extra separators at the end.'
  return 'Put a cell that contains a separator in quotes.'
}

/** Is this row the headings in a different order? */
function isReordered({ cells }: TableRow, heading: TableRow): boolean {
  if (cells.length !== heading.cells.length) return false
  const names = new Set(heading.cells.map((cell) => cell.trim()))
  if (!names.has(cells[0]!.trim()) || !names.has(cells.at(-1)!.trim())) return false
  return names.size > 1 && cells.every((cell) => names.delete(cell.trim()))
}

/** Joined files often repeat the headings. */
function isRepeated({ cells }: TableRow, heading: TableRow): boolean {
  return (
    cells[0]?.trim() === heading.cells[0]?.trim() &&
    cells.length === heading.cells.length &&
    cells.every((cell, index) => cell.trim() === heading.cells[index]!.trim())
  )
}
