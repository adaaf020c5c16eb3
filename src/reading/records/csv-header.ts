import { clipped } from '../../model/clipped.ts'
import { composed } from '../../model/composed.ts'
import { nearest } from '../../model/nearest.ts'
import type { SpanProblem } from '../problems/problem.ts'
import { type Field, matchColumns } from '../table/columns.ts'
import { rivalColumns } from '../table/rivals.ts'
import type { TableRow } from '../table/row.ts'

/**
 * Problems that make a table unusable as records: two columns with the same name or meaning, or a condition without a
 * column.
 */
export function faultsOfHeader(heading: TableRow, conditions: readonly Field[]): readonly SpanProblem[] {
  const names = heading.cells.map((cell) => cell.trim())
  const { columns, ambiguous } = matchColumns(names, conditions)
  const first = new Map(names.map((name, column) => [composed(name), column] as const).toReversed())
  const contested = ambiguous.filter(({ fields }) => fields.some((id) => !columns.has(id)))
  const unclear = new Set(contested.flatMap(({ fields }) => fields))
  const missing = conditions.map(({ id }) => id).filter((id) => !columns.has(id) && !unclear.has(id))
  return [
    ...names.flatMap((name, column) =>
      first.get(composed(name)) === column ? [] : [repeatedName(name, column, heading)],
    ),
    // Columns with the same name are reported above.
    ...contested
      .filter((each) => each.columns.length === 1 || new Set(each.columns.map((column) => names[column])).size > 1)
      .map((each) => rivalColumns(heading, each.columns, each.fields)),
    ...(missing.length === 0 ? [] : [missingColumns(missing, names, heading)]),
  ]
}

function repeatedName(name: string, column: number, heading: TableRow): SpanProblem {
  return {
    code: 'duplicate-column',
    message: name === '' ? 'Two columns have no name' : `Two columns are named "${clipped(name)}"`,
    hint: 'Give each column its own name.',
    ...placeOf(heading, column),
  }
}

function missingColumns(missing: readonly string[], names: readonly string[], heading: TableRow): SpanProblem {
  const [first = ''] = missing
  const meant = nearest(first, names)
  const json = /^\s*[{[]/.test(heading.text) ? 'This looks like JSON. Use --from ndjson.' : undefined
  return {
    code: 'missing-column',
    message: `No column is named ${missing.map((id) => `"${id}"`).join(', ')}`,
    hint: meant === null ? json : `If it is "${clipped(meant)}", rename that column to "${first}".`,
    ...(meant === null ? { start: 0, end: 1 } : placeOf(heading, names.indexOf(meant))),
  }
}

function placeOf(heading: TableRow, column: number): { readonly start: number; readonly end: number } {
  const { start, end } = heading.spanOf(column)
  return { start, end: Math.max(start + 1, end) }
}
