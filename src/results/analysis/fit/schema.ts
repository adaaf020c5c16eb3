import * as z from 'zod/mini'
import { figure, names, studied } from '../../schema/figures.ts'
import { named, text } from '../../schema/primitives.ts'

const cases = named(
  'fitCases',
  z.strictObject({
    withOutcome: names.check(z.describe('Above 0.5 in the outcome')),
    withoutOutcome: names.check(z.describe('Below 0.5 in the outcome')),
  }),
)

export const fit = z.strictObject({
  ...studied,
  tests: z
    .array(
      z.strictObject({
        expression: text,
        cutoffs: z
          .nullable(names)
          .check(z.describe('The changed cutoffs that lead to it, one at a time; null if it was named (--tests)')),
      }),
    )
    .check(z.describe('The solutions that the studied one is compared with')),
  fit: z
    .nullable(
      z.strictObject({
        consistency: figure.check(z.describe('Consistency of the solution / consistency of the robust core')),
        coverage: figure.check(z.describe('Coverage of the robust core / coverage of the solution')),
        overlapSmallest: figure.check(z.describe('Overlap with the minimum of the tests; 1: the same set')),
        overlapLargest: figure.check(z.describe('Overlap with the maximum of the tests; 1: the same set')),
        robust: cases.check(z.describe('In the solution and in every test')),
        shaky: cases.check(z.describe('In the solution, but not in every test')),
        possible: cases.check(z.describe('Not in the solution, but in some test')),
        outside: cases.check(z.describe('In none')),
        typicalRatio: figure.check(z.describe('Robust share of the cases with the outcome in any solution')),
        deviantRatio: figure.check(z.describe('Robust share of the cases without the outcome in any solution')),
        rank: z
          .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
          .check(z.describe('1: no shaky and no possible case; 2: only possible; 3: only shaky; 4: both')),
      }),
    )
    .check(z.describe('Null if no other solution exists')),
  anchors: z
    .nullable(
      z.array(
        z.strictObject({
          set: text,
          anchor: z.enum(['exclusion', 'crossover', 'inclusion']),
          inUse: z.number(),
          lowest: z.nullable(z.number()).check(z.describe('The last step down with the same models; null: all steps')),
          highest: z.nullable(z.number()).check(z.describe('The last step up with the same models; null: all steps')),
          step: z.number().check(z.describe('A hundredth of the distance between the outer anchors')),
        }),
      ),
    )
    .check(z.describe('How far each anchor of the recipe can move, alone; null without a recipe or a solution')),
})
