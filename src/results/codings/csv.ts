import { type CodingRow, rowCells, rowColumns, SAVED } from '../../model/coding-row.ts'
import type { Framework } from '../../model/framework.ts'
import { type Table, toCsv } from '../../rendering/table.ts'

/**
 * Rows as the table that the program can read again: `coder,packet,unit`, the conditions, `outcome`; and `saved`, if a
 * row says when.
 */
export function codingsTable(rows: readonly CodingRow[], framework: Framework): Table {
  if (rows.every(({ saved }) => saved === undefined)) {
    return [rowColumns(framework), ...rows.map((row) => rowCells(row, framework))]
  }
  return [[...rowColumns(framework), SAVED], ...rows.map((row) => [...rowCells(row, framework), row.saved ?? ''])]
}

/** `codingsTable` as CSV. */
export function printCodings(rows: readonly CodingRow[], framework: Framework): string {
  return toCsv(codingsTable(rows, framework))
}

/** A table in which a teacher writes who each coder is. */
export function printRoster(coders: readonly string[]): string {
  return toCsv([['coder', 'student'], ...coders.map((coder) => [coder, ''])])
}
