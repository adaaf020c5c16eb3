import type { SufficiencyFigures } from './solution-results.ts'
import type { SufficientFormula } from './sufficient-sets.ts'

/** `set` is a name, a name with `~` for its negation, or an expression. */
export interface Sufficiency extends SufficiencyFigures {
  readonly set: string
}

/** How far sets are sufficient for the outcome. */
export interface SufficiencyReport {
  /** Each condition and its negation. */
  readonly sets: readonly Sufficiency[]
  /** The sets that the user named. */
  readonly named: readonly SufficientFormula[]
}
