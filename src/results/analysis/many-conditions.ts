import type { Analysis } from '../../analysis/results.ts'
import { type Block, tone } from '../../rendering/document/document.ts'

/**
 * Custom allows about 4 conditions for 10 to 40 cases, and at most 7 (Rihoux and De Meur 2009; Marx and Dusa 2011). So
 * it allows at most 128 possible rows for 40 cases.
 */
const MOST_ROWS_FOR_A_CASE = 2 ** 7 / 40

/** With many conditions for few cases, random data has solutions too. */
export function manyConditions({ subject: { cases, conditions }, precedents }: Analysis): readonly Block[] {
  const { length } = conditions
  if (precedents !== null || 2 ** length <= MOST_ROWS_FOR_A_CASE * cases) return []
  return [
    {
      kind: 'paragraph',
      text: [
        tone(`${length} conditions are too many for ${cases} cases`, 'warning'),
        ': random data would have a solution too. For 10 to 40 cases, use about 4, and at most 7.',
      ],
    },
  ]
}
