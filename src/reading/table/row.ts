import type { Span } from '../problems/problem.ts'

/**
 * How the quotes of a row stand: all closed; open at its end, so that it goes on in the next line; or closed amid a
 * cell.
 */
type Quotes = 'closed' | 'open' | 'broken'

/** Between a quote and what separates cells. */
const SPACE = /\s/

/**
 * A row of a table (RFC 4180). A quote opens a cell where it stands at its beginning, spaces aside; elsewhere it stands
 * for itself. Within quotes a quote is doubled, and cells can span lines.
 */
export class TableRow {
  /** The 1-based number of its first line. */
  readonly line: number
  readonly #delimiter: string
  #text: string
  #cells: string[] = []
  /** Where each cell ends; null while no cell has quotes. */
  #ends: number[] | null = null
  #quotes: Quotes = 'closed'
  /** Where the scan goes on: at the beginning of a cell, and within its quotes. */
  #cellStart = 0
  #within = 0

  constructor(line: number, text: string, delimiter: string) {
    this.line = line
    this.#text = text
    this.#delimiter = delimiter
    if (text.includes('"')) this.#scan()
    else this.#cells = text.split(delimiter)
  }

  /** As it was read; lines are joined by `\n`. */
  get text(): string {
    return this.#text
  }

  /** Without their quotes. */
  get cells(): readonly string[] {
    return this.#cells
  }

  get quotes(): Quotes {
    return this.#quotes
  }

  /** Where the cell begins that is still open. */
  get openedAt(): number {
    return this.#cellStart
  }

  get isBlank(): boolean {
    return this.#cells.every((cell) => cell.trim() === '')
  }

  /** The next line of a row whose quotes are open. */
  extend(line: string): void {
    this.#text += `\n${line}`
    this.#scan()
  }

  /** Where a cell stands in the text, quotes and all; columns from 0. The end of the text when there is no such cell. */
  spanOf(column: number): Span {
    const ends = this.#ends ?? endsOf(this.#cells)
    const end = ends[column]
    if (end === undefined) return { start: this.#text.length, end: this.#text.length }
    return { start: column === 0 ? 0 : ends[column - 1]! + 1, end }
  }

  /** Reads cells until the text ends. */
  #scan(): void {
    this.#ends ??= []
    const text = this.#text
    for (;;) {
      const end = this.#within === 0 ? this.#cellAt(this.#cellStart) : this.#quotedFrom(this.#within)
      if (end === null) return
      this.#ends.push(end)
      if (end === text.length) break
      this.#cellStart = end + 1
    }
    this.#quotes = 'closed'
  }

  /** Reads one cell. Returns where it ends; null where the quotes are open or broken. */
  #cellAt(start: number): number | null {
    const first = this.#afterSpaces(start)
    if (this.#text[first] === '"') return this.#quotedFrom(first + 1)
    const end = this.#delimiterFrom(start)
    this.#cells.push(this.#text.slice(start, end))
    return end
  }

  #quotedFrom(within: number): number | null {
    const close = closingQuote(this.#text, within)
    if (close === -1) {
      this.#within = this.#text.length
      this.#quotes = 'open'
      return null
    }
    const end = this.#afterSpaces(close + 1)
    if (end < this.#text.length && this.#text[end] !== this.#delimiter) {
      this.#quotes = 'broken'
      return null
    }
    const open = this.#text.indexOf('"', this.#cellStart)
    this.#cells.push(this.#text.slice(open + 1, close).replaceAll('""', '"'))
    this.#within = 0
    return end
  }

  #delimiterFrom(start: number): number {
    const at = this.#text.indexOf(this.#delimiter, start)
    return at === -1 ? this.#text.length : at
  }

  #afterSpaces(start: number): number {
    let at = start
    while (at < this.#text.length && this.#text[at] !== this.#delimiter && SPACE.test(this.#text[at]!)) at++
    return at
  }
}

/** The first quote that is not doubled; -1 when there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
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
