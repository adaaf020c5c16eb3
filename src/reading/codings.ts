import { vocabularyOf } from '../model/answers.ts'
import { clipped } from '../model/clipped.ts'
import { OUTCOME, type PlacedRow, ROW_ALIASES, rowColumns, scaleIds } from '../model/coding-row.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Framework } from '../model/framework.ts'
import { type CodingVocabulary, type ReadRow, readRow, spanOf } from './coding-row.ts'
import { type Field, matchColumns, withCoderHeading } from './columns.ts'
import type { SourceFile } from './files.ts'
import { createLocator, placeAll } from './problems/place.ts'
import type { SpanProblem } from './problems/problem.ts'
import { parseTable, type TableCell, type TableRow } from './table.ts'
import { decodeText, TABLE } from './text.ts'

export interface ReadCodings {
  /** The good rows, in the order of the file. */
  readonly rows: readonly PlacedRow[]
  /** Lines of rows that coders have not answered. */
  readonly unanswered: readonly number[]
  /** Lines of rows with errors. */
  readonly refused: readonly number[]
  /** What is wrong with them, at its cell, and with the headings. */
  readonly diagnostics: readonly Diagnostic[]
  /** Headings of columns that mean nothing here. */
  readonly ignored: readonly string[]
}

/**
 * The rows of a page, of the command, of a spreadsheet or of a form's export. Separated by commas, semicolons
 * or tabs; UTF-8 or UTF-16, with a byte order mark or without. The first record holds the headings.
 */
export function readCodings(file: SourceFile, known: CodingVocabulary): ReadCodings {
  const { text, diagnostics } = decodeText(file.path, file.bytes, TABLE)
  if (text === null) return { rows: [], unanswered: [], refused: [], diagnostics, ignored: [] }
  const locate = createLocator(file.path, text)
  const [header, ...records] = parseTable(text, rowColumns(known.framework))
  const { columns, problems, ignored } = columnsOf(header, known.framework)
  const vocabulary = vocabularyOf(known.framework, known.codes ?? null)
  const width = header?.cells.length ?? 0
  const read =
    columns === null
      ? []
      : records.filter(isFilled).map((record) => readRow(record, { ...known, columns, width, vocabulary }))
  const lineOf = ({ start }: ReadRow): number => locate({ start, end: start }).line
  return {
    rows: read.flatMap((each) => (each.row === null ? [] : [{ row: each.row, file: file.path, line: lineOf(each) }])),
    unanswered: read.filter(({ row, problems }) => row === null && problems.length === 0).map(lineOf),
    refused: read.filter((each) => each.problems.length > 0).map(lineOf),
    diagnostics: [...diagnostics, ...placeAll([...problems, ...read.flatMap((each) => each.problems)], locate)],
    ignored,
  }
}

/** Spreadsheets save blank rows as delimiters alone. */
function isFilled({ cells }: TableRow): boolean {
  return cells.some(({ text }) => text.trim() !== '')
}

function fieldsOf({ conditions, outcome }: Framework): readonly Field[] {
  return [
    { id: 'coder', names: [] },
    { id: 'packet', names: [] },
    { id: 'unit', names: ROW_ALIASES.unit },
    ...conditions.map(({ id, label, question }) => ({ id, names: [label, question] })),
    { id: OUTCOME, names: [...ROW_ALIASES[OUTCOME], outcome.label, outcome.question] },
  ]
}

interface Columns {
  /** Null when no row could be read. */
  readonly columns: ReadonlyMap<string, number> | null
  readonly problems: readonly SpanProblem[]
  readonly ignored: readonly string[]
}

function columnsOf(header: TableRow | undefined, framework: Framework): Columns {
  if (header === undefined || !header.sound) {
    const message = header === undefined ? 'The file has no rows' : 'The quotes of the headings do not close'
    return { columns: null, problems: [{ code: 'no-headings', message, start: 0, end: 1 }], ignored: [] }
  }
  const { columns, ambiguous, ignored } = matchColumns(
    withCoderHeading(header.cells.map(({ text }) => text)),
    fieldsOf(framework),
  )
  const cellAt = (column: number): TableCell => header.cells[column]!
  const unclear = ambiguous.map(({ columns: [first = 0, ...others], fields }): SpanProblem => {
    const also = others.map((column) => `"${clipped(cellAt(column).text)}"`).join(', ')
    return {
      code: 'ambiguous-column',
      message: `The column "${clipped(cellAt(first).text)}" ${also === '' ? `could mean ${fields.join(' or ')}` : `and ${also} could all mean ${fields.join(', ')}`}, and is left out`,
      hint: `Name the one that is meant: ${fields.join(' or ')}.`,
      ...spanOf(cellAt(first)),
    }
  })
  const needed = [...['coder', 'unit'].filter((id) => !columns.has(id)), ...missingScales(columns, framework)]
  const missing = needed.map(
    (name): SpanProblem => ({
      code: 'missing-column',
      message: `No column is called ${name}`,
      hint: `The columns are: ${rowColumns(framework).join(', ')}.`,
      ...spanOf(header),
    }),
  )
  return {
    columns: missing.length === 0 ? columns : null,
    problems: [...unclear, ...missing],
    ignored: ignored.map((column) => clipped(cellAt(column).text)).filter((text) => text.trim() !== ''),
  }
}

function missingScales(columns: ReadonlyMap<string, number>, framework: Framework): readonly string[] {
  const scales = scaleIds(framework)
  return scales.some((id) => columns.has(id)) ? [] : [`like a condition (${scales.join(', ')})`]
}
