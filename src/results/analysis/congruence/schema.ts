import * as z from 'zod/mini'
import { agreement, sufficiency } from '../../schema/figures.ts'
import { share, text } from '../../schema/primitives.ts'

export const congruence = z.strictObject({
  ...agreement,
  rule: text.check(z.describe('An expression: the outcome is indicated for the cases in it')),
  ruleFrom: z.enum(['framework', 'given']).check(z.describe('Where the rule comes from')),
  outcome: text,
  figures: z.strictObject(sufficiency),
  cases: z.array(
    z.strictObject({
      case: text,
      rule: share.check(z.describe('Membership in the rule')),
      outcome: share.check(z.describe('Membership in the outcome')),
      kind: z
        .enum(['typical', 'deviant-degree', 'deviant-consistency', 'deviant-coverage', 'irrelevant', 'undecided'])
        .check(z.describe('In both rule and outcome: typical if rule ≤ outcome, else deviant in degree')),
    }),
  ),
  constant: z
    .strictObject({ says: z.enum(['yes', 'no']), ...agreement })
    .check(z.describe('The better of the two rules that give every case the same answer')),
})
