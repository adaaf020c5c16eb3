import type { Diagnostic } from '../../model/diagnostic.ts'
import type { ReadingNotes } from '../../model/reading-notes.ts'
import { AN_ANSWER_KEY, isAnswerKey } from '../answer-key-file.ts'
import { encodingOf } from '../encoding.ts'
import { kindOfBytes, ofFile, problemWhereText } from '../file-kind.ts'
import { foreignKind } from '../foreign.ts'
import { linesOfBytes } from '../lines.ts'
import { isPage } from '../packet-page.ts'
import { capped, createLocator, placeAll, placedIn } from '../problems/place.ts'
import type { Finding, SpanProblem } from '../problems/problem.ts'
import type { SourceFile } from '../source-file.ts'
import { MAX_CLASS_BYTES, tooLarge, unprintableIn } from '../text.ts'
import { notWhatIsMeant } from '../wrong-file.ts'
import type { MatchHeadings } from './heading.ts'
import { type Heading, type ShortRows, TableReader } from './reader.ts'
import type { TableRow } from './row.ts'

/** How many problems of one table are shown. The rest are counted. */
const MAX_SHOWN = 20

const NOT_A_WORKBOOK: Finding = {
  code: 'bad-workbook',
  message: 'The file has the name of an Excel workbook, but it is none',
  hint: 'Open it in Excel and save it again as .xlsx, or save the sheet as CSV.',
}

/** A whole table. */
export interface Table {
  readonly heading: Heading
  readonly rows: readonly TableRow[]
  /** Lines of rows that cannot be used. */
  readonly refused: readonly number[]
  /** Problems with the headings or rows, and invisible characters, in the order of the file. */
  readonly diagnostics: readonly Diagnostic[]
  readonly notes: ReadingNotes
}

/**
 * Makes a file readable as a table: a sheet of a workbook becomes CSV, other files stay the same. A workbook that can't
 * be read is a problem of its file.
 */
export async function asTextTable(file: SourceFile): Promise<SourceFile | Diagnostic> {
  if (file.problem !== undefined) return ofFile(file.path, file.problem)
  if (kindOfBytes(file.bytes) === null && file.sheet === undefined) {
    const isForeign = foreignKind(file.bytes) !== null
    return /\.xls[xm]$/i.test(file.path) && !isForeign && isBinary(file.bytes)
      ? ofFile(file.path, NOT_A_WORKBOOK)
      : file
  }
  const { readSheet } = await import('./workbook.ts')
  const read = readSheet(file.bytes, file.sheet ?? null)
  if ('problem' in read) return ofFile(file.path, read.problem)
  return { ...file, bytes: new TextEncoder().encode(read.text) }
}

/** Text has none of these control characters, unless a byte order mark says that it is UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  return encodingOf(bytes).markLength === 0 && bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32))
}

/** A row's problem, at a part of its text. */
export interface RowProblem {
  readonly row: TableRow
  readonly problem: SpanProblem
}

/**
 * Reads a whole table from the bytes; the path is only for messages. A problem that makes a
 * table unusable is the fault of its heading.
 */
export function readTable({ path, bytes }: SourceFile, match: MatchHeadings, short: ShortRows = 'refused'): Table {
  const reader = new TableReader(path, match, short)
  const fault = unreadable(path, bytes)
  if (fault !== null) {
    return {
      heading: { row: null, delimiter: ',', fault },
      rows: [],
      refused: [],
      diagnostics: [fault],
      notes: reader.notes,
    }
  }
  const entries = [...linesOfBytes(path, bytes).flatMap((block) => reader.read(block)), ...reader.end()]
  const heading = reader.heading!
  const all =
    heading.row === null
      ? [{ row: null, line: 1, fault: heading.fault }]
      : [{ row: heading.row, fault: null }, ...entries]
  return {
    heading,
    rows: entries.flatMap(({ row }) => (row === null ? [] : [row])),
    refused: entries.flatMap((entry) => (entry.row === null ? [entry.line] : [])),
    diagnostics: capped(
      all.flatMap(({ row, fault }) => (row === null ? [fault] : invisible(path, row))),
      MAX_SHOWN,
    ),
    notes: reader.notes,
  }
}

function unreadable(path: string, bytes: Uint8Array): Diagnostic | null {
  if (bytes.length > MAX_CLASS_BYTES) return tooLarge(path, MAX_CLASS_BYTES)
  if (isPage(bytes)) return ofFile(path, notWhatIsMeant('a web page', 'a table'))
  return isAnswerKey(bytes) ? ofFile(path, AN_ANSWER_KEY) : problemWhereText(path, bytes)
}

/** Problems of rows, placed. */
export function placeInRows(file: string, problems: readonly RowProblem[]): readonly Diagnostic[] {
  return capped(
    problems.map(({ row, problem }) => placedIn(file, row.text, problem, row.line)),
    MAX_SHOWN,
  )
}

/**
 * Invisible characters can make two names look the same. Control characters are harmless in cells: no output prints
 * them raw.
 */
function invisible(file: string, row: TableRow): readonly Diagnostic[] {
  const marks = unprintableIn(row.text).filter(({ code }) => code === 'invisible-character')
  return marks.length === 0 ? [] : placeAll(marks, createLocator(file, row.text, row.line))
}
