import type { SufficiencyFigures } from './solution-results.ts'
import type { SufficientFormula } from './sufficient-sets.ts'

/** `set` is a name, a name with `~` for its negation, or an expression. */
export interface Sufficiency extends SufficiencyFigures {
  readonly set: string
}

/** Sufficient; sufficient, but with a PRI below 0.5; not sufficient; no case has any of the set. */
export type SufficiencyVerdict = 'sufficient' | 'low-pri' | 'not-sufficient' | 'not-defined'

export interface JudgedSufficiency extends Sufficiency {
  readonly verdict: SufficiencyVerdict
}

/** How far sets are sufficient for the outcome. */
export interface SufficiencyReport {
  /** The consistency and the PRI that a set needs: those of a row coded 1. */
  readonly inclCut: number
  readonly priCut: number
  /** Each condition and its negation. */
  readonly sets: readonly JudgedSufficiency[]
  /** The sets that the user named. */
  readonly named: readonly SufficientFormula[]
}
