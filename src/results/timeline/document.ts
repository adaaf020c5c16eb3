import type { DatedItem } from '../../model/case.ts'
import { type Document, tone } from '../../rendering/document/document.ts'
import { datedLine } from '../case/parts.ts'

/** A dated item with the episode whose timeline has it. */
export interface TimelineEntry extends DatedItem {
  readonly of: string
}

/** What happened, across presidents, in chronological order. */
export function timelineDocument(entries: readonly TimelineEntry[]): Document {
  if (entries.length === 0) return [{ kind: 'paragraph', text: ['No event matches.'] }]
  const items = entries.map((entry) => ({
    title: [...datedLine(entry), ' ', tone(`(${entry.of})`, 'muted')],
    lines: [],
  }))
  return [{ kind: 'list', ordered: false, items }]
}
