import type { Table } from '../../rendering/table.ts'
import type { EvidenceRow } from './document.ts'

/** One row for each piece of evidence. */
export function evidenceTable(rows: readonly EvidenceRow[]): Table {
  return [
    [
      ...['episode', 'coding', 'condition', 'answer', 'date', 'points', 'text'],
      ...['sources', 'references', 'uncertain', 'outside'],
    ],
    ...rows.map((row) => [
      ...[row.of, row.coding, row.condition, row.answer, row.date, row.points, row.text],
      ...[row.sources.join('; '), row.references.join(' | '), row.uncertain, row.outside],
    ]),
  ]
}
