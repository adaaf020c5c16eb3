import * as z from 'zod/mini'
import type { Analysis } from '../../analysis/results.ts'
import { describes } from '../described.ts'
import { count, named, positive, schemaVersion, share, text } from '../schema/primitives.ts'

const figure = named('figure', z.nullable(share).check(z.describe('From 0 to 1; null when it is 0/0, not defined')))
const countable = named(
  'countable',
  z.nullable(count).check(z.describe('Null when it has more digits than a number holds exactly')),
)
const names = named('names', z.array(text))
const rowNumbers = named(
  'rowNumbers',
  z.array(positive).check(z.describe('Numbers of rows: 1 + the configuration read as a binary number')),
)

const sufficiency = {
  inclS: figure.check(z.describe('Consistency of sufficiency: how far cases in the set have the outcome')),
  PRI: figure.check(z.describe('Proportional reduction in inconsistency')),
  covS: figure.check(z.describe('Raw coverage: how much of the outcome is in the set')),
}
const necessity = {
  set: text.check(z.describe('A condition, ~ before it for its negation, or an expression')),
  inclN: figure.check(z.describe('Consistency of necessity: how far cases with the outcome are in the set')),
  RoN: figure.check(z.describe('Relevance of necessity: low when nearly all cases are in the set')),
  covN: figure.check(z.describe('Coverage of necessity')),
}
const agreement = {
  agreeing: count.check(z.describe('Decided cases for which the rule is right')),
  decided: count.check(z.describe('Cases in which neither rule nor outcome is at exactly 0.5')),
  rate: figure.check(z.describe('agreeing / decided')),
}
const dropped = named(
  'dropped',
  z
    .array(z.strictObject({ case: text, conditions: names }))
    .check(z.describe('Cases at exactly 0.5, and the conditions in which they are')),
)

const subject = z.strictObject({
  source: text.check(z.describe('A file, or a coding of the library')),
  cases: count,
  outcome: text.check(z.describe('With ~ before it when negated')),
  conditions: names,
  leftOut: names.check(z.describe('Cases of the library with an unknown answer')),
  crossover: z
    .nullable(
      z.strictObject({
        to: z.enum(['up', 'down']),
        membership: share.check(z.describe('The membership that replaces 0.5')),
        recoded: dropped,
      }),
    )
    .check(z.describe('How memberships of exactly 0.5 were moved; null when they were not')),
  expectations: names.check(z.describe('Directional expectations')),
})

const congruence = z.strictObject({
  ...agreement,
  rule: text.check(z.describe('An expression: the outcome is indicated for the cases in it')),
  ruleFrom: z.enum(['framework', 'given', 'all conditions']).check(z.describe('Where the rule comes from')),
  outcome: text,
  figures: z.strictObject(sufficiency),
  cases: z.array(
    z.strictObject({
      case: text,
      rule: share.check(z.describe('Membership in the rule')),
      outcome: share.check(z.describe('Membership in the outcome')),
      kind: z.enum(['typical', 'deviant-consistency', 'deviant-coverage', 'irrelevant', 'undecided']),
    }),
  ),
  constant: z
    .strictObject({ says: z.enum(['yes', 'no']), ...agreement })
    .check(z.describe('The better one of the two rules that say the same of every case')),
})

const necessityReport = z.strictObject({
  consistencyCut: share.check(z.describe('The lowest inclN of a necessary condition')),
  relevanceCut: share.check(z.describe('Below this RoN or covN, a necessary condition is trivial')),
  claims: z
    .array(
      z.strictObject({
        ...necessity,
        verdict: z.enum(['borne-out', 'trivial', 'not-borne-out']),
        contradicting: names.check(z.describe('Cases with the outcome in which the condition was not met')),
        undecided: names.check(z.describe('Cases with the outcome in which it is at exactly 0.5')),
        withOutcome: count.check(z.describe('Cases with the outcome')),
        below: z
          .array(z.strictObject({ case: text, by: share.check(z.describe('Outcome minus condition, as memberships')) }))
          .check(z.describe('Cases less in the condition than in the outcome, the largest difference first')),
      }),
    )
    .check(z.describe('What is said to be necessary')),
  tables: z
    .array(
      z.strictObject({ outcome: text, sets: z.array(z.strictObject(necessity)), necessary: names, trivial: names }),
    )
    .check(z.describe('For the outcome, then for its negation')),
})

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
      deviant: names.check(z.describe('Cases whose outcome is not as the row is coded')),
    }),
  ),
)

