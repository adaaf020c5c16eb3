import type { Problems } from '../../rendering/problems/problems.ts'
import { defineResult } from '../result.ts'
import type { CheckReport } from './document.ts'

export interface CheckView {
  readonly report: CheckReport
  /** The same problems, as other tools name their files. */
  readonly problems: Problems
}

export const checkResult = defineResult<CheckView, CheckReport>({
  title: 'Check',
  data: ({ report }) => report,
  words: async ({ report }) => (await import('./document.ts')).checkDocument(report),
  problems: ({ problems }) => problems,
})
