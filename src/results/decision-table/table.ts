import type { EpisodeRow } from '../../assessment/assessment.ts'
import { episodeId } from '../../model/library.ts'
import type { Cell, Table } from '../../rendering/table.ts'
import type { DecisionTableView } from './result.ts'

/** A row for each verdict and episode. An episode between verdicts is in the rows of all that are possible. */
export function decisionTableCells({
  framework: { conditions },
  decisions: { rows, between },
}: DecisionTableView): Table {
  const ids = conditions.map(({ id }) => id)
  return [
    [
      'verdict',
      'label',
      'headline',
      ...ids,
      'episode',
      'president',
      'from',
      'until',
      'outcome',
      'outcome_state',
      'settled',
    ],
    ...rows.flatMap(({ verdict, label, headline, pattern, episodes }) => {
      const rule = [verdict, label, headline, ...ids.map((id) => pattern[id] ?? 'any')]
      const open = between.filter(({ possible }) => possible.includes(verdict))
      const cells = [
        ...episodes.map((row) => [...rule, ...episodeCells(row), 'yes']),
        ...open.map((row) => [...rule, ...episodeCells(row), 'no']),
      ]
      return cells.length === 0 ? [[...rule, ...NO_EPISODE]] : cells
    }),
  ]
}

/** A cell for each column after the rule. */
const NO_EPISODE: readonly Cell[] = Array.from({ length: 7 }, () => null)

function episodeCells(row: EpisodeRow): readonly Cell[] {
  const { president, period, outcome } = row
  return [episodeId(row), president, period.from, period.until, outcome.answer, outcome.state]
}
