import type { TruthTableRow } from '../../../analysis/solution-results.ts'

/** The row with the highest inclusion; null if no row has enough cases. */
export function nearestRow(rows: readonly TruthTableRow[]): TruthTableRow | null {
  return rows.toSorted((a, b) => (b.incl ?? 0) - (a.incl ?? 0))[0] ?? null
}
