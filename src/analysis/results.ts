import { keysOf } from '../model/keys.ts'
import type { Congruence } from './congruence-results.ts'
import type { NecessityReport } from './necessity-results.ts'
import type { QuotedSolution } from './quoted.ts'
import type { Retrieval } from './retrieval-results.ts'
import type { Robustness } from './robustness-results.ts'
import type { Skewness } from './skewness.ts'
import type { DroppedCase, SolutionSet, TruthTable } from './solution-results.ts'
import type { ClusterReport, FitReport, SelectionReport, TheoryReport } from './studied-results.ts'
import type { SufficiencyReport } from './sufficiency-results.ts'

/** Memberships that were changed before the analysis, because they were at 0.5. */
export interface Crossover {
  readonly to: 'up' | 'down'
  readonly membership: number
  readonly recoded: readonly DroppedCase[]
}

/** What was analyzed. */
interface Subject {
  /** A file, or a coding of the library. */
  readonly source: string
  /** Are the outcomes what somebody predicted, not what happened? */
  readonly predicted: boolean
  readonly cases: number
  /** How many of them are above 0.5 in the outcome. */
  readonly withOutcome: number
  readonly outcome: string
  readonly conditions: readonly string[]
  /** Cases of the library with an unknown answer; for precedents, those with an undecided or unknown outcome. */
  readonly leftOut: readonly string[]
  readonly crossover: Crossover | null
  readonly expectations: readonly string[]
  /** How cases are spread over each set. Empty for precedents. */
  readonly skewness: readonly Skewness[]
}

/** What each part finds. */
export interface Found {
  readonly congruence: Congruence
  readonly necessity: NecessityReport
  readonly sufficiency: SufficiencyReport
  readonly truthTable: TruthTable
  readonly solution: SolutionSet
  readonly theory: TheoryReport
  readonly robustness: Robustness
  readonly fit: FitReport
  readonly selection: SelectionReport
  readonly clusters: ClusterReport
  readonly precedents: Retrieval
}

/** The requested parts; null for the others. */
export type Parts = { readonly [Field in keyof Found]: Found[Field] | null }

export interface Analysis extends Parts {
  readonly schemaVersion: 1
  /** Did a person stop it? Then it has what was known by then. */
  readonly interrupted: boolean
  readonly subject: Subject
  /** The model that a whole analysis quotes; null without one, and if only a part was requested. */
  readonly quoted: QuotedSolution | null
}

/** The name of each part on the command line, in the order of the text, and its field. */
export const PART_FIELDS = {
  congruence: 'congruence',
  necessity: 'necessity',
  sufficiency: 'sufficiency',
  'truth-table': 'truthTable',
  solution: 'solution',
  theory: 'theory',
  robustness: 'robustness',
  fit: 'fit',
  selection: 'selection',
  clusters: 'clusters',
  precedents: 'precedents',
} as const satisfies Readonly<Record<string, keyof Found>>

export type Part = keyof typeof PART_FIELDS

export const PARTS = keysOf(PART_FIELDS)

/** The parts of a whole analysis. The others answer questions of their own. */
export const WHOLE = [
  'congruence',
  'necessity',
  'truth-table',
  'solution',
  'theory',
  'robustness',
] as const satisfies readonly Part[]

/** An analysis of which no part was requested. */
export const NO_PARTS = {
  congruence: null,
  necessity: null,
  sufficiency: null,
  truthTable: null,
  solution: null,
  theory: null,
  robustness: null,
  fit: null,
  selection: null,
  clusters: null,
  precedents: null,
} as const satisfies Parts
