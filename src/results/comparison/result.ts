import type { EpisodeComparison } from '../../assessment/assessment.ts'
import { defineResult } from '../result.ts'
import type { ComparisonView } from './view.ts'

export const comparisonResult = defineResult<ComparisonView, EpisodeComparison>({
  title: 'Comparison',
  data: ({ comparison }) => comparison,
  words: async (view) => (await import('./document.ts')).comparisonDocument(view),
  table: async (view) => (await import('./table.ts')).comparisonTable(view),
})
