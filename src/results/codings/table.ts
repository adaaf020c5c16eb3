import { csvCell } from '../../rendering/escape.ts'

/** Records as CSV, none with a cell that a spreadsheet would run. */
export function toCsv(records: readonly (readonly string[])[]): string {
  return records.map((cells) => `${cells.map((cell) => csvCell(cell)).join(',')}\n`).join('')
}
