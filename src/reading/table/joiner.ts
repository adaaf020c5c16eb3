import type { Diagnostic } from '../../model/diagnostic.ts'
import { type LineBlock, MAX_LINE_BYTES } from '../lines.ts'
import { placedIn } from '../problems/place.ts'
import type { Finding } from '../problems/problem.ts'
import { TableRow } from './row.ts'

/** The most lines in a row. The lines of a longer row are read again, each as its own row. */
const MAX_LINES = 1000

/** A line of a table; one that cannot be read has a fault instead of a text. */
export type Line =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly text: null; readonly fault: Diagnostic }

/** A row, or the problem found instead. */
export type RowEntry =
  | { readonly row: TableRow; readonly fault: null }
  | { readonly row: null; readonly line: number; readonly fault: Diagnostic }

export function linesOf({ first, lines, faults }: LineBlock): readonly Line[] {
  const unreadable = new Map(faults.map((fault) => [fault.location.line, fault]))
  return lines.map((text, index): Line => {
    const line = first + index
    return text === null ? { line, text, fault: unreadable.get(line)! } : { line, text }
  })
}

/** A row that continues on the next line. */
interface OpenRow {
  readonly row: TableRow
  readonly first: string
  /** Where its quote opens in the first line. */
  readonly openedAt: number
  /** Its lines after the first. */
  readonly later: string[]
}

/** Lines → rows, which can span lines. An unclosed quote loses only its own line. */
export class RowJoiner {
  readonly #file: string
  readonly #delimiter: string
  #open: OpenRow | null = null
  /**
   * The last line that a refused row reached with its quotes still open. A later row that starts above this line and is
   * open at its end would fail in the same way, so it is refused at once. This keeps the time linear.
   */
  #hopeless = 0

  constructor(file: string, delimiter: string) {
    this.#file = file
    this.#delimiter = delimiter
  }

  /** Does a row continue on the next line? */
  get isOpen(): boolean {
    return this.#open !== null
  }

  /** The rows that these lines complete. The last row can stay open until the table ends. */
  read(lines: readonly Line[], ended: boolean): RowEntry[] {
    const entries: RowEntry[] = []
    for (const line of lines) this.#takeAll([line], entries)
    while (ended && this.#open !== null) this.#takeAll(this.#giveUp(this.#open, 0, UNCLOSED, entries), entries)
    return entries
  }

  /** Reads lines, the next one last, until none is left. */
  #takeAll(ahead: Line[], entries: RowEntry[]): void {
    let left = ahead
    while (left.length > 0) {
      const next = left.pop()!
      if (this.#open !== null) left = this.#extend(this.#open, next, left, entries)
      else if (next.text === null) entries.push({ row: null, ...next })
      else this.#begin(next.line, next.text, entries)
    }
  }

  #begin(line: number, text: string, entries: RowEntry[]): void {
    const row = new TableRow(line, text, this.#delimiter)
    if (row.quotes === 'closed') entries.push({ row, fault: null })
    else if (row.quotes === 'broken') entries.push(this.#refused(line, text, row.badQuote, BROKEN))
    else if (line <= this.#hopeless) entries.push(this.#refused(line, text, row.badQuote, UNCLOSED))
    else this.#open = { row, first: text, openedAt: row.badQuote, later: [] }
  }

  /** Returns the lines that are still to be read. */
  #extend(open: OpenRow, next: Line, ahead: Line[], entries: RowEntry[]): Line[] {
    if (next.text === null) return [...ahead, next, ...this.#giveUp(open, 0, UNCLOSED, entries)]
    open.row.extend(next.text)
    if (open.row.quotes === 'closed') {
      entries.push({ row: open.row, fault: null })
      this.#open = null
      return ahead
    }
    open.later.push(next.text)
    if (open.row.quotes === 'broken') return [...ahead, ...this.#giveUp(open, 1, UNCLOSED, entries)]
    const isLong = open.row.length > MAX_LINE_BYTES || open.later.length >= MAX_LINES
    return isLong ? [...ahead, ...this.#giveUp(open, 0, TOO_LONG, entries)] : ahead
  }

  /**
   * Refuses the first line of the row. Returns its other lines, to be read again; the last `broken` of them broke the
   * row.
   */
  #giveUp(
    { row: { line }, first, openedAt, later }: OpenRow,
    broken: number,
    why: Finding,
    entries: RowEntry[],
  ): Line[] {
    entries.push(this.#refused(line, first, openedAt, why))
    this.#open = null
    this.#hopeless = line + later.length - broken
    return later.map((text, index): Line => ({ line: line + 1 + index, text })).reverse()
  }

  #refused(line: number, text: string, start: number, why: Finding): RowEntry {
    return { row: null, line, fault: placedIn(this.#file, text, { ...why, start, end: start + 1 }, line) }
  }
}

const BROKEN: Finding = {
  code: 'bad-quotes',
  message: 'A quote is closed in the middle of a cell',
  hint: 'Double any quote inside a quoted cell.',
}

const UNCLOSED: Finding = {
  code: 'open-quote',
  message: 'This quote is never closed',
  hint: 'Close it, and double any quote inside the cell.',
}

const TOO_LONG: Finding = {
  code: 'too-long',
  message: 'This quote is not closed within 1 MB and 1,000 lines',
  hint: 'Close it, or shorten the cell.',
}
