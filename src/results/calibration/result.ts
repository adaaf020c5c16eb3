import type { Skewness } from '../../analysis/skewness.ts'
import type { LogOdds } from '../../model/log-odds.ts'
import { defineResult } from '../result.ts'

export interface CalibrationView {
  /** The file. */
  readonly source: string
  readonly logOdds: LogOdds
  /** Does any set depend on the log odds? */
  readonly usesLogOdds: boolean
  /** Each set and how it was made, as --set takes it. */
  readonly recipe: readonly { readonly set: string; readonly spec: string }[]
  readonly cases: readonly string[]
  /** Set → the membership of each case. */
  readonly sets: ReadonlyMap<string, readonly number[]>
  /** Column → the text of each case, copied from the file. */
  readonly kept: ReadonlyMap<string, readonly string[]>
  /** The headings of all other columns. */
  readonly leftOut: readonly string[]
  readonly skewness: readonly Skewness[]
  /** Thresholds that the values themselves suggest. */
  readonly proposals: readonly { readonly set: string; readonly thresholds: readonly number[] }[]
}

interface CalibrationData extends Omit<CalibrationView, 'cases' | 'sets' | 'kept' | 'usesLogOdds'> {
  readonly schemaVersion: 1
  readonly keep: readonly string[]
  readonly cases: readonly {
    readonly case: string
    readonly memberships: Readonly<Record<string, number>>
    readonly kept: Readonly<Record<string, string>>
  }[]
}

export const calibrationResult = defineResult<CalibrationView, CalibrationData>({
  title: 'Calibration',
  ofFramework: () => false,
  data: ({ source, logOdds, recipe, cases, sets, kept, leftOut, skewness, proposals }) => ({
    schemaVersion: 1,
    source,
    logOdds,
    recipe,
    keep: [...kept.keys()],
    cases: cases.map((name, index) => ({
      case: name,
      memberships: Object.fromEntries([...sets].map(([set, values]) => [set, values[index] ?? 0])),
      kept: Object.fromEntries([...kept].map(([column, texts]) => [column, texts[index] ?? ''])),
    })),
    leftOut,
    skewness,
    proposals,
  }),
  words: async (view) => (await import('./document.ts')).calibrationDocument(view),
  table: async ({ cases, sets, kept }) => [
    ['case', ...sets.keys(), ...kept.keys()],
    ...cases.map((name, index) => [
      name,
      ...[...sets.values()].map((values) => values[index] ?? 0),
      ...[...kept.values()].map((texts) => texts[index] ?? ''),
    ]),
  ],
})
