import { caseless, composed } from '../model/composed.ts'
import type { StudentRow } from '../model/mark.ts'
import type { Grade } from './results.ts'

export interface Matched<Row> {
  /** The points to write. */
  readonly points: ReadonlyMap<Row, number>
  /** How many students have their points already. */
  readonly standing: number
  /** One sentence for each grade that has no row, or whose row keeps its mark. */
  readonly notes: readonly string[]
}

/** What to do with marks that are there. */
export interface Marks {
  readonly overwrite: boolean
  /** How to replace a mark that was kept, as a sentence. */
  readonly howToReplace: string
}

/**
 * Finds the row of each grade. `nameOf` gives a coder's name in the gradebook, or null if unknown. Another mark stays,
 * unless it may be overwritten; a fixed mark stays always. Rows that match no coder, or several, stay the same too.
 */
export function matchGrades<Row>(
  grades: readonly Grade[],
  students: readonly StudentRow<Row>[],
  nameOf: (coder: string) => string | null,
  marks: Marks,
): Matched<Row> {
  const points = new Map<Row, number>()
  const notes: string[] = []
  const takenBy = new Map<Row, string>()
  let standing = 0
  for (const grade of grades) {
    const found = onlyStudent(grade.coder, students, nameOf, takenBy)
    if (typeof found === 'string') {
      notes.push(found)
      continue
    }
    takenBy.set(found.row, grade.coder)
    const kept = whyKept(found, grade.points, marks)
    if (kept !== null) notes.push(kept)
    else if (found.mark.kind === 'points' && found.mark.points === grade.points) standing++
    else points.set(found.row, grade.points)
  }
  return { points, standing, notes }
}

/** Why a student's mark stays; null if it is the same, or may be replaced. */
function whyKept(
  { name, cell, mark }: StudentRow<unknown>,
  points: number,
  { overwrite, howToReplace }: Marks,
): string | null {
  if (mark.kind === 'fixed') {
    return `"${name}" ${mark.says}${cell === '' ? '' : ` ("${cell}")`}, so ${points} was not written.`
  }
  const isFree = mark.kind === 'none' || (mark.kind === 'points' && mark.points === points)
  return isFree || overwrite ? null : `"${name}" already has "${cell}", not ${points}. ${howToReplace}`
}

/** The only row of this coder, or a sentence that says why there is none. */
function onlyStudent<Row>(
  coder: string,
  students: readonly StudentRow<Row>[],
  nameOf: (coder: string) => string | null,
  takenBy: ReadonlyMap<Row, string>,
): StudentRow<Row> | string {
  const name = nameOf(coder)
  if (name === null) return `The roster gives no name for ${coder}.`
  const [only, ...others] = studentsNamed(students, name)
  if (only === undefined) return `${coder} is "${name}", who is not in the gradebook.`
  if (others.length > 0) return `${coder} is "${name}", and ${others.length + 1} rows in the gradebook have that name.`
  const taker = takenBy.get(only.row)
  return taker === undefined ? only : `${coder} is "${name}", but so is ${taker}, who comes first.`
}

/** Students with this name. If there are none, those whose name differs only in capitals. */
function studentsNamed<Row>(students: readonly StudentRow<Row>[], name: string): readonly StudentRow<Row>[] {
  const named = (fold: (text: string) => string) =>
    students.filter((student) => fold(student.name.trim()) === fold(name.trim()))
  const same = named(composed)
  return same.length > 0 ? same : named(caseless)
}
