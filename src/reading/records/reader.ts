import type { Diagnostic } from '../../model/diagnostic.ts'
import type { InputRecord } from '../../model/record.ts'
import { excerptOf, type Problem, placed } from '../problem.ts'
import type { LineBlock } from './lines.ts'

/** A record with what it says of each condition, or what is wrong where one should be. */
export type Entry =
  | { readonly record: ReadRecord; readonly fault: null }
  | { readonly record: null; readonly fault: Diagnostic }

/** A record that knows where its fields stand. */
export interface ReadRecord extends InputRecord {
  /** The 0-based place of a field's value within the record's text; the record's beginning for one that is missing. */
  placeOf(name: string): Place
  /** Its lines as they were read, joined by `\n`. */
  readonly text: string
}

export interface Place {
  readonly at: number
  readonly length: number
}

/** Blocks of lines → records. It may hold back the beginning of a record that goes on in the next block. */
export interface RecordReader {
  read(block: LineBlock): readonly Entry[]
  /** What was held back, once the stream has ended. */
  end(): readonly Entry[]
  /** The header of a table, once it was read; null where each record names its own fields. */
  header(): Header | null
  /** How many lines held nothing, and the first of them. */
  readonly blank: { readonly count: number; readonly first: number | null }
}

/** What the first row of a table says. */
export interface Header {
  readonly columns: readonly string[]
  /** What stands between cells. */
  readonly delimiter: string
  /** What makes the whole table useless. */
  readonly faults: readonly Diagnostic[]
}

/** A problem at a place of a record's text. */
export type RecordProblem = Omit<Problem, 'path'> & Place

/** The problem, placed in the file; `line` is the number of the text's first line. */
export function faultIn(file: string, line: number, text: string, problem: RecordProblem): Diagnostic {
  const before = text.slice(0, problem.at)
  const start = before.lastIndexOf('\n') + 1
  const [sourceLine = ''] = text.slice(start).split('\n', 1)
  return placed(problem, {
    file,
    line: line + before.split('\n').length - 1,
    column: problem.at - start + 1,
    length: Math.max(1, Math.min(problem.length, sourceLine.length - (problem.at - start))),
    text: excerptOf(sourceLine),
  })
}
