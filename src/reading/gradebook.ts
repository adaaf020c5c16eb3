import type { Diagnostic } from '../model/diagnostic.ts'
import type { ProblemCode } from '../model/problems.ts'
import { foldedWords } from './columns.ts'
import type { SourceFile } from './files.ts'
import { placedIn } from './problems/place.ts'
import { parseTable, type TableCell, type TableRow } from './table.ts'
import { decodeText, TABLE, withoutLoneReturns } from './text.ts'

/** The kind of activity before a heading of Moodle. */
const ACTIVITY = /^[\p{L}\s]+:/u

/** Headings of columns that say who a student is, in folded words. */
const IDENTIFYING =
  /^(?:(?:student )?(?:name|id|number)|student|id number|sis .+|integration id|e ?mail(?: address)?|orgdefinedid|user ?name|(?:first|last|full|given|family) ?name|surname)$/

/** A teacher's own export of grades, from Canvas, Moodle, Brightspace or elsewhere. */
export interface Gradebook {
  /** All of it, the byte order mark too. */
  readonly text: string
  readonly headings: readonly string[]
  readonly rows: readonly TableRow[]
}

export interface ReadGradebook {
  readonly gradebook: Gradebook | null
  readonly diagnostics: readonly Diagnostic[]
}

/** CSV in UTF-8, as these systems export and import it. What is not sound is refused whole: nothing may be lost. */
export function readGradebook(file: SourceFile): ReadGradebook {
  const decoded = decodeText(file.path, file.bytes, TABLE)
  if (decoded.text === null) return { gradebook: null, diagnostics: decoded.diagnostics }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes)
  const lines = withoutLoneReturns(text)
  const fail = (code: ProblemCode, message: string, start = 0, hint?: string): ReadGradebook => {
    const problem = { code, message, hint, start, end: start + 1 }
    return { gradebook: null, diagnostics: [placedIn(file.path, lines, problem)] }
  }
  const mark = text.startsWith('\ufeff') ? 1 : 0
  if (lines.slice(mark) !== decoded.text) return fail('not-utf-8', 'The export is not in UTF-8; export it again as CSV')
  const [header, ...rows] = parseTable(decoded.text, []).map((row) => movedBy(mark, row))
  if (header === undefined) return fail('no-headings', 'The export has no headings')
  const unsound = [header, ...rows].find((row) => !row.sound)
  if (unsound !== undefined) {
    return fail('bad-quotes', 'The quotes of this record do not close, or stand amid a cell', unsound.start)
  }
  const uneven = rows.find(({ cells }) => cells.length !== header.cells.length)
  if (uneven !== undefined) {
    const message = `This record has ${uneven.cells.length} cells, but there are ${header.cells.length} headings`
    const hint = 'A cell may be missing, or a comma in a cell not be quoted. A spreadsheet saves all records alike.'
    return fail('wrong-cells', message, uneven.start, hint)
  }
  return { gradebook: { text, headings: header.cells.map((cell) => cell.text), rows }, diagnostics: [] }
}

function movedBy(offset: number, row: TableRow): TableRow {
  const move = <T extends { readonly start: number; readonly end: number }>(span: T): T => {
    return { ...span, start: span.start + offset, end: span.end + offset }
  }
  return { ...move(row), cells: row.cells.map((cell: TableCell) => move(cell)) }
}

/**
 * The column with a heading: the same words, or else the only one whose heading begins with them, or else the only
 * one that does after the kind of activity, as Moodle has it (`Assignment: Coding (Real)`). Null when there is none,
 * or several.
 */
export function findColumn(headings: readonly string[], name: string): number | null {
  const wanted = foldedWords(name)
  const matching = (fits: (heading: string) => boolean): readonly number[] => {
    return headings.flatMap((heading, index) => (fits(heading) ? [index] : []))
  }
  const begins = (heading: string): boolean => `${foldedWords(heading)} `.startsWith(`${wanted} `)
  const tries = [
    matching((heading) => foldedWords(heading) === wanted),
    matching(begins),
    matching((heading) => ACTIVITY.test(heading) && begins(heading.replace(ACTIVITY, ''))),
  ]
  const candidates = tries.find((columns) => columns.length > 0) ?? []
  return candidates.length === 1 ? (candidates[0] ?? null) : null
}

/** Why no grade may be written to a column; null when it may. */
export function whyNotFilled({ headings, rows }: Gradebook, column: number): string | null {
  if (IDENTIFYING.test(foldedWords(headings[column] ?? ''))) return 'says who a student is'
  const readOnly = rows.some(({ cells }) => foldedWords(cells[column]?.text ?? '') === 'read only')
  return readOnly ? 'is read only' : null
}

/**
 * The most points that a column can hold, as Canvas states it in its row of points possible, and Brightspace in the
 * heading. Null when nothing is stated.
 */
export function maximumOf({ headings, rows }: Gradebook, column: number): number | null {
  const possible = rows.find(({ cells }) => foldedWords(cells[0]?.text ?? '') === 'points possible')
  const [, inHeading] = /\bMaxPoints:\s*([\d.,]+)/i.exec(headings[column] ?? '') ?? []
  const stated = (possible?.cells[column]?.text.trim() || inHeading) ?? ''
  const maximum = Number(stated.replace(',', '.'))
  return stated === '' || Number.isNaN(maximum) ? null : maximum
}

/** The export with other texts in some cells of one column, quoted where they were; every other byte as it was. */
export function fillColumn({ text, rows }: Gradebook, column: number, values: ReadonlyMap<TableRow, string>): string {
  let filled = ''
  let from = 0
  for (const row of rows) {
    const value = values.get(row)
    const cell = row.cells[column]
    if (value === undefined || cell === undefined) continue
    const quote = text.charAt(cell.start) === '"' ? '"' : ''
    filled += `${text.slice(from, cell.start)}${quote}${value}${quote}`
    from = cell.end
  }
  return filled + text.slice(from)
}
