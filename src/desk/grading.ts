import { gradeCoders } from '../classroom/grading.ts'
import type { Grade } from '../classroom/results.ts'
import type { PlacedRow } from '../model/coding-row.ts'
import type { Framework } from '../model/framework.ts'
import type { Rubric } from '../model/rubric.ts'
import { PEOPLE } from '../rendering/shown.ts'
import { counted } from '../rendering/words.ts'
import type { OpenKey } from './key.ts'
import { notes, type Remark } from './remarks.ts'

/** The grades of all who handed something in. Remarks on those who did not, and on answers that are missing. */
export function gradesIn(
  { key }: OpenKey,
  placed: readonly PlacedRow[],
  grading: { readonly framework: Framework; readonly rubric: Rubric },
): { readonly grades: readonly Grade[]; readonly remarks: readonly Remark[] } {
  const rows = placed.map(({ row }) => row)
  const handedIn = new Set(rows.map((row) => row.coder))
  const grades = gradeCoders(key, rows, grading).filter(({ coder }) => handedIn.has(coder))
  const absent = key.assignments.filter(({ coder }) => !handedIn.has(coder))
  const incomplete = grades.filter(({ missing }) => missing > 0)
  return {
    grades,
    remarks: [
      ...notes(
        absent.map(({ coder }) => `${coder} handed in nothing and gets no grade.`),
        PEOPLE,
      ),
      ...notes(
        incomplete.map(({ coder, missing }) => `${coder} skipped ${counted(missing, 'answer')}, worth no points.`),
        PEOPLE,
      ),
    ],
  }
}
