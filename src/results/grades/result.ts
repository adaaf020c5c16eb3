import type { Grade } from '../../classroom/results.ts'
import { defineResult } from '../result.ts'
import type { GradesView } from './document.ts'

export interface Grades {
  readonly schemaVersion: 1
  /** Sorted by coder. */
  readonly grades: readonly Grade[]
}

export const gradesResult = defineResult<GradesView, Grades>({
  title: 'Grades',
  data: ({ grades }) => ({ schemaVersion: 1, grades }),
  words: async (view) => (await import('./document.ts')).gradesDocument(view),
})
