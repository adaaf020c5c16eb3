import type { Table } from '../../rendering/table.ts'
import type { Hit } from './result.ts'

/** One row for each passage that was found. */
export function searchTable(hits: readonly Hit[]): Table {
  return [
    [
      ...['episode', 'president', 'title', 'place', 'coding', 'condition', 'points', 'date'],
      ...['excerpt', 'text', 'sources', 'references'],
    ],
    ...hits.map((hit) => [
      ...[hit.of, hit.president, hit.title, hit.place, hit.coding, hit.condition, hit.points, hit.date],
      ...[hit.excerpt, hit.text, hit.sources.join('; '), hit.references.join(' | ')],
    ]),
  ]
}
