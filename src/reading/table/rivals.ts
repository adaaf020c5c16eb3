import { clipped } from '../../model/clipped.ts'
import type { SpanProblem } from '../problems/problem.ts'
import type { TableRow } from './row.ts'

/** Of columns that all could mean one field. Columns are from 0, two or more. */
export function rivalColumns(heading: TableRow, columns: readonly number[], fields: readonly string[]): SpanProblem {
  const quoted = columns.map((column) => `"${clipped(heading.cells[column]?.trim() ?? '')}"`)
  const last = columns.at(-1)!
  return {
    code: 'duplicate-column',
    message: `${quoted.join(' and ')} could mean ${fields.join(' or ')}`,
    hint: `Name one column "${fields[0]}", and rename the others.`,
    ...heading.spanOf(last),
  }
}
