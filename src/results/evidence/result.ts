import { defineResult } from '../result.ts'
import type { EvidenceRow, EvidenceView } from './document.ts'

export interface EvidenceList {
  readonly schemaVersion: 1
  readonly evidence: readonly EvidenceRow[]
}

export const evidenceResult = defineResult<EvidenceView, EvidenceList>({
  title: 'Evidence',
  data: ({ rows }) => ({ schemaVersion: 1, evidence: rows }),
  words: async (view) => (await import('./document.ts')).evidenceDocument(view),
  table: async ({ rows }) => (await import('./table.ts')).evidenceTable(rows),
  rows: ({ rows }) => rows,
})
