import { type Marks, matchGrades } from '../classroom/matching.ts'
import type { Grade } from '../classroom/results.ts'
import { clippedList } from '../model/clipped.ts'
import { coderName } from '../model/coder-code.ts'
import { findShared } from '../reading/gradebooks/columns.ts'
import { fillColumn } from '../reading/gradebooks/fill.ts'
import type { Gradebook } from '../reading/gradebooks/gradebook.ts'
import { decimalSignOf, maximumOf } from '../reading/gradebooks/maximum.ts'
import { studentsIn, withoutPrefix } from '../reading/gradebooks/students.ts'
import type { Roster } from '../reading/roster.ts'
import { PEOPLE } from '../rendering/shown.ts'
import { counted } from '../rendering/words.ts'
import { note, notes, type Refusal, type Remark, refuse } from './remarks.ts'

/** The column that identifies the student, and how it names a coder. */
export interface Naming {
  readonly nameColumn: number
  nameOf(coder: string): string | null
  /** A name in the column in the form that `nameOf` gives. */
  asNamed(cell: string): string
}

/** The column to fill, and how students are named. */
export interface FillPlan extends Naming {
  readonly column: number
}

/** For a gradebook that has the coders' codes in a column. */
export function namingByCode(nameColumn: number): Naming {
  return { nameColumn, nameOf: (coder) => coder, asNamed: coderName }
}

/** The heading of a roster that names a column of the gradebook, and these columns; null if none does. */
export function sharedBy(
  book: Gradebook,
  { headings }: Roster,
): { readonly field: string; readonly columns: readonly number[] } | null {
  const field = headings.find((each) => findShared(book, each).length > 0)
  return field === undefined ? null : { field, columns: findShared(book, field) }
}

/** For a roster that says who each coder is, in `field`. */
export function namingByRoster(book: Gradebook, { entries }: Roster, field: string, nameColumn: number): Naming {
  const names = new Map(entries.map(({ coder, fields }) => [coder, withoutPrefix(book, fields[field] ?? '')]))
  return { nameColumn, nameOf: (coder) => names.get(coder) || null, asNamed: (cell) => withoutPrefix(book, cell) }
}

export function columnsListed({ headings }: Gradebook): string {
  return `Columns of the gradebook: ${clippedList(headings, '; ')}.`
}

/** Why points can’t be written as they are: they are out of another number than the column, or nobody knows out of what. */
export type ScaleProblem =
  | { readonly kind: 'no-points' }
  | { readonly kind: 'unknown'; readonly usual: number }
  | { readonly kind: 'other'; readonly maximum: number; readonly outOf: number }

/** Points on another scale would look like points on the column's scale. Null if they are on it. */
export function scaleProblem(
  book: Gradebook,
  column: number,
  grades: readonly Grade[],
  outOf: number | undefined,
): ScaleProblem | null {
  const maximum = maximumOf(book, column)
  if (maximum === 0) return { kind: 'no-points' }
  if (maximum === null) {
    return outOf === undefined ? { kind: 'unknown', usual: Math.max(...grades.map((grade) => grade.outOf)) } : null
  }
  const other = grades.find((grade) => grade.outOf !== maximum)
  return other === undefined ? null : { kind: 'other', maximum, outOf: other.outOf }
}

export interface Filled {
  readonly bytes: Uint8Array
  readonly remarks: readonly Remark[]
  /** What was written, as a sentence. */
  readonly summary: Remark
  /** Do all grades have a row? */
  readonly isComplete: boolean
}

/** The gradebook with the grades. Refused if none can be written. */
export function fillGradebook(
  book: Gradebook,
  { column, nameColumn, nameOf, asNamed }: FillPlan,
  grades: readonly Grade[],
  marks: Marks,
): Filled | Refusal {
  const sign = decimalSignOf(book, column)
  const students = studentsIn(book, { nameColumn, column, sign, asNamed })
  const { points, standing, notes: left } = matchGrades(grades, students, nameOf, marks)
  const heading = `"${book.headings[column]}"`
  if (points.size + standing === 0) return refuse(`No grade was written to ${heading}.\n${whyNone(left)}`)
  const already = standing === 0 ? '' : ` ${standing} ${standing === 1 ? 'was' : 'were'} there already.`
  const written = `${points.size} of ${counted(grades.length, 'grade')}`
  return {
    bytes: fillColumn(book, column, points, sign),
    remarks: notes(left, PEOPLE),
    summary: note(`Wrote ${written} to ${heading}, out of ${grades[0]!.outOf}.${already}`),
    isComplete: left.length === 0,
  }
}

/** Shows only the first reason, because the others are similar. */
function whyNone([first, ...others]: readonly string[]): string {
  if (first === undefined) return 'There are no coders to grade.'
  return others.length === 0 ? first : `${first} The same, or similar, for ${counted(others.length, 'other coder')}.`
}
