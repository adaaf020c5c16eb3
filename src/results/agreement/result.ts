import type { Agreement } from '../../classroom/results.ts'
import { defineResult } from '../result.ts'
import type { AgreementView } from './view.ts'

export const agreementResult = defineResult<AgreementView, Agreement>({
  title: 'Agreement',
  data: ({ agreement }) => agreement,
  words: async (view) => (await import('./document.ts')).agreementDocument(view),
  schema: () => import('./schema.ts'),
})
