import * as z from 'zod/mini'
import { names, quoted, sufficiency } from '../../schema/figures.ts'
import { text } from '../../schema/primitives.ts'

export const theory = z.strictObject({
  theory: text.check(z.describe('An expression')),
  solution: text.check(z.describe('An expression; empty if there is no solution')),
  outcome: text,
  theoryFigures: z.strictObject(sufficiency),
  solutionFigures: z.strictObject(sufficiency),
  areas: z
    .array(
      z.strictObject({
        area: z.enum(['T*S', '~T*S', 'T*~S', '~T*~S']).check(z.describe('T: in the theory; S: in the solution')),
        ...sufficiency,
        withOutcome: names.check(z.describe('Cases in the area that have the outcome')),
        withoutOutcome: names.check(z.describe('Cases in the area that lack it')),
      }),
    )
    .check(z.describe('Always four')),
  undecided: names.check(z.describe('Cases at exactly 0.5 in the theory, the solution, or the outcome')),
  theoryFrom: z.enum(['framework', 'given']),
  quoted,
})
