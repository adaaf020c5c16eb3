import * as z from 'zod/mini'
import { count, named, positive, share, text } from './primitives.ts'

// What the schemas of an analysis share.

export const figure = named(
  'figure',
  z.nullable(share).check(z.describe('From 0 to 1; null when it is 0/0, not defined')),
)
export const countable = named(
  'countable',
  z.nullable(count).check(z.describe('Null when it has more digits than a number holds exactly')),
)
export const names = named('names', z.array(text))
export const rowNumbers = named(
  'rowNumbers',
  z.array(positive).check(z.describe('Numbers of rows: 1 + the configuration read as a binary number')),
)

const cut = share.check(z.describe('The lowest inclusion of a row coded 1'))
const lowerCut = share.check(z.describe('The lowest inclusion of a row coded C'))
export const cutoffs = named(
  'cutoffs',
  z.strictObject({
    inclCut: z.union([z.tuple([cut]), z.tuple([cut, lowerCut])]),
    priCut: share.check(z.describe('The lowest PRI of a row coded 1')),
    nCut: count.check(z.describe('A row with fewer cases is a remainder')),
  }),
)

export const sufficiency = {
  inclS: figure.check(z.describe('Consistency of sufficiency: how far cases in the set have the outcome')),
  PRI: figure.check(z.describe('Proportional reduction in inconsistency')),
  covS: figure.check(z.describe('Raw coverage: how much of the outcome is in the set')),
}
export const necessity = {
  set: text.check(z.describe('A condition, ~ before it for its negation, or an expression')),
  inclN: figure.check(z.describe('Consistency of necessity: how far cases with the outcome are in the set')),
  RoN: figure.check(z.describe('Relevance of necessity: low when most cases are in the set')),
  covN: figure.check(z.describe('Coverage of necessity: low when the outcome is much rarer than the set')),
}
export const necessityCuts = z
  .strictObject({ inclCut: share, ronCut: share, covCut: share })
  .check(
    z.describe(
      'The lowest inclN of a necessary set, and the lowest RoN and covN of one that is more than trivially so',
    ),
  )
export const agreement = {
  agreeing: count.check(z.describe('Decided cases for which the rule is right')),
  decided: count.check(z.describe('Cases in which neither rule nor outcome is at exactly 0.5')),
  rate: figure.check(z.describe('agreeing / decided')),
}
export const firstOnly = named(
  'firstOnly',
  z
    .nullable(
      z.strictObject({
        atLeast: count.check(z.describe('No model has fewer terms')),
        proven: z.boolean().check(z.describe('Does the model have just as many, so that it is a minimum model?')),
      }),
    )
    .check(z.describe('Only one model was looked for (--first); null: all were')),
)
export const quoted = named(
  'quoted',
  z
    .nullable(
      z.strictObject({
        kind: z.enum(['conservative', 'parsimonious', 'intermediate']),
        expression: text,
        model: positive.check(z.describe('Which of the models it is, from 1')),
        models: countable,
        firstOnly,
        figures: z.strictObject(sufficiency),
        cutoffs,
      }),
    )
    .check(z.describe('The model that is used; null if there is no solution')),
)
export const studied = {
  quoted,
  rule: z
    .nullable(
      z.strictObject({
        expression: text,
        from: z.enum(['framework', 'given']).check(z.describe('Where the rule comes from')),
      }),
    )
    .check(z.describe('The rule that is studied; null if a solution is')),
}
export const dropped = named(
  'dropped',
  z
    .array(z.strictObject({ case: text, conditions: names }))
    .check(z.describe('Cases at exactly 0.5, and the conditions in which they are')),
)
