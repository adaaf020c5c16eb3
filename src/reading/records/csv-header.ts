import { clipped } from '../../model/clipped.ts'
import { nearest } from '../../model/nearest.ts'
import type { SpanProblem } from '../problems/problem.ts'
import { type Ambiguity, type Field, matchColumns } from '../table/columns.ts'
import type { TableRow } from '../table/row.ts'

/** What makes a table useless as records: two columns of one name or meaning, or a condition without a column. */
export function faultsOfHeader(heading: TableRow, conditions: readonly Field[]): readonly SpanProblem[] {
  const names = heading.cells.map((cell) => cell.trim())
  const { columns, ambiguous } = matchColumns(names, conditions)
  const contested = ambiguous.filter(({ fields }) => fields.some((id) => !columns.has(id)))
  const unclear = new Set(contested.flatMap(({ fields }) => fields))
  const missing = conditions.map(({ id }) => id).filter((id) => !columns.has(id) && !unclear.has(id))
  return [
    ...names.flatMap((name, column) => (names.indexOf(name) === column ? [] : [repeatedName(name, column, heading)])),
    // Those that have the very same name are named above.
    ...contested
      .filter((each) => each.columns.length === 1 || new Set(each.columns.map((column) => names[column])).size > 1)
      .map((each) => unclearColumns(each, names, heading)),
    ...(missing.length === 0 ? [] : [missingColumns(missing, names, heading)]),
  ]
}

function repeatedName(name: string, column: number, heading: TableRow): SpanProblem {
  return {
    code: 'duplicate-column',
    message: name === '' ? 'Two columns have no name' : `Two columns are named "${clipped(name)}"`,
    hint: 'Give each column a name of its own.',
    ...placeOf(heading, column),
  }
}

function unclearColumns({ columns, fields }: Ambiguity, names: readonly string[], heading: TableRow): SpanProblem {
  const quoted = columns.map((column) => `"${clipped(names[column]!)}"`)
  return {
    code: 'duplicate-column',
    message: `${quoted.join(' and ')} could mean ${fields.join(' or ')}`,
    hint: `Call one column ${fields[0]}, and the others something else.`,
    ...placeOf(heading, columns.at(-1)!),
  }
}

function missingColumns(missing: readonly string[], names: readonly string[], heading: TableRow): SpanProblem {
  const [first = ''] = missing
  const meant = nearest(first, names)
  const json = /^\s*[{[]/.test(heading.text) ? 'This looks like JSON: --from ndjson.' : undefined
  return {
    code: 'missing-column',
    message: `No column is named ${missing.map((id) => `"${id}"`).join(', ')}`,
    hint: meant === null ? json : `Is it "${clipped(meant)}"? The column must be called "${first}".`,
    ...(meant === null ? { start: 0, end: 1 } : placeOf(heading, names.indexOf(meant))),
  }
}

function placeOf(heading: TableRow, column: number): { readonly start: number; readonly end: number } {
  const { start, end } = heading.spanOf(column)
  return { start, end: Math.max(start + 1, end) }
}
