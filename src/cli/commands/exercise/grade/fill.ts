import { matchGrades } from '../../../../classroom/matching.ts'
import type { Grade } from '../../../../classroom/results.ts'
import { fillColumn } from '../../../../reading/gradebooks/fill.ts'
import { type Gradebook, readGradebook } from '../../../../reading/gradebooks/gradebook.ts'
import { decimalSignOf } from '../../../../reading/gradebooks/maximum.ts'
import { studentsIn } from '../../../../reading/gradebooks/students.ts'
import { MAX_CLASS_BYTES } from '../../../../reading/text.ts'
import { counted } from '../../../../rendering/words.ts'
import { DataError } from '../../../errors.ts'
import { PEOPLE, warnEach } from '../../../terminal/many.ts'
import { warnOfNotes } from '../../../terminal/reading-notes.ts'
import type { Session } from '../../../terminal/session.ts'
import type { GradeOptions } from './command.ts'
import type { FillPlan } from './plan.ts'

export async function openGradebook(path: string, session: Session): Promise<Gradebook> {
  const file = await session.input(path, 'the gradebook', MAX_CLASS_BYTES)
  const { gradebook, diagnostics, older } = readGradebook(file)
  if (gradebook === null) throw new DataError(`The gradebook ${file.path} can't be used.`, diagnostics)
  await session.tell(diagnostics)
  await warnOfNotes(file.path, { skipped: [], older }, session)
  return gradebook
}

/** Writes the gradebook with the grades. Returns whether all of them have a row. */
export async function fillIn(
  book: Gradebook,
  { column, nameColumn, nameOf, asNamed }: FillPlan,
  grades: readonly Grade[],
  options: GradeOptions,
  session: Session,
): Promise<boolean> {
  const sign = decimalSignOf(book, column)
  const students = studentsIn(book, { nameColumn, column, sign, asNamed })
  const { points, standing, notes } = matchGrades(grades, students, nameOf, options.overwriteMarks === true)
  const heading = `"${book.headings[column]}"`
  if (points.size + standing === 0) throw new DataError(`No grade was written to ${heading}.\n${whyNone(notes)}`)
  await warnEach(notes, session, PEOPLE)
  await session.deliver(fillColumn(book, column, points, sign))
  const already = standing === 0 ? '' : ` ${standing} ${standing === 1 ? 'was' : 'were'} there already.`
  const written = `${points.size} of ${counted(grades.length, 'grade')}`
  await session.warn(`Wrote ${written} to ${heading}, out of ${grades[0]!.outOf}.${already}`)
  return notes.length === 0
}

/** Shows only the first reason, because the others are similar. */
function whyNone([first, ...others]: readonly string[]): string {
  if (first === undefined) return 'There are no coders to grade.'
  return others.length === 0 ? first : `${first} The same, or similar, for ${counted(others.length, 'other coder')}.`
}
