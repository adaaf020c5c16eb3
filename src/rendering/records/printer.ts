import type { InputRecord } from '../../model/record.ts'

/** Records with their results as text, piece by piece. */
export interface RecordPrinter<R> {
  /** Fields of a record's own that give way to the result. */
  readonly replaces: readonly string[]
  record(record: InputRecord, result: R): string
  /** The fields of a record that it would leave out although nobody has chosen others. */
  unplaced(record: InputRecord): readonly string[]
  /** What comes after the last record, or stands in for there being none. */
  end(): string
}

/** What a result adds to a record: a field, and the columns that hold it in a table. */
export interface RecordField<R> {
  readonly name: string
  value(result: R): unknown
  readonly columns: readonly RecordColumn<R>[]
}

export interface RecordColumn<R> {
  readonly name: string
  cell(result: R): string
}

/** How records are printed. */
export interface RecordPrinting<R> {
  /** A result's fields, in order. They replace fields of the record's own with the same names. */
  readonly results: readonly RecordField<R>[]
  /** The fields wanted, in order; null for a record's own and then the result's. */
  readonly fields: readonly string[] | null
  /** What stands between the cells of CSV. */
  readonly delimiter: string
  /** The columns of the table that is read; null where the first record's fields are the columns. */
  readonly columns: readonly string[] | null
}

/** The results' names, of those fields that are wanted. */
export function replacedIn<R>({ results, fields }: RecordPrinting<R>): readonly string[] {
  return results.map(({ name }) => name).filter((name) => fields?.includes(name) ?? true)
}
