import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts'
import type { ReadingNotes } from '../../model/reading-notes.ts'
import { PACKETS_WITH_KEY } from '../answer-key-file.ts'
import { kindOfBytes, ofFile } from '../file-kind.ts'
import type { Finding } from '../problems/problem.ts'
import type { SourceFile } from '../source-file.ts'
import type { HeadingMatch } from '../table/heading.ts'
import type { TableRow } from '../table/row.ts'
import { readTable } from '../table/table.ts'
import { notWhatIsMeant } from '../wrong-file.ts'
import type { GradebookSystem } from './system.ts'
import { GRADEBOOK_SYSTEMS } from './systems.ts'
import { ADDRESSES, oneOf } from './words.ts'

/** A teacher's own export of grades. */
export interface Gradebook {
  readonly bytes: Uint8Array
  readonly delimiter: string
  readonly headings: readonly string[]
  readonly rows: readonly TableRow[]
  /** The systems that it is from: one as a rule, none for a table of the teacher's own. */
  readonly systems: readonly GradebookSystem[]
}

export interface ReadGradebook {
  /** Null after any error, so that nothing is lost when it is written back. */
  readonly gradebook: Gradebook | null
  readonly diagnostics: readonly Diagnostic[]
  /** The first line that was read as Windows-1252; null if there is none. */
  readonly older: ReadingNotes['older']
}

const A_WORKBOOK: Finding = {
  code: 'bad-workbook',
  message: "The gradebook is a workbook, which can't be filled in",
  hint: 'In Excel, save the sheet as CSV UTF-8, and give that file.',
}

const A_DOCUMENT: Finding = {
  code: 'bad-workbook',
  message: 'This is a document, not a gradebook',
  hint: 'Export the grades as CSV, and give that file.',
}

/** Reads a text table in any encoding that tables can have. */
export function readGradebook(file: SourceFile): ReadGradebook {
  const kind = kindOfBytes(file.bytes)
  if (kind !== null || file.sheet !== undefined) {
    const problem = kind === 'packets' ? PACKETS_WITH_KEY : kind === 'document' ? A_DOCUMENT : A_WORKBOOK
    return { gradebook: null, diagnostics: [ofFile(file.path, problem)], older: null }
  }
  const { heading, rows, diagnostics, notes } = readTable(file, matchGradebook)
  const { older } = notes
  if (heading.row === null || hasErrors(diagnostics)) return { gradebook: null, diagnostics, older }
  const { delimiter } = heading
  const { cells: headings } = heading.row
  if (isRoster(headings)) {
    const problem = ofFile(file.path, notWhatIsMeant('the roster', 'a gradebook'))
    return { gradebook: null, diagnostics: [problem], older }
  }
  const gradebook = { bytes: file.bytes, delimiter, headings, rows, systems: systemsOf(headings, rows) }
  return { gradebook, diagnostics, older }
}

/** A roster has codes and names, and no column to fill. */
function isRoster(headings: readonly string[]): boolean {
  const named = headings.filter((heading) => heading.trim() !== '')
  const isCoder = oneOf(['Coder'])
  return named.some(isCoder) && named.length > 1 && named.every((heading) => isCoder(heading) || isIdentifying(heading))
}

/** These systems write the headings first, and some headings identify students. */
function matchGradebook(headings: readonly string[]): HeadingMatch {
  return { count: headings.filter(isIdentifying).length, isComplete: true }
}

/** In the tables of these systems, and of teachers who made their own. */
const identifies = oneOf([
  ...GRADEBOOK_SYSTEMS.flatMap(({ identifying }) => identifying),
  ...['Name', 'Number', 'Student name', 'Student number', 'User name'],
  ...ADDRESSES,
  ...['First', 'Last', 'Full', 'Given', 'Family'].flatMap((part) => [`${part} name`, `${part}name`]),
])

/** Does a column with this heading say who a student is? */
export function isIdentifying(heading: string): boolean {
  return identifies(heading)
}

/** How many rows below the headings can show a system. */
const FIRST_ROWS = 3

export function systemsOf(headings: readonly string[], rows: readonly TableRow[]): readonly GradebookSystem[] {
  const signs = [...headings, ...rows.slice(0, FIRST_ROWS).map(({ cells }) => cells[0] ?? '')]
  return GRADEBOOK_SYSTEMS.filter(({ recognized }) => signs.some((sign) => recognized.test(sign.trim())))
}
