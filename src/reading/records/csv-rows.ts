import type { Diagnostic } from '../../model/diagnostic.ts'
import { leavesQuoteOpen, parseRows, type Row } from '../csv.ts'
import { placedIn } from '../problems/place.ts'
import { openQuote } from './csv-problems.ts'
import { type LineBlock, MAX_LINE_BYTES } from './lines.ts'

/** More lines than any honest cell has; each may be read again when its row is given up. */
const MAX_LINES = 1000

/** A row of a table; its lines are joined by `\n`. */
export interface RowText {
  /** The number of its first line. */
  readonly line: number
  readonly text: string
}

/** A line of a table; one that cannot be read has a fault instead of a text. */
export type Line = RowText | { readonly line: number; readonly text: null; readonly fault: Diagnostic }

/** Takes the rows of a table, in the order of the file. */
export interface RowSink {
  /** What separates the cells of a line that comes next. */
  delimiterOf(text: string): string
  add(row: RowText): void
  /** Takes what is wrong where a row should be. */
  refuse(fault: Diagnostic): void
}

/** The lines of a row that goes on: a quotation in it is still open. */
interface OpenRow {
  readonly line: number
  readonly lines: string[]
  length: number
}

/** Lines → rows, which can span lines. A quotation that is never closed costs the line that it begins on, and no other. */
export class RowJoiner {
  readonly #file: string
  readonly #sink: RowSink
  #open: OpenRow | null = null

  constructor(file: string, sink: RowSink) {
    this.#file = file
    this.#sink = sink
  }

  /** Uses the lines up, of which the last is the next. Unless they have ended, a row may stay open. */
  read(ahead: Line[], ended: boolean): void {
    for (;;) {
      const next = ahead.pop()
      if (next !== undefined) this.#take(next, ahead)
      else if (ended && this.#open !== null) this.#giveUp(this.#open, ahead)
      else return
    }
  }

  #take(next: Line, ahead: Line[]): void {
    const open = this.#open
    if (next.text === null) {
      if (open === null) this.#sink.refuse(next.fault)
      else {
        ahead.push(next)
        this.#giveUp(open, ahead)
      }
    } else if (open === null && !next.text.includes('"')) this.#sink.add(next)
    else if (leavesQuoteOpen(next.text, this.#sink.delimiterOf(next.text), open !== null)) this.#keep(next, ahead)
    else if (open === null) this.#sink.add(next)
    else this.#close(open, next, ahead)
  }

  #keep({ line, text }: RowText, ahead: Line[]): void {
    this.#open ??= { line, lines: [], length: 0 }
    this.#open.lines.push(text)
    this.#open.length += text.length + 1
    if (this.#open.length > MAX_LINE_BYTES || this.#open.lines.length > MAX_LINES) this.#giveUp(this.#open, ahead)
  }

  #close(open: OpenRow, last: RowText, ahead: Line[]): void {
    const row: RowText = { line: open.line, text: [...open.lines, last.text].join('\n') }
    if (parseRow(row.text, this.#sink.delimiterOf(row.text)).sound) {
      this.#sink.add(row)
      this.#open = null
    } else {
      ahead.push(last)
      this.#giveUp(open, ahead)
    }
  }

  /** Refuses the line that the row begins on; those after it are read again. */
  #giveUp({ line, lines: [first = '', ...others] }: OpenRow, ahead: Line[]): void {
    this.#sink.refuse(placedIn(this.#file, first, openQuote(first, this.#sink.delimiterOf(first)), line))
    for (const [index, text] of [...others.entries()].reverse()) ahead.push({ line: line + 1 + index, text })
    this.#open = null
  }
}

export function linesOf({ first, lines, faults }: LineBlock): Line[] {
  const unreadable = new Map(faults.map((fault) => [fault.location.line, fault]))
  return lines.map((text, index): Line => {
    const line = first + index
    return text === null ? { line, text, fault: unreadable.get(line)! } : { line, text }
  })
}

/** Rows are parsed together, since that is fast; where marks within cells make their number differ, one by one. */
export function parseTogether(rows: readonly RowText[], delimiter: string): readonly Row[] {
  const parsed = parseRows(rows.map(({ text }) => `${text}\n`).join(''), delimiter).slice(0, -1)
  if (parsed.length === rows.length && parsed.every(({ sound }) => sound)) return parsed
  return rows.map(({ text }) => parseRow(text, delimiter))
}

/** With a line end behind it, which some marks need in order to be read alike wherever the row stands. */
function parseRow(text: string, delimiter: string): Row {
  const [row, behind, ...others] = parseRows(`${text}\n`, delimiter)
  return row !== undefined && behind !== undefined && others.length === 0 ? row : { cells: [text], sound: false }
}
