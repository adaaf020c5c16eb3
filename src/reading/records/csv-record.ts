import { startOfCell } from '../csv.ts'
import type { Span } from '../problems/problem.ts'
import type { ReadRecord } from './reader.ts'

/** A row of a table; every value is text. */
export class CsvRecord implements ReadRecord {
  readonly line: number
  readonly text: string
  readonly #columns: readonly string[]
  readonly #cells: readonly string[]
  readonly #delimiter: string

  constructor(line: number, text: string, columns: readonly string[], cells: readonly string[], delimiter: string) {
    this.line = line
    this.text = text
    this.#columns = columns
    this.#cells = cells
    this.#delimiter = delimiter
  }

  value(name: string): unknown {
    return this.#cells[this.#columns.indexOf(name)]
  }

  answer(name: string): unknown {
    return this.#cells[this.#columns.indexOf(name)]?.trim()
  }

  json(name: string): string | null {
    const cell = this.value(name)
    return cell === undefined ? null : JSON.stringify(cell)
  }

  names(): readonly string[] {
    return this.#columns
  }

  members(but: ReadonlySet<string>): string {
    return this.#columns
      .flatMap((name, index) => (but.has(name) ? [] : `${JSON.stringify(name)}:${JSON.stringify(this.#cells[index])}`))
      .join(',')
  }

  placeOf(name: string): Span {
    const column = this.#columns.indexOf(name)
    const start = startOfCell(this.text, this.#delimiter, column)
    return { start, end: start + Math.max(1, this.#cells[column]?.length ?? 1) }
  }
}
