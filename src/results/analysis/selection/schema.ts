import * as z from 'zod/mini'
import { necessityCuts, studied } from '../../schema/figures.ts'
import { positive, share, text } from '../../schema/primitives.ts'

const selected = {
  case: text,
  membership: share.check(z.describe('Membership in the set')),
  outcome: share,
  best: z.nullable(z.number()).check(z.describe('The smaller, the better the choice; null where no formula ranks')),
  most: z.boolean().check(z.describe('Is there no better choice of its kind?')),
}
const cases = z.array(z.strictObject(selected))
const pair = { first: text, second: text, best: z.number() }
const pairs = z.array(z.strictObject(pair))
const tiered = z.array(
  z.strictObject({
    ...pair,
    tier: z.int().check(z.minimum(1), z.maximum(8), z.describe('Pairs of a lower tier are better, whatever best says')),
    uniquelyCovered: z.boolean().check(z.describe('Is the first case typical for this term only?')),
    consistent: z.boolean().check(z.describe('Is the second case not more in the term than in the outcome?')),
    globallyUncovered: z.boolean().check(z.describe('Is the second case in no term of the solution?')),
  }),
)
const uncovered = z.array(
  z.strictObject({
    ...selected,
    row: z.nullable(positive).check(z.describe('Its row of the truth table; null at exactly 0.5 in a condition')),
    rowMembership: z.nullable(share),
  }),
)

export const selection = z.strictObject({
  ...studied,
  sufficiency: z
    .strictObject({
      solution: text,
      outcome: text,
      terms: z.array(
        z.strictObject({
          term: text,
          typical: z.array(
            z.strictObject({
              ...selected,
              uniquelyCovered: z.boolean().check(z.describe('Is it typical for this term only?')),
            }),
          ),
          deviantDegree: cases.check(z.describe('In the term and the outcome, but more in the term')),
          deviantConsistency: cases,
          typicalTypical: pairs,
          typicalDeviant: pairs,
          typicalIrrelevant: tiered.check(z.describe('Sorted by tier, then by best')),
        }),
      ),
      deviantCoverage: uncovered,
      irrelevant: uncovered,
      coverageIrrelevant: pairs.check(z.describe('Of one row of the truth table')),
    })
    .check(z.describe('For the solution or the rule that is studied')),
  necessityCuts,
  necessityFrom: z
    .enum(['claims', 'found'])
    .check(z.describe('Are the necessary conditions claimed, or without a claim, those found in the data?')),
  necessity: z.array(
    z.strictObject({
      condition: text,
      outcome: text,
      typical: cases,
      deviantDegree: cases.check(z.describe('In the condition and the outcome, but less in the condition')),
      deviantConsistency: cases.check(z.describe('The outcome without the condition')),
      deviantRelevance: cases.check(z.describe('The condition without the outcome')),
      irrelevant: cases,
      typicalDeviantConsistency: pairs,
      typicalDeviantRelevance: pairs,
      typicalIrrelevant: pairs,
    }),
  ),
})
