import type { Grade } from '../../classroom/results.ts'
import { type Document, type Rich, titled, tone } from '../../rendering/document/document.ts'
import { counted } from '../../rendering/words.ts'

export interface GradesView {
  readonly grades: readonly Grade[]
}

/** One row for each coder, in the order of their codes, for gradebooks that cannot import a file. */
export function gradesDocument({ grades }: GradesView): Document {
  const rows = grades.map(({ coder, points, outOf, same, oneStepOff, further, missing }): readonly Rich[] => [
    [tone(coder, 'strong')],
    ...[points, outOf, same, oneStepOff, further, missing].map((number) => [String(number)]),
  ])
  return [
    titled('Grades', counted(grades.length, 'coder')),
    {
      kind: 'table',
      columns: ['Coder', 'Points', 'Out of', 'Same', 'One step off', 'Further off', 'Not answered'],
      rows,
    },
  ]
}
