import { defineResult } from '../result.ts'
import type { TimelineEntry } from './document.ts'

export interface Timeline {
  readonly schemaVersion: 1
  /** In chronological order. */
  readonly events: readonly TimelineEntry[]
}

export const timelineResult = defineResult<readonly TimelineEntry[], Timeline>({
  title: 'Timeline',
  data: (events) => ({ schemaVersion: 1, events }),
  words: async (events) => (await import('./document.ts')).timelineDocument(events),
  table: async (events) => (await import('./table.ts')).timelineTable(events),
  rows: (events) => events,
})
