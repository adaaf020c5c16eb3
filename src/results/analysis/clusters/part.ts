import type { Cell } from '../../../rendering/table.ts'
import type { AnalysisPart } from '../part.ts'
import { clustersBlocks } from './blocks.ts'

export const clusters: AnalysisPart<'clusters'> = {
  blocks: clustersBlocks,
  table: ({ diagnostics }) => [
    ['set', 'relation', 'group', 'name', 'cases', 'consistency', 'coverage'],
    ...diagnostics.flatMap(({ set, relation, pooled, between, within }): readonly (readonly Cell[])[] => [
      [set, relation, 'pooled', '', null, pooled.consistency, pooled.coverage],
      ...between.map((each) => [set, relation, 'cluster', each.name, each.cases, each.consistency, each.coverage]),
      ...within.map((each) => [set, relation, 'unit', each.name, each.cases, each.consistency, each.coverage]),
    ]),
  ],
}
