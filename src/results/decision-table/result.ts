import type { DecisionTable } from '../../assessment/assessment.ts'
import type { Framework } from '../../model/framework.ts'
import { defineResult } from '../result.ts'

export interface DecisionTableView {
  readonly framework: Framework
  readonly decisions: DecisionTable
}

export const decisionTableResult = defineResult<DecisionTableView, DecisionTable>({
  title: 'Decision table',
  data: ({ decisions }) => decisions,
  words: async (view) => (await import('./document.ts')).decisionTableDocument(view),
  table: async (view) => (await import('./table.ts')).decisionTableCells(view),
})
