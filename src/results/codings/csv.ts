import { CHECK, type CodingRow, rowCells, rowColumns, SAVED } from '../../model/coding-row.ts'
import type { Framework } from '../../model/framework.ts'
import { type Table, toCsv } from '../../rendering/table.ts'

/**
 * Rows as the table that the program can read again: `coder,packet,unit`, the conditions, `outcome`; and `saved` and
 * `check`, if a row has them.
 */
export function codingsTable(rows: readonly CodingRow[], framework: Framework): Table {
  const more = ([SAVED, CHECK] as const).filter((column) => rows.some((row) => row[column] !== undefined))
  return [
    [...rowColumns(framework), ...more],
    ...rows.map((row) => [...rowCells(row, framework), ...more.map((column) => row[column] ?? '')]),
  ]
}

/** `codingsTable` as CSV. */
export function printCodings(rows: readonly CodingRow[], framework: Framework): string {
  return toCsv(codingsTable(rows, framework))
}

/** A table in which a teacher writes who each coder is. */
export function printRoster(coders: readonly string[]): string {
  return toCsv([['coder', 'student'], ...coders.map((coder) => [coder, ''])])
}
