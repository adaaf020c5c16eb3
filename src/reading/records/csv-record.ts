import type { Span } from '../problems/problem.ts'
import type { TableRow } from '../table/row.ts'
import type { ReadRecord } from './reader.ts'

/** The columns of a table. */
export interface CsvColumns {
  readonly names: readonly string[]
  /** Name → column from 0. A name with accents is there in both its forms. */
  readonly indexes: ReadonlyMap<string, number>
}

/** A row of a table; every value is text. */
export class CsvRecord implements ReadRecord {
  readonly #columns: CsvColumns
  readonly #row: TableRow

  constructor(row: TableRow, columns: CsvColumns) {
    this.#row = row
    this.#columns = columns
  }

  get line(): number {
    return this.#row.line
  }

  get text(): string {
    return this.#row.text
  }

  value(name: string): string | undefined {
    return this.#row.cells[this.#columns.indexes.get(name) ?? -1]
  }

  answer(name: string): string | undefined {
    return this.value(name)?.trim()
  }

  json(name: string): string | null {
    const cell = this.value(name)
    return cell === undefined ? null : JSON.stringify(cell)
  }

  names(): readonly string[] {
    return this.#columns.names
  }

  members(but: ReadonlySet<string>): string {
    return this.#columns.names
      .flatMap((name, index) =>
        but.has(name) ? [] : `${JSON.stringify(name)}:${JSON.stringify(this.#row.cells[index])}`,
      )
      .join(',')
  }

  answerNames(): readonly string[] {
    return this.names()
  }

  placeOf(name: string): Span {
    return this.placeOfField(name)
  }

  placeOfField(name: string): Span {
    const column = this.#columns.indexes.get(name)
    const { start, end } = column === undefined ? { start: 0, end: 0 } : this.#row.spanOf(column)
    return { start, end: Math.max(start + 1, end) }
  }
}
