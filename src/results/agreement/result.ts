import type { Agreement } from '../../classroom/results.ts'
import { defineResult } from '../result.ts'
import type { TallyView } from './tally.ts'
import type { AgreementView } from './view.ts'

export const agreementResult = defineResult<AgreementView, Agreement>({
  title: 'Agreement',
  data: ({ agreement }) => agreement,
  words: async (view) => (await import('./document.ts')).agreementDocument(view),
  table: async ({ framework, agreement }) => (await import('./table.ts')).agreementTable(framework, agreement),
})

/** The data of `agree`, shown as counts of answers. */
export const tallyResult = defineResult<TallyView, Agreement>({
  title: 'Tally',
  data: ({ agreement }) => agreement,
  words: async (view) => (await import('./tally.ts')).tallyDocument(view),
  table: async ({ framework, agreement }) => (await import('./table.ts')).tallyTable(framework, agreement),
})