const cut = share.check(z.describe('From this inclusion on, a row is coded 1'))
const lowerCut = share.check(z.describe('From this inclusion on, a row is coded C'))

const truthTable = z.strictObject({
  outcome: text,
  conditions: names,
  cutoffs: z.strictObject({
    inclCut: z.union([z.tuple([cut]), z.tuple([cut, lowerCut])]),
    priCut: share.check(z.describe('The lowest PRI of a row coded 1')),
    nCut: count.check(z.describe('A row with fewer cases is a remainder')),
  }),
  rows,
  rowsBelowNCut: rows.check(z.describe('Remainders that have cases')),
  observedRows: count,
  possibleRows: count,
  remainderRows: count,
  dropped,
})

const tooLarge = named(
  'tooLarge',
  z
    .strictObject({
      tooLarge: z.enum(['prime implicants', 'models']),
      limit: count,
      conditions: count,
      on: count.check(z.describe('Rows coded 1')),
      off: count.check(z.describe('Rows coded 0 or C')),
    })
    .check(z.describe('Not computed: there were more of these than the limit')),
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
            .check(z.describe('Those that a solution for the negated outcome assumes too; null when not known')),
        })
        .check(z.describe('Remainders that the model takes to have the outcome')),
    }),
  ),
)

const solution = {
  models: models.check(z.describe('Models with the fewest terms')),
  modelCount: countable,
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
      .union([z.strictObject({ count: countable, first: names }), tooLarge])
      .check(z.describe('Every model from which no term can be left out')),
  ),
}
const solutionOf = named('solution', z.union([z.strictObject(solution), none, tooLarge]))

const intermediate = z.strictObject({
  solutions: z.array(
    z.strictObject({
      from: names.check(z.describe('The models it lies between: C1P2 is conservative 1 and parsimonious 2')),
      ...solution,
    }),
  ),
  omittedPairs: countable.check(z.describe('Pairs of models that were left out; null when they cannot be counted')),
})

const solutionSet = z.strictObject({
  conservative: solutionOf,
  parsimonious: solutionOf,
  intermediate: z.union([intermediate, none, tooLarge]),
})

const robustness = z.strictObject({
  disputes: count,
  crossovers: count,
  cutoffs: names,
  combinations: countable.check(z.describe('Ways to combine all that could be otherwise; null above 2^53 - 1')),
  planned: count.check(z.describe('Combinations to look at: all, or a sample')),
  examined: count.check(z.describe('Combinations that were looked at')),
  seed: z.nullable(text).check(z.describe('Of the sample; null when all were to be looked at')),
  unsolved: count.check(z.describe('Combinations whose solutions were too large to compute')),
  partial: count.check(z.describe('Combinations with too many pairs of models to look at each')),
  verdicts: z
    .array(
      z.strictObject({
        kind: z.enum(['necessity', 'row', 'conservative', 'parsimonious', 'intermediate']),
        name: text,
        baseline: text.check(z.describe('What it is as the data are')),
        survived: count.check(z.describe('Combinations in which it is the same')),
      }),
    )
    .check(z.describe('What the analysis says, and how often it still holds')),
  singleChanges: z
    .array(
      z.strictObject({
        kind: z.enum(['dispute', 'crossover', 'cutoff']),
        where: text.check(z.describe('The case and the set, or the cutoff')),
        from: text,
        to: text,
        changes: names.check(z.describe('The verdicts that it changes')),
      }),
    )
    .check(z.describe('Changes made one by one, those that change most first')),
  harmless: count.check(z.describe('Single changes that change nothing')),
})

export const schema = describes<Analysis>()(
  z
    .strictObject({
      schemaVersion,
      subject,
      congruence: z.nullable(congruence),
      necessity: z.nullable(necessityReport),
      truthTable: z.nullable(truthTable),
      solution: z.nullable(solutionSet),
      robustness: z.nullable(robustness),
    })
    .check(
      z.describe(
        'A test of the framework or of a table of cases. Parts not asked for are null. Printed by "backroom analyze".',
      ),
    ),
)
