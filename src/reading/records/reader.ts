import type { Diagnostic } from '../../model/diagnostic.ts'
import type { ReadingNotes } from '../../model/reading-notes.ts'
import type { InputRecord } from '../../model/record.ts'
import type { LineBlock } from '../lines.ts'
import type { Span } from '../problems/problem.ts'

/** A record with what it says of each condition, or what is wrong where one should be. */
export type Entry =
  | { readonly record: ReadRecord; readonly fault: null }
  | { readonly record: null; readonly fault: Diagnostic }

/** A record that knows where its fields stand. */
export interface ReadRecord extends InputRecord {
  /** The part of the record's text that holds a field's value; the record's beginning for one that is missing. */
  placeOf(name: string): Span
  /** Its lines as they were read, joined by `\n`. */
  readonly text: string
}

/** Blocks of lines → records. It may hold back the beginning of a record that goes on in the next block. */
export interface RecordReader {
  read(block: LineBlock): readonly Entry[]
  /** What was held back, once the stream has ended. */
  end(): readonly Entry[]
  /** The header of a table, once it was read; null where each record names its own fields. */
  header(): Header | null
  /** What was skipped so far. */
  notes(): ReadingNotes
}

/** What the first row of a table says. */
export interface Header {
  readonly columns: readonly string[]
  /** What stands between cells. */
  readonly delimiter: string
  /** What makes the whole table useless. */
  readonly faults: readonly Diagnostic[]
}
