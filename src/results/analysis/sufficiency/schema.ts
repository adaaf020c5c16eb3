import * as z from 'zod/mini'
import { figure, sufficiency as figures, names } from '../../schema/figures.ts'
import { count, text } from '../../schema/primitives.ts'

const set = text.check(z.describe('A condition, ~ before it for its negation, or an expression'))

export const sufficiency = z.strictObject({
  sets: z.array(z.strictObject({ set, ...figures })).check(z.describe('Each condition and its negation')),
  named: z
    .array(
      z.strictObject({
        set,
        ...figures,
        terms: z
          .array(
            z.strictObject({
              set,
              ...figures,
              covU: figure.check(z.describe('Unique coverage: what the whole would lose without the term')),
            }),
          )
          .check(z.describe('The terms of a disjunction; empty for a single term')),
      }),
    )
    .check(z.describe('The sets of --sets')),
  skewness: z.array(
    z.strictObject({
      set,
      above: count.check(z.describe('Cases above 0.5')),
      cases: count,
      ambiguous: names.check(z.describe('Cases at exactly 0.5')),
      skewed: z.boolean().check(z.describe('Are so few or so many cases above 0.5 that a test is easily trivial?')),
    }),
  ),
})
