import { defineResult } from '../result.ts'
import type { Work } from './work.ts'

export interface Bibliography {
  readonly schemaVersion: 1
  /** Sorted by author, year, and title. */
  readonly sources: readonly Work[]
}

export const bibliographyResult = defineResult<readonly Work[], Bibliography>({
  title: 'Bibliography',
  data: (sources) => ({ schemaVersion: 1, sources }),
  words: async (works) => (await import('./document.ts')).bibliographyDocument(works),
  table: async (works) => (await import('./table.ts')).bibliographyTable(works),
  rows: (works) => works,
})
