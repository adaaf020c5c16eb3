import type { Span } from '../problems/problem.ts'

/**
 * The state of a row's quotes: all closed; open at its end, so that it continues on the next line; or closed in the
 * middle of a cell.
 */
type Quotes = 'closed' | 'open' | 'broken'

/** Allowed between a quote and a delimiter. */
const SPACE = /\s/

/**
 * A row of a table (RFC 4180). A quote at the beginning of a cell (after spaces) opens a quoted cell; elsewhere it is a
 * literal quote. Inside a quoted cell a quote is doubled, and cells can span lines. Each line is read once.
 */
export class TableRow {
  /** The 1-based number of its first line. */
  readonly line: number
  readonly #delimiter: string
  readonly #lines: string[] = []
  #cells: string[] = []
  /** Where each cell ends in the text; null if no line has quotes. */
  #ends: number[] | null = null
  #quotes: Quotes = 'closed'
  #badQuote = 0
  #hasStrayQuote = false
  /** The text so far of a cell with open quotes; null outside quotes. */
  #open: string[] | null = null
  /** The length of all lines before the last one, with their ends. */
  #before = 0

  constructor(line: number, text: string, delimiter: string) {
    this.line = line
    this.#delimiter = delimiter
    this.#lines.push(text)
    if (text.includes('"')) this.#scan(text)
    else this.#cells = text.split(delimiter)
  }

  /** As it was read; lines are joined by `\n`. */
  get text(): string {
    return this.#lines.length === 1 ? this.#lines[0]! : this.#lines.join('\n')
  }

  /** How many characters the text has. */
  get length(): number {
    return this.#before + this.#lines.at(-1)!.length
  }

  /** Without their quotes. */
  get cells(): readonly string[] {
    return this.#cells
  }

  get quotes(): Quotes {
    return this.#quotes
  }

  /** The position of the open quote, or of the one that closes in the middle of a cell. */
  get badQuote(): number {
    return this.#badQuote
  }

  /** Is there a literal quote in a cell? Then the delimiter may be wrong. */
  get hasStrayQuote(): boolean {
    return this.#hasStrayQuote
  }

  get isBlank(): boolean {
    return this.#cells.every((cell) => cell.trim() === '')
  }

  /** The next line of a row whose quotes are open. */
  extend(line: string): void {
    this.#before = this.length + 1
    this.#lines.push(line)
    this.#scan(line)
  }

  /** A cell's position in the text, with its quotes; columns from 0. The end of the text when there is no such cell. */
  spanOf(column: number): Span {
    const ends = this.#ends ?? endsOf(this.#cells)
    const end = ends[column]
    if (end === undefined) return { start: this.length, end: this.length }
    return { start: column === 0 ? 0 : ends[column - 1]! + 1, end }
  }

  /** Reads the cells of a line until it ends or its quotes are broken. */
  #scan(line: string): void {
    this.#ends ??= []
    let start = 0
    for (;;) {
      const end = this.#open === null ? this.#cellAt(line, start) : this.#quotedFrom(line, start, this.#open)
      if (end === null) return
      this.#ends.push(this.#before + end)
      if (end === line.length) break
      start = end + 1
    }
    this.#quotes = 'closed'
  }

  /** Reads one cell. Returns where it ends; null if the quotes are open or broken. */
  #cellAt(line: string, start: number): number | null {
    const first = this.#afterSpaces(line, start)
    if (line[first] === '"') {
      this.#badQuote = this.#before + first
      return this.#quotedFrom(line, first + 1, [])
    }
    const found = line.indexOf(this.#delimiter, start)
    const end = found === -1 ? line.length : found
    const cell = line.slice(start, end)
    this.#hasStrayQuote ||= cell.includes('"')
    this.#cells.push(cell)
    return end
  }

  #quotedFrom(line: string, start: number, parts: string[]): number | null {
    const close = closingQuote(line, start)
    parts.push(line.slice(start, close === -1 ? line.length : close))
    if (close === -1) {
      this.#open = parts
      this.#quotes = 'open'
      return null
    }
    const end = this.#afterSpaces(line, close + 1)
    if (end < line.length && line[end] !== this.#delimiter) {
      this.#badQuote = this.#before + close
      this.#quotes = 'broken'
      return null
    }
    this.#cells.push(parts.join('\n').replaceAll('""', '"'))
    this.#open = null
    return end
  }

  #afterSpaces(line: string, start: number): number {
    let at = start
    while (at < line.length && line[at] !== this.#delimiter && SPACE.test(line[at]!)) at++
    return at
  }
}

/** The index of the first quote that is not doubled; -1 if there is none. */
function closingQuote(line: string, from: number): number {
  let at = line.indexOf('"', from)
  while (at !== -1 && line[at + 1] === '"') at = line.indexOf('"', at + 2)
  return at
}

/** Where cells without quotes end in their row. */
function endsOf(cells: readonly string[]): number[] {
  let end = -1
  return cells.map(({ length }) => {
    end += length + 1
    return end
  })
}
