import * as z from 'zod/mini'

/** What `analyze --format json` prints, for its published JSON Schema; as in results.ts, nothing is read with it. */
/** Written once, under `definitions`, and referred to. */
function named<T extends z.ZodMiniType>(id: string, schema: T): T {
  z.globalRegistry.add(schema, { id })
  return schema
}

const share = z.number().check(z.minimum(0), z.maximum(1))
const figure = named('figure', z.nullable(share).check(z.describe('null where it is 0/0 and so not defined')))
const count = z.int().check(z.minimum(0))
const countable = named(
  'countable',
  z.nullable(count).check(z.describe('null where it has more digits than a number holds exactly')),
)
const text = z.string()
const names = named('names', z.array(text))
const rowNumbers = named('rowNumbers', z.array(z.int().check(z.minimum(1))))

const sufficiency = { inclS: figure, PRI: figure, covS: figure }
const necessity = { set: text, inclN: figure, RoN: figure, covN: figure }
const agreement = { agreeing: count, decided: count, rate: figure }
const dropped = z.array(z.strictObject({ case: text, conditions: names }))

const subject = z.strictObject({
  source: text.check(z.describe('a file, or a coding of the library')),
  cases: count,
  outcome: text.check(z.describe('~ before it for its negation')),
  conditions: names,
  leftOut: names,
  crossover: z.nullable(z.strictObject({ to: z.enum(['up', 'down']), membership: share, recoded: dropped })),
  expectations: names,
})

const congruence = z.strictObject({
  ...agreement,
  rule: text,
  ruleFrom: z.enum(['framework', 'given', 'all conditions']),
  outcome: text,
  figures: z.strictObject(sufficiency),
  cases: z.array(
    z.strictObject({
      case: text,
      rule: share,
      outcome: share,
      kind: z.enum(['typical', 'deviant-consistency', 'deviant-coverage', 'irrelevant', 'undecided']),
    }),
  ),
  constant: z.strictObject({ says: z.enum(['yes', 'no']), ...agreement }),
})

const necessityReport = z.strictObject({
  consistencyCut: share,
  relevanceCut: share,
  claims: z.array(
    z.strictObject({
      ...necessity,
      verdict: z.enum(['borne-out', 'trivial', 'not-borne-out']),
      contradicting: names,
      undecided: names,
      withOutcome: count,
      below: z.array(z.strictObject({ case: text, by: share })),
    }),
  ),
  tables: z.array(
    z.strictObject({ outcome: text, sets: z.array(z.strictObject(necessity)), necessary: names, trivial: names }),
  ),
})

const rows = named(
  'rows',
  z.array(
    z.strictObject({
      row: count,
      configuration: z.record(text, z.union([z.literal(0), z.literal(1)])),
      OUT: z.enum(['1', '0', 'C', '?']),
      n: count,
      incl: figure,
      PRI: figure,
      cases: names,
      contradictory: z.boolean(),
      deviant: names,
    }),
  ),
)

const truthTable = z.strictObject({
  outcome: text,
  conditions: names,
  cutoffs: z.strictObject({ inclCut: z.array(share), priCut: share, nCut: count }),
  rows,
  rowsBelowNCut: rows,
  observedRows: count,
  possibleRows: count,
  remainderRows: count,
  dropped,
})

const tooLarge = named(
  'tooLarge',
  z.strictObject({
    tooLarge: z.enum(['prime implicants', 'models']),
    limit: count,
    conditions: count,
    on: count,
    off: count,
  }),
)
const none = named(
  'none',
  z.strictObject({
    none: z.enum(['no row is coded 1', 'no row is coded 0', 'no directional expectation']),
  }),
)

const models = named(
  'models',
  z.array(
    z.strictObject({
      expression: text,
      terms: z.array(z.strictObject({ term: text, ...sufficiency, covU: figure, cases: names })),
      solution: z.strictObject(sufficiency),
      deviant: names,
      assumptions: z.strictObject({
        count,
        rows: z.nullable(rowNumbers),
        contradictory: z.nullable(rowNumbers),
      }),
    }),
  ),
)

const solution = {
  models,
  modelCount: countable,
  essential: names,
  piChart: named('chart', z.array(z.strictObject({ prime: text, rows: rowNumbers }))),
  allModels: named('allModels', z.union([z.strictObject({ count: countable, first: names }), tooLarge])),
}
const solutionOf = named('solution', z.union([z.strictObject(solution), none, tooLarge]))

const solutionSet = z.strictObject({
  conservative: solutionOf,
  parsimonious: solutionOf,
  intermediate: z.union([
    z.strictObject({
      solutions: z.array(z.strictObject({ from: names, ...solution })),
      omittedPairs: countable,
    }),
    none,
    tooLarge,
  ]),
})

const robustness = z.strictObject({
  disputes: count,
  crossovers: count,
  cutoffs: names,
  combinations: countable,
  planned: count,
  examined: count,
  seed: z.nullable(text),
  unsolved: count,
  partial: count,
  verdicts: z.array(
    z.strictObject({
      kind: z.enum(['necessity', 'row', 'conservative', 'parsimonious', 'intermediate']),
      name: text,
      baseline: text,
      survived: count,
    }),
  ),
  singleChanges: z.array(
    z.strictObject({
      kind: z.enum(['dispute', 'crossover', 'cutoff']),
      where: text,
      from: text,
      to: text,
      changes: names,
    }),
  ),
  harmless: count,
})

export const analysisSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    subject,
    congruence: z.nullable(congruence),
    necessity: z.nullable(necessityReport),
    truthTable: z.nullable(truthTable),
    solution: z.nullable(solutionSet),
    robustness: z.nullable(robustness),
  })
  .check(z.describe('What "backroom analyze" says; null for the parts that were not asked for.'))
