import * as z from 'zod/mini'
import { figure, names, studied } from '../../schema/figures.ts'
import { count, share, text } from '../../schema/primitives.ts'

const fit = {
  members: count.check(z.describe('Cases above 0.5 in the set, or for necessity in the outcome')),
  consistency: figure,
  coverage: figure,
  holds: z.nullable(z.boolean()).check(z.describe('Does the consistency reach cut? Null without members')),
}
const groups = z.array(z.strictObject({ name: text, cases: count, ...fit }))
const distance = z.number().check(z.describe('0 when all are alike'))

export const clusters = z.strictObject({
  by: text.check(z.describe('What forms the clusters')),
  units: z.nullable(text).check(z.describe('What is followed across clusters; null if each case is its own unit')),
  followed: z.nullable(names).check(z.describe('The units with cases in more than one cluster')),
  ...studied,
  diagnostics: z.array(
    z.strictObject({
      set: text,
      outcome: text,
      relation: z.enum(['sufficiency', 'necessity']),
      cut: share.check(z.describe('The consistency from which the relation holds')),
      pooled: z.strictObject(fit),
      between: groups.check(z.describe('Each cluster')),
      within: groups.check(z.describe('Each unit')),
      betweenDistance: distance,
      withinDistance: distance,
    }),
  ),
})
