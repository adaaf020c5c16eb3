import type { Agreement } from '../../classroom/results.ts'
import { defineResult } from '../result.ts'
import type { TallyView } from './document.ts'

/** The same data as an agreement, in other words. */
export const tallyResult = defineResult<TallyView, Agreement>({
  title: 'Tally',
  data: ({ agreement }) => agreement,
  words: async (view) => (await import('./document.ts')).tallyDocument(view),
  schema: () => import('../agreement/schema.ts'),
})
