import { defineResult } from '../result.ts'
import type { CheckReport } from './document.ts'

export const checkResult = defineResult<CheckReport, CheckReport>({
  title: 'Check',
  data: (report) => report,
  words: async (report) => (await import('./document.ts')).checkDocument(report),
})
