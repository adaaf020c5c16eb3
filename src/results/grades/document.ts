import type { Grade } from '../../classroom/results.ts'
import { type Document, type Rich, titled, tone } from '../../rendering/document/document.ts'
import { counted } from '../../rendering/words.ts'

export interface GradesView {
  readonly grades: readonly Grade[]
}

/** A coder a row, in the order of their codes: what a teacher copies into a gradebook that takes no file. */
export function gradesDocument({ grades }: GradesView): Document {
  const rows = grades.map(({ coder, points, outOf, same, oneStepOff, further, missing }): readonly Rich[] => [
    [tone(coder, 'strong')],
    ...[points, outOf, same, oneStepOff, further, missing].map((number) => [String(number)]),
  ])
  return [
    titled('Grades', counted(grades.length, 'coder')),
    {
      kind: 'table',
      columns: ['Coder', 'Points', 'Out of', 'Same', 'One step off', 'Further', 'Not answered'],
      rows,
    },
  ]
}
