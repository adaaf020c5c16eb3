import type { NecessaryCombinations } from './necessary-combinations.ts'
import type { Figure } from './solution-results.ts'

/** X is necessary for Y to these degrees. */
/** The lowest inclN of a necessary set, and the lowest RoN and covN of one that is more than trivially so. 0…1. */
export interface NecessityCuts {
  readonly inclCut: number
  readonly ronCut: number
  readonly covCut: number
}

export interface NecessityFigures {
  /** Consistency of necessity: how far cases in Y are in X. */
  readonly inclN: Figure
  /** Relevance of necessity: low if X is present in most cases. */
  readonly RoN: Figure
  /** Coverage of necessity: low if Y is much rarer than X. */
  readonly covN: Figure
}

export interface Necessity extends NecessityFigures {
  readonly set: string
}

/** Necessary and relevant; necessary, but with a low RoN or covN; not necessary; no case has any of the outcome. */
export type NecessityVerdict = 'necessary' | 'trivial' | 'not-necessary' | 'not-defined'

/** The same for a claim. */
export type ClaimVerdict = 'borne-out' | 'trivial' | 'not-borne-out' | 'not-defined'

export interface JudgedNecessity extends Necessity {
  readonly verdict: NecessityVerdict
}

/** A set that is claimed to be necessary for the outcome. */
export interface Claim extends Necessity {
  readonly verdict: ClaimVerdict
  /** Cases above 0.5 in the outcome and below 0.5 in the set. */
  readonly contradicting: readonly string[]
  /** Cases above 0.5 in the outcome and at exactly 0.5 in the set. */
  readonly undecided: readonly string[]
  /** How many cases are above 0.5 in the outcome. */
  readonly withOutcome: number
  /**
   * Cases with less membership in the set than in the outcome, and the difference, which lowers inclN. Largest first.
   */
  readonly below: readonly { readonly case: string; readonly by: number }[]
}

export interface NecessityTable {
  readonly outcome: string
  readonly sets: readonly JudgedNecessity[]
  /** Names of the sets whose inclN reaches the cutoff. `trivial` has those among them with a low RoN or covN. */
  readonly necessary: readonly string[]
  readonly trivial: readonly string[]
}

export interface NecessityReport {
  readonly cuts: NecessityCuts
  readonly claims: readonly Claim[]
  /** For the outcome, then for its negation. */
  readonly tables: readonly NecessityTable[]
  /** Conjunctions and disjunctions that reach the cutoffs, single conditions too. */
  readonly combinations: NecessaryCombinations
  /** The sets that the user named. */
  readonly named: readonly JudgedNecessity[]
}
