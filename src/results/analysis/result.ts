import type { Analysis } from '../../analysis/results.ts'
import { defineResult } from '../result.ts'
import type { AnalysisView } from './view.ts'

export const analysisResult = defineResult<AnalysisView, Analysis>({
  title: 'Analysis',
  data: ({ analysis }) => analysis,
  ofFramework: ({ framework }) => framework !== null,
  words: async (view) => (await import('./document.ts')).analysisDocument(view),
  table: async (view) => (await import('./table.ts')).analysisTable(view),
})
