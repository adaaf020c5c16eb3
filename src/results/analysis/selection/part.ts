import type { TieredPair } from '../../../analysis/case-selection.ts'
import type { SelectedCase, SelectedPair } from '../../../analysis/selected.ts'
import type { SelectionReport } from '../../../analysis/studied-results.ts'
import type { Cell } from '../../../rendering/table.ts'
import type { AnalysisPart } from '../part.ts'
import { selectionBlocks } from './blocks.ts'

export const selection: AnalysisPart<'selection'> = {
  blocks: selectionBlocks,
  table: (report) => {
    const rows = rowsOf(report)
    return [[...COLUMNS, ...TIER_COLUMNS], ...rows.map((row) => [...row, ...noCells(row)])]
  },
}

const COLUMNS = ['set', 'kind', 'case', 'second', 'membership', 'outcome', 'best'] as const

/** Only pairs of a typical and an irrelevant case have tiers. */
const TIER_COLUMNS = ['tier', 'uniquelyCovered', 'consistent', 'globallyUncovered'] as const

function noCells(row: readonly Cell[]): readonly Cell[] {
  return Array<Cell>(COLUMNS.length + TIER_COLUMNS.length - row.length).fill(null)
}

/** A case or a pair of cases in each row. */
function rowsOf({ sufficiency, necessity }: SelectionReport): readonly (readonly Cell[])[] {
  const cases = (set: string, kind: string, found: readonly SelectedCase[]) =>
    found.map((each): readonly Cell[] => [set, kind, each.case, '', each.membership, each.outcome, each.best])
  const pairs = (set: string, kind: string, found: readonly SelectedPair[]) =>
    found.map(({ first, second, best }): readonly Cell[] => [set, kind, first, second, null, null, best])
  const tiered = (set: string, kind: string, found: readonly TieredPair[]) =>
    pairs(set, kind, found).map((row, index): readonly Cell[] => [...row, ...tierCells(found[index]!)])
  return [
    ...sufficiency.terms.flatMap((term) => [
      ...cases(term.term, 'typical', term.typical),
      ...cases(term.term, 'deviant degree', term.deviantDegree),
      ...cases(term.term, 'deviant consistency', term.deviantConsistency),
      ...pairs(term.term, 'typical - typical', term.typicalTypical),
      ...pairs(term.term, 'typical - deviant consistency', term.typicalDeviant),
      ...tiered(term.term, 'typical - irrelevant', term.typicalIrrelevant),
    ]),
    ...cases(sufficiency.solution, 'deviant coverage', sufficiency.deviantCoverage),
    ...cases(sufficiency.solution, 'irrelevant', sufficiency.irrelevant),
    ...pairs(sufficiency.solution, 'deviant coverage - irrelevant', sufficiency.coverageIrrelevant),
    ...necessity.flatMap((each) => [
      ...cases(`necessity of ${each.condition}`, 'typical', each.typical),
      ...cases(`necessity of ${each.condition}`, 'deviant degree', each.deviantDegree),
      ...cases(`necessity of ${each.condition}`, 'deviant consistency', each.deviantConsistency),
      ...cases(`necessity of ${each.condition}`, 'deviant relevance', each.deviantRelevance),
      ...cases(`necessity of ${each.condition}`, 'irrelevant', each.irrelevant),
      ...pairs(`necessity of ${each.condition}`, 'typical - deviant consistency', each.typicalDeviantConsistency),
      ...pairs(`necessity of ${each.condition}`, 'typical - deviant relevance', each.typicalDeviantRelevance),
      ...pairs(`necessity of ${each.condition}`, 'typical - irrelevant', each.typicalIrrelevant),
    ]),
  ]
}

function tierCells({ tier, uniquelyCovered, consistent, globallyUncovered }: TieredPair): readonly Cell[] {
  return [tier, ...[uniquelyCovered, consistent, globallyUncovered].map(Number)]
}
