import type { Analysis, Claim, NecessityReport } from '../../analysis/results.ts'
import type { SolutionOf, SolutionSet, SolutionTerm } from '../../analysis/solution-results.ts'
import type { Cell, Table } from '../../rendering/table.ts'
import { omitted } from './figures.ts'

/** The table of the one part that was asked for, at full precision; an empty cell is a figure that is not defined. */
export function analysisTable({ subject, congruence, necessity, truthTable, solution, robustness }: Analysis): Table {
  if (congruence !== null) {
    return [
      ['case', 'rule', 'outcome', 'kind'],
      ...congruence.cases.map((each) => [each.case, each.rule, each.outcome, each.kind]),
    ]
  }
  if (necessity !== null) {
    return [
      ['outcome', 'set', 'inclN', 'RoN', 'covN'],
      ...necessity.tables.flatMap(({ outcome, sets }) =>
        [...sets, ...together(necessity, outcome)].map(({ set, inclN, RoN, covN }) => [outcome, set, inclN, RoN, covN]),
      ),
    ]
  }
  if (solution !== null) {
    const { conservative, parsimonious, intermediate } = solution
    return [
      ['solution', 'model', 'term', 'inclS', 'PRI', 'covS', 'covU', 'cases'],
      ...modelRows('conservative', conservative),
      ...modelRows('parsimonious', parsimonious),
      ...('solutions' in intermediate
        ? intermediate.solutions.flatMap((each) => modelRows(`intermediate ${each.from.join(' ')}`, each))
        : []),
    ]
  }
  if (truthTable !== null) {
    return [
      ['row', ...subject.conditions, 'OUT', 'n', 'incl', 'PRI', 'cases'],
      ...[...truthTable.rows, ...truthTable.rowsBelowNCut].map(({ row, configuration, OUT, n, incl, PRI, cases }) => [
        row,
        ...subject.conditions.map((condition) => configuration[condition] ?? null),
        OUT,
        n,
        incl,
        PRI,
        cases.join('; '),
      ]),
    ]
  }
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

/** What is claimed to be necessary together. */
function together({ claims, tables }: NecessityReport, outcome: string): readonly Claim[] {
  const [first] = tables
  return outcome === first?.outcome ? claims.filter(({ set }) => first.sets.every((each) => each.set !== set)) : []
}

/** What the table of solutions cannot hold, in sentences. */
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
        ? [`Intermediate solutions not looked at: of ${omitted(found.omittedPairs)}.`]
        : []),
    ]
  })
}

/** A term a row, and the solution as a whole as a row without a term. */
function modelRows(kind: string, solution: SolutionOf): readonly (readonly Cell[])[] {
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
