import type { EpisodeRow } from '../../assessment/assessment.ts'
import type { ExerciseReference } from '../../model/library.ts'
import { defineResult } from '../result.ts'
import type { CaseListView } from './document.ts'

/** The episodes of a coding, and the open exercises that no coding covers. */
export interface CaseList {
  readonly schemaVersion: 1
  readonly coding: string
  readonly episodes: readonly EpisodeRow[]
  readonly exercises: readonly ExerciseReference[]
}

export const caseListResult = defineResult<CaseListView, CaseList>({
  title: 'Case list',
  data: ({ coding, rows, exercises }) => ({ schemaVersion: 1, coding, episodes: rows, exercises }),
  words: async (view) => (await import('./document.ts')).caseListDocument(view),
  table: async (view) => (await import('./table.ts')).caseListTable(view),
  rows: ({ rows }) => rows,
})
