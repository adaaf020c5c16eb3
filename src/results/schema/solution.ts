import * as z from 'zod/mini'
import { countable, cutoffs, dropped, figure, firstOnly, names, rowNumbers, sufficiency } from './figures.ts'
import { count, named, positive, text } from './primitives.ts'

// Truth table and solutions of an analysis.

const rows = named(
  'rows',
  z.array(
    z.strictObject({
      row: positive.check(z.describe('1 + the configuration read as a binary number')),
      configuration: z
        .record(text, z.union([z.literal(0), z.literal(1)]))
        .check(z.describe('Condition → present (1) or absent (0)')),
      OUT: z
        .enum(['1', '0', 'C', '?'])
        .check(z.describe('Sufficient (1), not (0), contradiction (C), logical remainder (?)')),
      n: count.check(z.describe('Cases with a membership above 0.5 in the row')),
      incl: figure,
      PRI: figure,
      cases: names,
      contradictory: z.boolean().check(z.describe('Are there cases on both sides of the outcome?')),
      deviant: names.check(z.describe('Cases whose outcome differs from the code of the row')),
    }),
  ),
)

export const truthTable = z.strictObject({
  outcome: text,
  conditions: names,
  cutoffs,
  rows,
  rowsBelowNCut: rows.check(z.describe('Remainders that have cases')),
  observedRows: count,
  possibleRows: count,
  remainderRows: count,
  excluded: rowNumbers.check(z.describe('Coded 0 on request (--exclude, --necessary), observed or not')),
  idle: names.check(z.describe('Words and terms of --exclude that name no row')),
  recoded: rowNumbers.check(z.describe('Those excluded that have enough cases and would be coded 1 or C')),
  simultaneous: rowNumbers.check(z.describe('Coded 1 for the outcome and for its negation')),
  dropped,
  droppedWithout: names.check(z.describe('Those of them below 0.5 in the outcome')),
})

const tooLarge = named(
  'tooLarge',
  z
    .strictObject({
      tooLarge: z.enum(['prime implicants', 'models']),
      limit: z.nullable(count).check(z.describe('Steps at which the search stopped; null if a person stopped it')),
      conditions: count,
      on: count.check(z.describe('Rows coded 1')),
      off: count.check(z.describe('Rows coded 0 or C')),
    })
    .check(z.describe('Not computed: the search for these was too large, or was stopped')),
)
const none = named(
  'none',
  z
    .strictObject({ none: z.enum(['no row is coded 1', 'no row is coded 0', 'no directional expectation']) })
    .check(z.describe('Why there is no solution')),
)

const models = named(
  'models',
  z.array(
    z.strictObject({
      expression: text.check(z.describe('Terms joined by +')),
      terms: z.array(
        z.strictObject({
          term: text.check(z.describe('Conditions joined by *, ~ before one for its negation')),
          ...sufficiency,
          covU: figure.check(z.describe('Unique coverage: what the solution would lose without the term')),
          cases: names.check(z.describe('Cases of the rows coded 1 that the term covers')),
        }),
      ),
      solution: z.strictObject(sufficiency),
      deviant: names.check(z.describe('Cases above 0.5 in the solution and below it in the outcome')),
      assumptions: z
        .strictObject({
          count,
          rows: z.nullable(rowNumbers).check(z.describe('Null when there are more than 4,096')),
          contradictory: z
            .nullable(rowNumbers)
            .check(z.describe('Those that a solution for the negated outcome also assumes; null when not known')),
        })
        .check(z.describe('Remainders that the model assumes to have the outcome')),
    }),
  ),
)

const solution = {
  models: models.check(z.describe('Models with the fewest terms')),
  modelCount: countable.check(
    z.describe('How many models there are, in the list or not; null when very many, and with --first'),
  ),
  omittedModels: countable.check(
    z.describe('How many of them --max-models leaves out of the list; null when modelCount is'),
  ),
  essential: names.check(z.describe('Terms that are in every model')),
  piChart: named(
    'chart',
    z
      .array(z.strictObject({ prime: text, rows: rowNumbers }))
      .check(z.describe('Prime implicants and the rows coded 1 that each covers')),
  ),
  allModels: named(
    'allModels',
    z
      .union([
        z.strictObject({
          count: countable,
          omitted: countable.check(z.describe('How many of them are not in the list; null when very many')),
          first: names,
        }),
        tooLarge,
        z.null(),
      ])
      .check(z.describe('Every model without a redundant term; null with --first')),
  ),
  firstOnly,
}
const solutionOf = named('solution', z.union([z.strictObject(solution), none, tooLarge]))

const intermediate = z.strictObject({
  solutions: z.array(
    z.strictObject({
      from: names.check(z.describe('The models it lies between: C1P2 is conservative 1 and parsimonious 2')),
      counterfactuals: z
        .array(
          z.strictObject({
            pair: text,
            easy: z.nullable(rowNumbers).check(z.describe('In line with the expectations, so also assumed here')),
            difficult: z.nullable(rowNumbers).check(z.describe('Not in line with them')),
          }),
        )
        .check(z.describe('The simplifying assumptions of each pair; null when too many to list')),
      ...solution,
    }),
  ),
  omittedPairs: countable.check(z.describe('Pairs of models that were left out; null when they cannot be counted')),
})

export const solutionSet = z.strictObject({
  conservative: solutionOf,
  parsimonious: solutionOf,
  intermediate: z.union([intermediate, none, tooLarge]),
})
