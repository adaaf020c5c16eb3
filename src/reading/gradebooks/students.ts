import type { Mark, StudentRow } from '../../model/mark.ts'
import type { TableRow } from '../table/row.ts'
import type { Gradebook } from './gradebook.ts'
import { labeledBy } from './labels.ts'
import { type DecimalSign, numberIn } from './numbers.ts'
import type { GradebookSystem } from './system.ts'
import { GRADEBOOK_SYSTEMS } from './systems.ts'
import { oneOf } from './words.ts'

/** How systems show that there is no grade. */
const NO_MARK = ['', '-', '–']

/** The rows of students, without those of explanations and of a system's test student. */
export function studentRows(book: Gradebook): readonly TableRow[] {
  const isTest = oneOf(GRADEBOOK_SYSTEMS.flatMap(({ testStudents }) => testStudents))
  const isLabeled = labeledBy(
    book,
    GRADEBOOK_SYSTEMS.flatMap(({ labels }) => labels),
  )
  return book.rows.filter((row) => !isTest(row.cells[0] ?? '') && !isLabeled(row))
}

/** Which cells of a row say who a student is and hold the grade, and how they are read. */
interface StudentCells {
  readonly nameColumn: number
  readonly column: number
  readonly sign: DecimalSign
  /** The name in its standard form. */
  asNamed(cell: string): string
}

export function studentsIn(book: Gradebook, cells: StudentCells): readonly StudentRow<TableRow>[] {
  const isLocked = locksIn(book)
  return studentRows(book).map((row) => {
    const cell = row.cells[cells.column]?.trim() ?? ''
    const mark = isLocked(row) ? LOCKED : markIn(book, cell, cells.sign)
    return { row, name: cells.asNamed(row.cells[cells.nameColumn] ?? ''), cell, mark }
  })
}

const LOCKED: Mark = { kind: 'fixed', says: "has a grade that can't be changed" }

/** What identifies a student, without what the system writes before it. */
export function withoutPrefix(book: Gradebook, id: string): string {
  const trimmed = id.trim()
  const prefix =
    knownOf(book)
      .map(({ idPrefix }) => idPrefix)
      .find((each) => each !== '' && trimmed.startsWith(each)) ?? ''
  return trimmed.slice(prefix.length)
}

function markIn(book: Gradebook, cell: string, sign: DecimalSign): Mark {
  if (NO_MARK.includes(cell)) return { kind: 'none' }
  const points = numberIn(cell, sign)
  if (points !== null) return { kind: 'points', points }
  const fixed = knownOf(book).flatMap(({ fixedMarks }) => Object.entries(fixedMarks))
  const [, says] = fixed.find(([mark]) => mark === cell.toLowerCase()) ?? []
  return says === undefined ? { kind: 'words' } : { kind: 'fixed', says }
}

/** Tells whether a row says that its grade can't be changed. */
function locksIn({ headings }: Gradebook): (row: TableRow) => boolean {
  const locks = GRADEBOOK_SYSTEMS.flatMap(({ lock }) => {
    const at = headings.findIndex(oneOf(lock.headings))
    return at === -1 ? [] : [{ at, isNo: oneOf(lock.no) }]
  })
  return ({ cells }) => locks.some(({ at, isNo }) => isNo(cells[at] ?? ''))
}

/** The systems whose ids and marks the gradebook can have: any, if it is not recognized. */
function knownOf({ systems }: Gradebook): readonly GradebookSystem[] {
  return systems.length === 0 ? GRADEBOOK_SYSTEMS : systems
}
