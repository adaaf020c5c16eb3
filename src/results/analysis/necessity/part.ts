import { verdictOf } from '../../../analysis/claims.ts'
import type { Claim, Necessity, NecessityCuts, NecessityReport } from '../../../analysis/necessity-results.ts'
import type { Cell } from '../../../rendering/table.ts'
import type { AnalysisPart } from '../part.ts'
import { necessityBlocks } from './blocks.ts'

export const necessity: AnalysisPart<'necessity'> = {
  blocks: necessityBlocks,
  table: (report) => [
    ['outcome', 'set', 'inclN', 'RoN', 'covN', 'verdict'],
    ...report.tables.flatMap(({ outcome, sets }) =>
      [...sets, ...together(report, outcome)].map((each) => rowOf(each, outcome, report.cuts)),
    ),
    ...[...report.combinations.combinations.filter(({ kind }) => kind !== 'single'), ...report.named].map((each) => {
      return rowOf(each, report.tables[0]?.outcome ?? '', report.cuts)
    }),
  ],
}

/** Every set is judged alike. */
function rowOf({ set, ...figures }: Necessity, outcome: string, cuts: NecessityCuts): readonly Cell[] {
  const { inclN, RoN, covN } = figures
  return [outcome, set, inclN, RoN, covN, verdictOf(figures, cuts)]
}

/** Claims about several conditions at once. */
function together({ claims, tables }: NecessityReport, outcome: string): readonly Claim[] {
  const [first] = tables
  return outcome === first?.outcome ? claims.filter(({ set }) => first.sets.every((each) => each.set !== set)) : []
}
