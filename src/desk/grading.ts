import { isGraded } from '../classroom/earning.ts'
import { gradeCoders } from '../classroom/grading.ts'
import { type IsMeant, openAnswers } from '../classroom/open-answers.ts'
import type { Grade } from '../classroom/results.ts'
import type { PlacedRow } from '../model/coding-row.ts'
import { type Framework, UNKNOWN } from '../model/framework.ts'
import type { Rubric } from '../model/rubric.ts'
import { PEOPLE } from '../rendering/shown.ts'
import { counted } from '../rendering/words.ts'
import type { OpenKey } from './key.ts'
import { unitsInWords } from './open-words.ts'
import { notes, type Remark } from './remarks.ts'

export interface Graded {
  readonly grades: readonly Grade[]
  /** What counts as no points. */
  readonly base: Rubric['base']
  readonly remarks: readonly Remark[]
}

/**
 * The grades of all who handed something in. Remarks on those who did not, and on answers that are missing. `nameOf` is how
 * remarks name a coder.
 */
export function gradesIn(
  { key }: OpenKey,
  placed: readonly PlacedRow[],
  grading: { readonly framework: Framework; readonly rubric: Rubric },
  nameOf: (coder: string) => string = (coder) => coder,
): Graded {
  const rows = placed.map(({ row }) => row)
  const handedIn = new Set(rows.map((row) => row.coder))
  const grades = gradeCoders(key, rows, grading).filter(({ coder }) => handedIn.has(coder))
  const absent = key.assignments.filter(({ coder }) => !handedIn.has(coder))
  const kept = new Set(grades.map(({ coder }) => coder))
  const all = { ...key, assignments: [...key.assignments, ...key.spares].filter(({ coder }) => kept.has(coder)) }
  const lists = (isMeant: IsMeant, says: (count: number) => string): readonly Remark[] => {
    const open = openAnswers(all, rows, grading.framework, isMeant)
    const texts = open.map(({ coder, open: units }) => {
      const answers = units.reduce((sum, { scales }) => sum + scales.length, 0)
      return `${nameOf(coder)} ${says(answers)}: ${unitsInWords(units, grading.framework)}.`
    })
    return notes(texts, PEOPLE)
  }
  return {
    grades,
    base: grading.rubric.base,
    remarks: [
      ...notes(
        absent.map(({ coder }) => `${nameOf(coder)} has no row that can be used, and gets no grade.`),
        PEOPLE,
      ),
      ...lists(
        (answer, unit, scale) => answer === UNKNOWN && isGraded(unit, scale, grading),
        (count) => `was not sure of ${counted(count, 'answer')}, worth no points`,
      ),
      ...lists(
        (answer, unit, scale) => answer === null && isGraded(unit, scale, grading),
        (count) => `left ${counted(count, 'answer')} open, worth no points`,
      ),
      ...lists(
        (answer, unit, scale) => answer === null && !isGraded(unit, scale, grading),
        (count) => `left ${counted(count, 'answer')} open that ${count === 1 ? 'is' : 'are'} not graded`,
      ),
    ],
  }
}
