import type { Grade } from '../../classroom/results.ts'
import type { Rubric } from '../../model/rubric.ts'
import { type Document, type Rich, titled, tone } from '../../rendering/document/document.ts'
import { counted } from '../../rendering/words.ts'

export interface GradesView {
  readonly grades: readonly Grade[]
  /** What counts as no points. */
  readonly base: Rubric['base']
}

const WHY_ZERO =
  'What answers by chance would earn counts as zero, so whoever earns no more than that gets 0. Chance earns more where ' +
  'the answer of the key is in the middle of the scale, so the same counts can earn different points.'

/** One row for each coder, in the order of their codes, for gradebooks that cannot import a file. */
export function gradesDocument({ grades, base }: GradesView): Document {
  const rows = grades.map(({ coder, points, outOf, same, oneStepOff, further, unsure, missing }): readonly Rich[] => [
    [tone(coder, 'strong')],
    ...[points, outOf, same, oneStepOff, further, unsure, missing].map((number) => [String(number)]),
  ])
  return [
    titled('Grades', counted(grades.length, 'coder')),
    {
      kind: 'table',
      columns: ['Coder', 'Points', 'Out of', 'Same', 'One step off', 'Further off', 'Not sure', 'Not answered'],
      rows,
    },
    ...(base === 'chance' ? [{ kind: 'paragraph', text: [tone(WHY_ZERO, 'muted')] } as const] : []),
  ]
}
