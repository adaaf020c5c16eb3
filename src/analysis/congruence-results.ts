import type { Figure, SufficiencyFigures } from './solution-results.ts'

/**
 * A case's position on a rule (x) and on the outcome (y): Schneider and Rohlfing 2013. In both, it is typical if x ≤ y and
 * deviant in degree if x > y. Undecided: x or y is at 0.5.
 */
export type CaseKind =
  | 'typical'
  | 'deviant-degree'
  | 'deviant-consistency'
  | 'deviant-coverage'
  | 'irrelevant'
  | 'undecided'

export interface CongruentCase {
  readonly case: string
  /** Memberships, 0…1. */
  readonly rule: number
  readonly outcome: number
  readonly kind: CaseKind
}

/** How often a rule is right, among the cases where both rule and outcome are decided. */
export interface Agreement {
  readonly agreeing: number
  readonly decided: number
  readonly rate: Figure
}

/** Where a rule comes from: the framework or the user. */
export type RuleOrigin = 'framework' | 'given'

export interface Congruence extends Agreement {
  /** An expression: the outcome is indicated for the cases in it. */
  readonly rule: string
  readonly ruleFrom: RuleOrigin
  readonly outcome: string
  readonly figures: SufficiencyFigures
  readonly cases: readonly CongruentCase[]
  /** The better of two rules: "yes for every case" and "no for every case". Tested on the same cases. */
  readonly constant: Agreement & { readonly says: 'yes' | 'no' }
}
