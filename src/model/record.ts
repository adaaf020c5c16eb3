export const RECORD_INPUTS = ['ndjson', 'csv'] as const
/** What a stream of records can be. */
export type RecordInput = (typeof RECORD_INPUTS)[number]

/** One record of a stream, as read: its own fields, and the answers among them. */
export interface InputRecord {
  /** The 1-based number of its first line. */
  readonly line: number
  /** The value of a field; undefined if the record does not have it. */
  value(name: string): unknown
  /** The same, read as an answer: a table cell can have spaces around it. */
  answer(name: string): unknown
  /** A field's value as JSON text, with the digits exactly as read; null when there is no such field. */
  json(name: string): string | null
  /** The names of all fields, in order. */
  names(): readonly string[]
  /** All fields except these as members of a JSON object, in order: `"id":1,"student":"A"`. */
  members(but: ReadonlySet<string>): string
}
