import type { InputRecord } from '../../model/record.ts'

/** Records and their results as text, in pieces. */
export interface RecordPrinter<R> {
  /** Fields of the record that the result replaces. */
  readonly replaces: readonly string[]
  record(record: InputRecord, result: R): string
  /** The fields of a record that the output leaves out, although the user did not choose fields. */
  unplaced(record: InputRecord): readonly string[]
  /** The text after the last record, or all the text if there are no records. */
  end(): string
}

/** A field that a result adds to a record, and its columns in a table. */
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
  /** A result's fields, in order. They replace the record's fields with the same names. */
  readonly results: readonly RecordField<R>[]
  /** The requested fields, in order; null for the record's fields, then the result's. */
  readonly fields: readonly string[] | null
  /** The separator between the cells of CSV. */
  readonly delimiter: string
  /** The columns of the input table; null if the first record's fields are the columns. */
  readonly columns: readonly string[] | null
}

/** The names of the results' fields that are requested. */
export function replacedIn<R>({ results, fields }: RecordPrinting<R>): readonly string[] {
  return results.map(({ name }) => name).filter((name) => fields?.includes(name) ?? true)
}
