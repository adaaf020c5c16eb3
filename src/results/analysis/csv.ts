import type { Analysis, Claim, Congruence, NecessityReport, Retrieval, Robustness } from '../../analysis/results.ts'
import type { SolutionOf, SolutionSet, SolutionTerm, TruthTable } from '../../analysis/solution-results.ts'
import type { Cell, Table } from '../../rendering/table.ts'
import { omitted } from './figures.ts'
import { FIGURE_COLUMNS, ROW_COLUMN } from './row-columns.ts'

/** The table of the requested part, at full precision. An undefined figure is an empty cell. */
export function analysisTable(analysis: Analysis): Table {
  const { congruence, necessity, truthTable, solution, robustness, precedents } = analysis
  if (congruence !== null) return congruenceRows(congruence)
  if (necessity !== null) return necessityRows(necessity)
  if (solution !== null) return solutionRows(solution)
  if (truthTable !== null) return tableRows(truthTable, analysis.subject.conditions)
  if (precedents !== null) return precedentRows(precedents)
  return robustnessRows(robustness)
}

function congruenceRows({ cases }: Congruence): Table {
  return [['case', 'rule', 'outcome', 'kind'], ...cases.map((each) => [each.case, each.rule, each.outcome, each.kind])]
}

function necessityRows(necessity: NecessityReport): Table {
  return [
    ['outcome', 'set', 'inclN', 'RoN', 'covN'],
    ...necessity.tables.flatMap(({ outcome, sets }) =>
      [...sets, ...together(necessity, outcome)].map(({ set, inclN, RoN, covN }) => [outcome, set, inclN, RoN, covN]),
    ),
  ]
}

/** Claims about several conditions at once. */
function together({ claims, tables }: NecessityReport, outcome: string): readonly Claim[] {
  const [first] = tables
  return outcome === first?.outcome ? claims.filter(({ set }) => first.sets.every((each) => each.set !== set)) : []
}

function solutionRows({ conservative, parsimonious, intermediate }: SolutionSet): Table {
  const between = 'solutions' in intermediate ? intermediate.solutions : []
  return [
    ['solution', 'model', 'term', 'inclS', 'PRI', 'covS', 'covU', 'cases'],
    ...modelRows('conservative', conservative),
    ...modelRows('parsimonious', parsimonious),
    ...between.flatMap((each) => modelRows(`intermediate ${each.from.join(' ')}`, each)),
  ]
}

/** A row for each term, and a row without a term for the whole solution. */
function modelRows(kind: string, solution: SolutionOf): Table {
  if (!('models' in solution)) return []
  return solution.models.flatMap((model, index) => {
    const name = `M${index + 1}`
    const termRow = ({ term, inclS, PRI, covS, covU, cases }: SolutionTerm): readonly Cell[] => {
      return [kind, name, term, inclS, PRI, covS, covU, cases.join('; ')]
    }
    const { inclS, PRI, covS } = model.solution
    return [...model.terms.map(termRow), [kind, name, '', inclS, PRI, covS, null, '']]
  })
}

function tableRows({ rows, rowsBelowNCut }: TruthTable, conditions: readonly string[]): Table {
  return [
    [ROW_COLUMN, ...conditions, ...FIGURE_COLUMNS],
    ...[...rows, ...rowsBelowNCut].map(({ row, configuration, OUT, n, incl, PRI, cases }) => [
      row,
      ...conditions.map((condition) => configuration[condition] ?? null),
      OUT,
      n,
      incl,
      PRI,
      cases.join('; '),
    ]),
  ]
}

/** An episode a row: its nearest precedent, and for each number of neighbors whether most shared the outcome. */
function precedentRows({ cases, nearest: votes }: Retrieval): Table {
  return [
    [
      ...['case', 'outcome', 'nearest', 'nearestOutcome', 'similarity', 'sameConfiguration', 'tied'],
      ...votes.map(({ neighbors }) => `right${neighbors}`),
    ],
    ...cases.map(({ case: id, outcome, nearest, right, tied }): readonly Cell[] => {
      const [first] = nearest
      return [
        id,
        outcome,
        first?.case ?? '',
        first?.outcome ?? '',
        first?.similarity ?? null,
        first === undefined ? '' : String(first.sameConfiguration),
        String(tied),
        ...votes.map(({ neighbors }) => (nearest.length < neighbors ? '' : String(right.includes(neighbors)))),
      ]
    }),
  ]
}

function robustnessRows(robustness: Robustness | null): Table {
  return [
    ['kind', 'verdict', 'baseline', 'survived', 'examined'],
    ...(robustness?.verdicts ?? []).map(({ kind, name, baseline, survived }) => [
      kind,
      name,
      baseline,
      survived,
      robustness?.examined ?? null,
    ]),
  ]
}

/** What the table of solutions leaves out, in sentences. */
export function missingInCsv({ solution }: Analysis): readonly string[] {
  return Object.entries(solution ?? {}).flatMap(([kind, found]: readonly [string, SolutionSet[keyof SolutionSet]]) => {
    if ('none' in found) return [`No ${kind} solution: ${found.none}.`]
    if ('tooLarge' in found) return [`No ${kind} solution: gave up after a bounded search for the ${found.tooLarge}.`]
    const solutions = 'solutions' in found ? found.solutions : [found]
    return [
      ...solutions.flatMap(({ models, modelCount }) =>
        models.length === modelCount
          ? []
          : [
              `The ${kind} solution has ${modelCount ?? 'very many'} models; the table has ${models.length} (--max-models).`,
            ],
      ),
      ...('solutions' in found && found.omittedPairs !== 0
        ? [`Intermediate solutions not tried: ${omitted(found.omittedPairs)}.`]
        : []),
    ]
  })
}
