import type { Table } from '../../rendering/table.ts'
import type { TimelineEntry } from './document.ts'

/** One row for each event, in chronological order. */
export function timelineTable(events: readonly TimelineEntry[]): Table {
  return [
    ['date', 'episode', 'text', 'sources', 'uncertain', 'outside'],
    ...events.map(({ date, of, text, sources, uncertain, outside }) => [
      ...[date, of, text, sources.join('; '), uncertain, outside],
    ]),
  ]
}
