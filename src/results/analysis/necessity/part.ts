import type { Claim, NecessityReport } from '../../../analysis/necessity-results.ts'
import type { Cell } from '../../../rendering/table.ts'
import type { AnalysisPart } from '../part.ts'
import { necessityBlocks } from './blocks.ts'

export const necessity: AnalysisPart<'necessity'> = {
  blocks: necessityBlocks,
  table: (report) => [
    ['outcome', 'set', 'inclN', 'RoN', 'covN'],
    ...report.tables.flatMap(({ outcome, sets }) =>
      [...sets, ...together(report, outcome)].map(({ set, inclN, RoN, covN }) => [outcome, set, inclN, RoN, covN]),
    ),
    ...[...report.combinations.combinations.filter(({ kind }) => kind !== 'single'), ...report.named].map(
      ({ set, inclN, RoN, covN }): readonly Cell[] => [report.tables[0]?.outcome ?? '', set, inclN, RoN, covN],
    ),
  ],
}

/** Claims about several conditions at once. */
function together({ claims, tables }: NecessityReport, outcome: string): readonly Claim[] {
  const [first] = tables
  return outcome === first?.outcome ? claims.filter(({ set }) => first.sets.every((each) => each.set !== set)) : []
}
