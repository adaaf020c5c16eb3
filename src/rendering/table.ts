import { csvCell } from './escape.ts'

/** Rows of cells, the headings first. A number is printed at full precision, null as an empty cell. */
export type Table = readonly (readonly Cell[])[]
export type Cell = string | number | null

/** A table as CSV. A spreadsheet won't run any of its cells as a formula. */
export function toCsv(table: Table): string {
  return table.map((cells) => `${cells.map((cell) => csvCell(String(cell ?? ''))).join(',')}\n`).join('')
}
