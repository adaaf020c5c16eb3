import { type CodingRow, SAVED } from '../model/coding-row.ts'
import type { Framework } from '../model/framework.ts'
import { toCsv } from '../rendering/table.ts'
import { codingsTable } from '../results/codings/csv.ts'

/** Rows to hand in, as CSV, with the time at which they are saved. */
export function printSaved(rows: readonly CodingRow[], framework: Framework, now: Date): string {
  const [heading = [], ...others] = codingsTable(rows, framework)
  return toCsv([[...heading, SAVED], ...others.map((cells) => [...cells, timeOf(now)])])
}

/** UTC to the second: `2026-11-29T10:00:00Z`. */
export function timeOf(now: Date): string {
  return `${now.toISOString().slice(0, 19)}Z`
}
