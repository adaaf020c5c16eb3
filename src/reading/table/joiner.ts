import type { Diagnostic } from '../../model/diagnostic.ts'
import { type LineBlock, MAX_LINE_BYTES } from '../lines.ts'
import { placedIn } from '../problems/place.ts'
import type { SpanProblem } from '../problems/problem.ts'
import { TableRow } from './row.ts'

/** More lines than any honest cell has; each may be read again when its row is given up. */
const MAX_LINES = 1000

/** A line of a table; one that cannot be read has a fault instead of a text. */
export type Line =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly text: null; readonly fault: Diagnostic }

/** A row, or what is wrong where one should be. */
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

/** A row that goes on. */
interface OpenRow {
  readonly row: TableRow
  readonly first: string
  /** Where its quote was opened in the first line. */
  readonly openedAt: number
  /** Its lines after the first. */
  readonly later: string[]
}

/** Lines → rows, which can span lines. A quote that is never closed costs the line that it stands on, and no other. */
export class RowJoiner {
  readonly #file: string
  readonly #delimiter: string
  #open: OpenRow | null = null
  /**
   * A row that began above and was given up has come to this line with its quotes open. One that begins above this line
   * and ends its own with open quotes is in the same state from there on: it is not tried.
   */
  #hopeless = 0

  constructor(file: string, delimiter: string) {
    this.#file = file
    this.#delimiter = delimiter
  }

  /** The rows that lines complete. Unless the table has ended, the last row may stay open. */
  read(lines: readonly Line[], ended: boolean): RowEntry[] {
    const entries: RowEntry[] = []
    let ahead: Line[] = []
    for (const line of lines) {
      ahead.push(line)
      while (ahead.length > 0) ahead = this.#take(ahead, entries)
    }
    while (ended && this.#open !== null) {
      ahead = this.#giveUp(this.#open, 0, entries)
      while (ahead.length > 0) ahead = this.#take(ahead, entries)
    }
    return entries
  }

  /** Reads lines, the next one last. Returns those that are still to be read. */
  #take(ahead: Line[], entries: RowEntry[]): Line[] {
    const next = ahead.pop()!
    const open = this.#open
    if (open !== null) return this.#extend(open, next, ahead, entries)
    if (next.text === null) entries.push({ row: null, ...next })
    else this.#begin(next.line, next.text, entries)
    return ahead
  }

  #begin(line: number, text: string, entries: RowEntry[]): void {
    const row = new TableRow(line, text, this.#delimiter)
    if (row.quotes === 'closed') entries.push({ row, fault: null })
    else if (row.quotes === 'broken') entries.push(this.#refused(line, text, BROKEN))
    else if (line <= this.#hopeless) entries.push(this.#refused(line, text, openQuote(row.openedAt)))
    else this.#open = { row, first: text, openedAt: row.openedAt, later: [] }
  }

  #extend(open: OpenRow, next: Line, ahead: Line[], entries: RowEntry[]): Line[] {
    if (next.text === null) return [...ahead, next, ...this.#giveUp(open, 0, entries)]
    open.row.extend(next.text)
    if (open.row.quotes === 'closed') {
      entries.push({ row: open.row, fault: null })
      this.#open = null
      return ahead
    }
    open.later.push(next.text)
    if (open.row.quotes === 'broken') return [...ahead, ...this.#giveUp(open, 1, entries)]
    const long = open.row.text.length > MAX_LINE_BYTES || open.later.length >= MAX_LINES
    return long ? [...ahead, ...this.#giveUp(open, 0, entries)] : ahead
  }

  /** Refuses the line that the row begins on. Returns the others, to be read again; the last `tried` broke it. */
  #giveUp({ row: { line }, first, openedAt, later }: OpenRow, tried: number, entries: RowEntry[]) {
    entries.push(this.#refused(line, first, openQuote(openedAt)))
    this.#open = null
    this.#hopeless = line + later.length - tried
    return later.map((text, index): Line => ({ line: line + 1 + index, text })).reverse()
  }

  #refused(line: number, text: string, problem: SpanProblem): RowEntry {
    return { row: null, line, fault: placedIn(this.#file, text, problem, line) }
  }
}

const BROKEN: SpanProblem = {
  code: 'bad-quotes',
  message: 'The quotes of this row close amid a cell',
  hint: 'Within quotes, a quote is doubled.',
  start: 0,
  end: 1,
}

function openQuote(start: number): SpanProblem {
  return {
    code: 'open-quote',
    message: 'A quote is opened here and never closed',
    hint: 'Close it; within quotes, a quote is doubled.',
    start,
    end: start + 1,
  }
}
