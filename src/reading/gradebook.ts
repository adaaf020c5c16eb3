import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import type { SourceFile } from './files.ts'
import { placedIn } from './problems/place.ts'
import { foldedWords } from './table/columns.ts'
import type { HeadingMatch } from './table/heading.ts'
import type { TableRow } from './table/row.ts'
import { readTable } from './table/table.ts'

/** The kind of activity before a heading of Moodle. */
const ACTIVITY = /^[\p{L}\s]+:/u

/** Headings of columns that say who a student is, in folded words. */
const IDENTIFYING =
  /^(?:(?:student )?(?:name|id|number)|student|id number|sis .+|integration id|e ?mail(?: address)?|orgdefinedid|user ?name|(?:first|last|full|given|family) ?name|surname)$/

/** A teacher's own export of grades, from Canvas, Moodle, Brightspace or elsewhere. */
export interface Gradebook {
  /** The whole text, including the byte order mark. */
  readonly text: string
  readonly headings: readonly string[]
  readonly rows: readonly TableRow[]
}

export interface ReadGradebook {
  readonly gradebook: Gradebook | null
  readonly diagnostics: readonly Diagnostic[]
}

/** These systems write the headings first. Some headings identify students. */
function matchGradebook(headings: readonly string[]): HeadingMatch {
  return { count: headings.filter((heading) => IDENTIFYING.test(foldedWords(heading))).length, isComplete: true }
}

/**
 * Reads CSV in UTF-8, as these systems export and import it. A file with any error is refused, so that nothing is lost.
 */
export function readGradebook(file: SourceFile): ReadGradebook {
  const { heading, rows, diagnostics, notes } = readTable(file, matchGradebook)
  if (heading.row === null) return { gradebook: null, diagnostics }
  const text = utf8(file.bytes)
  if (text === null) {
    const message = 'The gradebook is not in UTF-8'
    const problem = { code: 'not-utf-8' as const, message, hint: 'Save it as CSV UTF-8.', start: 0, end: 1 }
    return { gradebook: null, diagnostics: [placedIn(file.path, '', problem, notes.older ?? 1)] }
  }
  const gradebook = hasErrors(diagnostics) ? null : { text, headings: heading.row.cells, rows }
  return { gradebook, diagnostics }
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * Finds a column by its heading: the one with the same words; or the only one that starts with them; or the only one
 * that does so after the kind of activity, as in Moodle (`Assignment: Coding (Real)`). Null if there is none, or more
 * than one.
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

/** Why grades can't be written to a column; null if they can. */
export function whyNotFilled({ headings, rows }: Gradebook, column: number): string | null {
  if (IDENTIFYING.test(foldedWords(headings[column] ?? ''))) return 'identifies the student'
  const readOnly = rows.some(({ cells }) => foldedWords(cells[column] ?? '') === 'read only')
  return readOnly ? 'is read-only' : null
}

/**
 * The most points in a column. Canvas states them in its row of points possible, Brightspace in the heading. Null when
 * nothing is stated.
 */
export function maximumOf({ headings, rows }: Gradebook, column: number): number | null {
  const possible = rows.find(({ cells }) => foldedWords(cells[0] ?? '') === 'points possible')
  const [, inHeading] = /\bMaxPoints:\s*([\d.,]+)/i.exec(headings[column] ?? '') ?? []
  const stated = (possible?.cells[column]?.trim() || inHeading) ?? ''
  const maximum = Number(stated.replace(',', '.'))
  return stated === '' || Number.isNaN(maximum) ? null : maximum
}

/**
 * The export with new texts in some cells of one column. Quoted cells stay quoted, without spaces around them. Every
 * other byte stays the same.
 */
export function fillColumn({ text, rows }: Gradebook, column: number, values: ReadonlyMap<TableRow, string>): string {
  const offsetOf = createOffsets(text)
  let filled = ''
  let from = 0
  for (const row of rows) {
    const value = values.get(row)
    if (value === undefined) continue
    const { start, end } = row.spanOf(column)
    const quote = row.text.slice(start, end).trimStart().startsWith('"') ? '"' : ''
    filled += `${text.slice(from, offsetOf(row, start))}${quote}${value}${quote}`
    from = offsetOf(row, end)
  }
  return filled + text.slice(from)
}

/** Finds the offset of a part of a row in the whole text, whose lines can end in several ways. */
function createOffsets(text: string): (row: TableRow, at: number) => number {
  const starts = [
    text.startsWith('\ufeff') ? 1 : 0,
    ...[...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: end }) => index + end.length),
  ]
  return (row, at) => {
    const before = row.text.slice(0, at).split('\n')
    return starts[row.line + before.length - 2]! + before.at(-1)!.length
  }
}
