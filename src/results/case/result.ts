import type { Case } from '../../model/case.ts'
import { defineResult } from '../result.ts'
import type { CaseView } from './document.ts'

/** A case with the requested episodes. */
export interface ShownCase extends Case {
  readonly schemaVersion: 1
}

export const caseResult = defineResult<CaseView, ShownCase>({
  title: 'Case',
  data: ({ case: file, episode }) => ({
    schemaVersion: 1,
    ...file,
    episodes: file.episodes.filter(({ id }) => episode === null || id === episode),
  }),
  words: async (view) => (await import('./document.ts')).caseDocument(view),
})
