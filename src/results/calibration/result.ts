import type { Skewness } from '../../analysis/skewness.ts'
import type { LogOdds } from '../../model/log-odds.ts'
import { defineResult } from '../result.ts'

export interface CalibrationView {
  /** The file. */
  readonly source: string
  readonly logOdds: LogOdds
  /** Each set and how it was made, as --set takes it. */
  readonly recipe: readonly { readonly set: string; readonly spec: string }[]
  readonly cases: readonly string[]
  /** Set → the membership of each case. */
  readonly sets: ReadonlyMap<string, readonly number[]>
  readonly skewness: readonly Skewness[]
  /** Thresholds that the values themselves suggest. */
  readonly proposals: readonly { readonly set: string; readonly thresholds: readonly number[] }[]
}

interface CalibrationData extends Omit<CalibrationView, 'cases' | 'sets'> {
  readonly schemaVersion: 1
  readonly cases: readonly { readonly case: string; readonly memberships: Readonly<Record<string, number>> }[]
}

export const calibrationResult = defineResult<CalibrationView, CalibrationData>({
  title: 'Calibration',
  data: ({ cases, sets, ...view }) => ({
    schemaVersion: 1,
    ...view,
    cases: cases.map((name, index) => ({
      case: name,
      memberships: Object.fromEntries([...sets].map(([set, values]) => [set, values[index] ?? 0])),
    })),
  }),
  words: async (view) => (await import('./document.ts')).calibrationDocument(view),
  table: async ({ cases, sets }) => [
    ['case', ...sets.keys()],
    ...cases.map((name, index) => [name, ...[...sets.values()].map((values) => values[index] ?? 0)]),
  ],
})
