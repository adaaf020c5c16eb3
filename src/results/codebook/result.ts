import type { Framework } from '../../model/framework.ts'
import { defineResult } from '../result.ts'

/** What coders need from a framework. */
export interface Codebook extends Pick<Framework, 'answers' | 'conditions' | 'outcome' | 'context'> {
  readonly schemaVersion: 1
  readonly framework: string
}

export const codebookResult = defineResult<Framework, Codebook>({
  title: 'Codebook',
  data: ({ id, answers, conditions, outcome, context }) => ({
    schemaVersion: 1,
    framework: id,
    answers,
    conditions,
    outcome,
    context,
  }),
  words: async (framework) => (await import('./document.ts')).codebookDocument(framework),
  table: async (framework) => (await import('./table.ts')).codebookTable(framework),
})
