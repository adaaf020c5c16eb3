import * as z from 'zod/mini'
import { necessity as figures, names, necessityCuts } from '../../schema/figures.ts'
import { count, share, text } from '../../schema/primitives.ts'

const judged = z.strictObject({
  ...figures,
  verdict: z
    .enum(['necessary', 'trivial', 'not-necessary', 'not-defined'])
    .check(z.describe('By the cutoffs; not-defined when no case has any of the outcome')),
})

export const necessity = z.strictObject({
  cuts: necessityCuts,
  claims: z
    .array(
      z.strictObject({
        ...figures,
        verdict: z.enum(['borne-out', 'trivial', 'not-borne-out', 'not-defined']),
        contradicting: names.check(z.describe('Cases with the outcome in which the condition was not met')),
        undecided: names.check(z.describe('Cases with the outcome in which it is at exactly 0.5')),
        withOutcome: count.check(z.describe('Cases with the outcome')),
        below: z
          .array(z.strictObject({ case: text, by: share.check(z.describe('Outcome minus condition, as memberships')) }))
          .check(
            z.describe(
              'Cases with a lower membership in the condition than in the outcome, the largest difference first',
            ),
          ),
      }),
    )
    .check(z.describe('What is claimed to be necessary')),
  tables: z
    .array(z.strictObject({ outcome: text, sets: z.array(judged), necessary: names, trivial: names }))
    .check(z.describe('For the outcome, then for its negation')),
  combinations: z
    .strictObject({
      combinations: z.array(z.strictObject({ kind: z.enum(['single', 'conjunction', 'disjunction']), ...figures })),
      examined: count.check(z.describe('The most conditions in a combination that was examined')),
      stopped: z.boolean().check(z.describe('Did the search stop at its limit?')),
    })
    .check(z.describe('Necessary conjunctions and disjunctions')),
  named: z.array(judged).check(z.describe('The sets of --sets')),
})
