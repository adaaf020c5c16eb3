import { clipped } from '../../model/clipped.ts'
import type { SpanProblem } from '../problems/problem.ts'
import type { TableRow } from './row.ts'

/** The problem of two or more columns (from 0) that could mean the same field. */
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
