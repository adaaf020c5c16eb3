import { clipped } from '../model/clipped.ts'
import { coderName } from '../model/coder-code.ts'
import {
  OPEN_PACKET,
  OUTCOME,
  type PlacedRow,
  ROW_ALIASES,
  ROW_FIELDS,
  rowColumns,
  scaleIds,
  unitLetters,
} from '../model/coding-row.ts'
import { compareText, type Diagnostic } from '../model/diagnostic.ts'
import { type Answer, allowedAnswers, type Framework } from '../model/framework.ts'
import { suggestion } from '../model/nearest.ts'
import { answerFrom, answerNames } from './answer-names.ts'
import { type Field, matchColumns, withCoderHeading } from './columns.ts'
import type { SourceFile } from './files.ts'
import { createLocator, type Locator, placeAll } from './problem.ts'
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

/** What is needed to read rows: the scale, and the episodes that a unit can name. */
export interface CodingVocabulary {
  readonly framework: Framework
  /** Full ids. */
  readonly episodes: readonly string[]
}

/**
 * The rows of a page, of the command, of a spreadsheet or of a form's export. Separated by commas, semicolons
 * or tabs; UTF-8 or UTF-16, with a byte order mark or without. The first record holds the headings.
 */
export function readCodings(file: SourceFile, vocabulary: CodingVocabulary): ReadCodings {
  const { text, diagnostics } = decodeText(file.path, file.bytes, TABLE)
  if (text === null) return { rows: [], unanswered: [], refused: [], diagnostics, ignored: [] }
  const locate = createLocator(file.path, text)
  const [header, ...records] = parseTable(text, rowColumns(vocabulary.framework))
  const { columns, problems, ignored } = columnsOf(header, vocabulary.framework)
  const names = answerNames(vocabulary.framework)
  const width = header?.cells.length ?? 0
  const read =
    columns === null
      ? []
      : records.filter(isFilled).map((record) => readRow(record, { ...vocabulary, columns, width, names }))
  const lineOf = ({ start }: ReadRow): number => locate(start).line
  return {
    rows: read.flatMap((each) => (each.row === null ? [] : [{ row: each.row, file: file.path, line: lineOf(each) }])),
    unanswered: read.filter(({ row, problems }) => row === null && problems.length === 0).map(lineOf),
    refused: read.filter((each) => each.problems.length > 0).map(lineOf),
    diagnostics: [...diagnostics, ...placeCells([...problems, ...read.flatMap((each) => each.problems)], locate)],
    ignored,
  }
}

/** Spreadsheets save blank rows as delimiters alone. */
function isFilled({ cells }: TableRow): boolean {
  return cells.some(({ text }) => text.trim() !== '')
}

interface CellProblem {
  readonly severity?: 'warning'
  readonly code: string
  readonly message: string
  readonly hint?: string
  readonly start: number
  readonly end: number
}

function placeCells(problems: readonly CellProblem[], locate: Locator): readonly Diagnostic[] {
  return placeAll(problems, ({ start, end }) => locate(start, end - start))
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
  readonly problems: readonly CellProblem[]
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
  const unclear = ambiguous.map(({ columns: [first = 0, ...others], fields }): CellProblem => {
    const also = others.map((column) => `"${clipped(cellAt(column).text)}"`).join(', ')
    return {
      severity: 'warning',
      code: 'ambiguous-column',
      message: `The column "${clipped(cellAt(first).text)}" ${also === '' ? `could mean ${fields.join(' or ')}` : `and ${also} could all mean ${fields.join(', ')}`}, and is left out`,
      hint: `Name the one that is meant: ${fields.join(' or ')}.`,
      ...spanOf(cellAt(first)),
    }
  })
  const needed = [...['coder', 'unit'].filter((id) => !columns.has(id)), ...missingScales(columns, framework)]
  const missing = needed.map(
    (name): CellProblem => ({
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

function spanOf({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end }
}

/** How the rows of one file are read. */
interface RowRules extends CodingVocabulary {
  /** Field → column from 0. */
  readonly columns: ReadonlyMap<string, number>
  /** How many headings there are. */
  readonly width: number
  readonly names: ReadonlyMap<string, Answer>
}

/** Without a row and without problems: nobody has answered. */
interface ReadRow {
  readonly row: PlacedRow['row'] | null
  readonly problems: readonly CellProblem[]
  readonly start: number
}

function readRow(record: TableRow, { framework, episodes, columns, width, names }: RowRules): ReadRow {
  const { start } = record
  const fail = (problems: readonly CellProblem[]): ReadRow => ({ row: null, problems, start })
  if (!record.sound) {
    const message = 'The quotes of this row do not close, or stand amid a cell'
    return fail([{ code: 'bad-quotes', message, hint: 'Double each quote within quotes.', ...spanOf(record) }])
  }
  if (record.cells.length > width) {
    const message = `This row has ${record.cells.length} cells, but there are ${width} headings`
    return fail([
      { code: 'wrong-cells', message, hint: 'A comma within a cell needs quotes around it.', ...spanOf(record) },
    ])
  }
  const problems: CellProblem[] = []
  const cell = (field: string): TableCell | undefined => record.cells[columns.get(field) ?? -1]
  const textOf = (field: string): string => cell(field)?.text.trim() ?? ''
  const complain = (field: string, message: string, hint?: string): void => {
    problems.push({
      code: `bad-${ROW_FIELDS.some((own) => own === field) ? field : 'answer'}`,
      message: `${field}: ${message}`,
      ...(hint === undefined ? {} : { hint }),
      ...spanOf(cell(field) ?? record),
    })
  }
  const answerOf = (field: string): Answer | null => {
    const answer = answerFrom(textOf(field), names)
    if (answer !== undefined) return answer
    complain(
      field,
      `"${clipped(textOf(field))}" is not an answer`,
      suggestion(textOf(field), allowedAnswers(framework)),
    )
    return null
  }
  const coder = coderName(textOf('coder'))
  if (coder === '') complain('coder', 'it is empty')
  const packet = textOf('packet').toLowerCase() || OPEN_PACKET
  if (packet !== OPEN_PACKET && !/^p[0-9a-f]{8}$/.test(packet)) {
    complain('packet', `"${clipped(textOf('packet'))}" is no packet`, `Write what the packet says, or ${OPEN_PACKET}.`)
  }
  const unit = unitFrom(textOf('unit'), episodes)
  if (unit === null) {
    const hint = `Write the letter of the packet, or an episode's id. ${near(textOf('unit'), episodes)}`
    complain('unit', textOf('unit') === '' ? 'it is empty' : `"${clipped(textOf('unit'))}" is no unit`, hint.trim())
  }
  const answers = framework.conditions.flatMap(({ id }) => {
    const answer = answerOf(id)
    return answer === null ? [] : [[id, answer] as const]
  })
  const outcome = answerOf(OUTCOME)
  if (problems.length > 0 || (answers.length === 0 && outcome === null)) return fail(problems)
  const row = {
    coder,
    packet,
    unit: unit as string,
    answers: Object.fromEntries(answers),
    outcome,
  }
  return { row, problems: [], start }
}

function unitFrom(text: string, episodes: readonly string[]): string | null {
  const id = text.toLowerCase()
  return unitLetters(text) ?? (episodes.includes(id) ? id : null)
}

function near(text: string, episodes: readonly string[]): string {
  const own = episodes.filter((id) => id.startsWith(`${text.toLowerCase().split('/')[0]}/`)).toSorted(compareText)
  return own.length === 0 ? '' : `Episodes: ${own.join(', ')}.`
}
