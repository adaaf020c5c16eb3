import * as z from 'zod/mini'
import { figure, sufficiency as figures } from '../../schema/figures.ts'
import { text } from '../../schema/primitives.ts'

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
})
