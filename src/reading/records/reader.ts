import type { Diagnostic } from '../../model/diagnostic.ts'
import type { ReadingNotes } from '../../model/reading-notes.ts'
import type { InputRecord } from '../../model/record.ts'
import type { LineBlock } from '../lines.ts'
import type { Span } from '../problems/problem.ts'

/** A record, or the problem found in its place. */
export type Entry =
  | { readonly record: ReadRecord; readonly fault: null }
  | { readonly record: null; readonly fault: Diagnostic }

/** A record that knows the positions of its fields. */
export interface ReadRecord extends InputRecord {
  /** The position of an answer; the beginning of the answers if it is missing. */
  placeOf(name: string): Span
  /** The position of a field's value; the beginning of the record if the field is missing. */
  placeOfField(name: string): Span
  /** The names that could be those of conditions. */
  answerNames(): readonly string[]
  /** Its lines as they were read, joined by `\n`. */
  readonly text: string
}

/** Blocks of lines → records. It can hold back a record that continues in the next block. */
export interface RecordReader {
  read(block: LineBlock): readonly Entry[]
  /** The record that was held back, once the stream has ended. */
  end(): readonly Entry[]
  /** The header of a table, once it was read; null where each record names its own fields. */
  header(): Header | null
  /** What was skipped so far. */
  notes(): ReadingNotes
}

/** What the first row of a table says. */
export interface Header {
  readonly columns: readonly string[]
  /** The separator between cells. */
  readonly delimiter: string
  /** Problems that make the whole table unusable. */
  readonly faults: readonly Diagnostic[]
}
