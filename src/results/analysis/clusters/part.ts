import type { ClusterDiagnostics } from '../../../analysis/clusters.ts'
import type { Cell } from '../../../rendering/table.ts'
import type { AnalysisPart } from '../part.ts'
import { clustersBlocks } from './blocks.ts'

export const clusters: AnalysisPart<'clusters'> = {
  blocks: clustersBlocks,
  table: ({ diagnostics }) => [
    ['set', 'relation', 'group', 'name', 'cases', 'members', 'consistency', 'coverage', 'holds'],
    ...diagnostics.flatMap(({ set, relation, pooled, between, within }): readonly (readonly Cell[])[] => [
      [set, relation, 'pooled', '', null, ...figuresOf(pooled)],
      ...between.map((each) => [set, relation, 'cluster', each.name, each.cases, ...figuresOf(each)]),
      ...within.map((each) => [set, relation, 'unit', each.name, each.cases, ...figuresOf(each)]),
    ]),
  ],
}

function figuresOf({ members, consistency, coverage, holds }: ClusterDiagnostics['pooled']): readonly Cell[] {
  return [members, consistency, coverage, holds === null ? '' : holds ? 'yes' : 'no']
}
