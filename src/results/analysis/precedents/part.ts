import type { Retrieval } from '../../../analysis/retrieval-results.ts'
import type { Cell, Table } from '../../../rendering/table.ts'
import type { AnalysisPart } from '../part.ts'
import { precedentsBlocks, sharedIn } from './blocks.ts'

export const precedents: AnalysisPart<'precedents'> = {
  blocks: precedentsBlocks,
  table: precedentRows,
  title: (retrieval) => ({ text: 'Do the nearest precedents share the outcome?', answer: sharedIn(retrieval) }),
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
