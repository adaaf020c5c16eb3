import { type CodingRow, rowCells, rowColumns } from '../../model/coding-row.ts'
import type { Framework } from '../../model/framework.ts'
import { toCsv } from './table.ts'

/** Rows as CSV, the very file that is read again: `coder,packet,unit`, the conditions, `outcome`. */
export function printCodings(rows: readonly CodingRow[], framework: Framework): string {
  return toCsv([rowColumns(framework), ...rows.map((row) => rowCells(row, framework))])
}

/** A table in which a teacher writes who each coder is. */
export function printRoster(coders: readonly string[]): string {
  return toCsv([['coder', 'student'], ...coders.map((coder) => [coder, ''])])
}
