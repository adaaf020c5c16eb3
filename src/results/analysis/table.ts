import type { Table } from '../../rendering/table.ts'
import { contextOf, ofPart } from './parts.ts'
import type { AnalysisView } from './view.ts'

/** The table of the requested part. */
export function analysisTable(view: AnalysisView): Table {
  const { analysis, part } = view
  const context = contextOf(view)
  return (part === undefined ? null : ofPart(analysis, part, (room, found) => room.table(found, context))) ?? []
}

/** What the table does not say, in sentences. */
export function missingInTable(view: AnalysisView): readonly string[] {
  const { analysis, part } = view
  const context = contextOf(view)
  return (
    (part === undefined
      ? null
      : ofPart(analysis, part, (room, found) => room.missingInTable?.(found, context) ?? null)) ?? []
  )
}
