import { vocabularyOf } from '../model/answers.ts'
import type { PlacedRow } from '../model/coding-row.ts'
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import type { ReadingNotes } from '../model/reading-notes.ts'
import { layoutOf, matchCodings } from './coding-layout.ts'
import { type CodingVocabulary, readRows } from './coding-row.ts'
import { ofFile } from './file-kind.ts'
import { answersInPage } from './packet-page.ts'
import { placedIn } from './problems/place.ts'
import type { SourceFile } from './source-file.ts'
import type { ShortRows } from './table/reader.ts'
import type { TableRow } from './table/row.ts'
import { placeInRows, type RowProblem, readTable } from './table/table.ts'

export interface ReadCodings {
  /** In the order of the file. A bad answer is missing in its row. */
  readonly rows: readonly PlacedRow[]
  /** Lines of rows that coders have not answered. */
  readonly unanswered: readonly number[]
  /** Lines of rows that can't be used. */
  readonly refused: readonly number[]
  /** Is there an error besides answers that can't be read in `rows`? */
  readonly isLost: boolean
  /** Problems with these rows, at their cells, and with the headings. */
  readonly diagnostics: readonly Diagnostic[]
  /** Headings of columns that are not used. */
  readonly ignored: readonly string[]
  readonly notes: ReadingNotes
}

/**
 * Reads rows from the page, the command, a spreadsheet, or a form's export: one unit per row, or all of a coder's units
 * in one row. The saved page of a packet is read, too: as a table of the answers that it holds. Of a short row that is
 * kept, the cells that are there count.
 */
export function readCodings(file: SourceFile, known: CodingVocabulary, short: ShortRows = 'refused'): ReadCodings {
  const page = answersInPage(file.bytes)
  if (page === null) return readTableOfCodings(file, known, short)
  if ('text' in page) return readTableOfCodings({ ...file, bytes: new TextEncoder().encode(page.text) }, known, short)
  return { ...NOTHING, isLost: true, diagnostics: [ofFile(file.path, page.problem)] }
}

const NOTHING: ReadCodings = {
  rows: [],
  unanswered: [],
  refused: [],
  isLost: false,
  diagnostics: [],
  ignored: [],
  notes: { skipped: [], older: null },
}

function readTableOfCodings(file: SourceFile, known: CodingVocabulary, short: ShortRows): ReadCodings {
  const { heading, rows, refused, diagnostics, notes } = readTable(file, matchCodings(known), short)
  if (heading.row === null) return { ...NOTHING, refused, isLost: hasErrors(diagnostics), diagnostics, notes }
  const { units, problems, ignored } = layoutOf(heading.row, known)
  const vocabulary = vocabularyOf(known.framework, known.codes ?? null, known.codesIn)
  const read =
    units.length === 0 ? [] : rows.map((row) => ({ line: row.line, ...readRows(row, { ...known, units, vocabulary }) }))
  const bad = read.filter((each) => each.problems.length > 0)
  const lost = bad.filter(({ rows }) => rows.length === 0)
  const general = [
    ...diagnostics,
    ...problems.map((problem) => placedIn(file.path, heading.row.text, problem, heading.row.line)),
    ...placeInRows(file.path, shortRows(rows, heading.row)),
  ]
  return {
    rows: read.flatMap(({ rows, line }) => rows.map((each) => ({ ...each, file: file.path, line }))),
    unanswered: read.filter((each) => each.rows.length === 0 && each.problems.length === 0).map(({ line }) => line),
    refused: [...refused, ...lost.map(({ line }) => line)].toSorted((a, b) => a - b),
    isLost: hasErrors(general) || bad.some((each) => each.isLost),
    diagnostics: [
      ...general,
      ...placeInRows(
        file.path,
        bad.flatMap((each) => each.problems),
      ),
    ],
    ignored,
    notes,
  }
}

function shortRows(rows: readonly TableRow[], { cells: { length } }: TableRow): readonly RowProblem[] {
  return rows
    .filter(({ cells }) => cells.length < length)
    .map((row) => {
      const count = row.cells.length === 1 ? '1 cell' : `${row.cells.length} cells`
      return {
        row,
        problem: {
          code: 'short-row',
          message: `This row has ${count}, but there are ${length} headings; the cells that are there count`,
          hint: 'Check the row, and add the missing cells.',
          ...row.spanOf(row.cells.length),
        },
      }
    })
}
