import type { Assessment, Indication } from '../../assessment/assessment.ts'
import type { Framework } from '../../model/framework.ts'
import type { InputRecord } from '../../model/record.ts'
import { csvPrinter } from './csv.ts'
import { jsonPrinter } from './json.ts'
import { ndjsonPrinter } from './ndjson.ts'

/** What is printed beside a record's own fields: the compact result, or all there is to say. */
export type RecordResult = Indication | Assessment

/** Records with their results as text, piece by piece. */
export interface RecordPrinter {
  /** Fields of a record's own that give way to the result. */
  readonly replaces: readonly string[]
  record(record: InputRecord, result: RecordResult): string
  /** The fields of a record that it would leave out although nobody has chosen others. */
  unplaced(record: InputRecord): readonly string[]
  /** What comes after the last record, or stands in for there being none. */
  end(): string
}

/** How records are printed. */
export interface RecordPrinting {
  readonly framework: Framework
  /** The names of a result's fields, in order. They replace fields of the record's own with the same names. */
  readonly results: readonly string[]
  /** The fields wanted, in order; null for a record's own and then the result's. */
  readonly fields: readonly string[] | null
  /** What stands between the cells of CSV. */
  readonly delimiter: string
  /** The columns of the table that is read; null where the first record's fields are the columns. */
  readonly columns: readonly string[] | null
}

/** The result that stands in a stream unless all of it is asked for. */
export const COMPACT_RESULT = ['headline', 'channel', 'possible', 'degrees'] as const satisfies (keyof Indication)[]

/** All there is to say. */
export const FULL_RESULT = [
  'schemaVersion',
  'framework',
  'coding',
  'scenario',
  'answers',
  'conditions',
  'headline',
  'channel',
  'possible',
  'degrees',
  'hingesOn',
  'precedents',
  'record',
  'changes',
] as const satisfies (keyof Assessment)[]

/** Every format of records. */
export const recordPrinters = { ndjson: ndjsonPrinter, json: jsonPrinter, csv: csvPrinter } as const
