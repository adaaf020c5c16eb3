import type { Findings } from '../../classroom/results.ts'
import { defineResult } from '../result.ts'
import type { FindingsView } from './document.ts'

export const findingsResult = defineResult<FindingsView, Findings>({
  title: 'Findings',
  data: ({ findings }) => findings,
  words: async (view) => (await import('./document.ts')).findingsDocument(view),
})
