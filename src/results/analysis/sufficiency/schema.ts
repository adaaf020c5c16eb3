import * as z from 'zod/mini'
import { figure, sufficiency as figures } from '../../schema/figures.ts'
import { share, text } from '../../schema/primitives.ts'

const judged = {
  set: text.check(z.describe('A condition, ~ before it for its negation, or an expression')),
  ...figures,
  verdict: z
    .enum(['sufficient', 'low-pri', 'not-sufficient', 'not-defined'])
    .check(
      z.describe('By inclCut and priCut. low-pri: sufficient, with a PRI below 0.5; not-defined: the set is empty'),
    ),
}

export const sufficiency = z.strictObject({
  inclCut: share.check(z.describe('The lowest inclS of a sufficient set')),
  priCut: share.check(z.describe('The lowest PRI of a sufficient set')),
  sets: z.array(z.strictObject(judged)).check(z.describe('Each condition and its negation')),
  named: z
    .array(
      z.strictObject({
        ...judged,
        terms: z
          .array(
            z.strictObject({
              ...judged,
              covU: figure.check(z.describe('Unique coverage: what the whole would lose without the term')),
            }),
          )
          .check(z.describe('The terms of a disjunction; empty for a single term')),
      }),
    )
    .check(z.describe('The sets of --sets')),
})
