import type { SolutionKind } from '../model/solution-kinds.ts'
import type { Overturned } from './overturning.ts'

/** A result of the analysis that could come out differently. */
export interface RobustVerdict {
  readonly kind: 'finding' | 'necessity' | 'row' | SolutionKind
  /** `sufficient configurations`, `A <- Y`, `row 8`, or a term. */
  readonly name: string
  /** The result for the actual data: `none`, `necessary`, `1`, `in a model`. */
  readonly baseline: string
  /** Necessary, but RoN or covN is low. */
  readonly trivial: boolean
  /** What it can become by other contested codes alone, the fewest codes first. Empty if they cannot change it. */
  readonly overturned: readonly Overturned[]
  /** Null if `overturned` is exact. Otherwise no set of fewer codes than this changes the verdict. */
  readonly atLeast: number | null
  /** Within which cutoffs it stands, one cutoff at a time. Cutoffs without a bound are missing. */
  readonly ranges: readonly CutoffRange[]
  /** How many of the combinations give the same result. */
  readonly survived: number
  /** How many of the combinations give each other result. */
  readonly becomes: Readonly<Record<string, number>>
}

/** A verdict stands for cutoffs above the first number and up to the second; null where there is no bound. */
export interface CutoffRange {
  readonly cutoff: string
  readonly inUse: number
  readonly above: number | null
  readonly upTo: number | null
}

/** The effect of one change alone. */
export interface SingleChange {
  readonly kind: 'dispute' | 'crossover' | 'cutoff'
  /** The case and the set, or the cutoff. */
  readonly where: string
  readonly from: string
  readonly to: string
  /** Names of the verdicts that it changes. */
  readonly changes: readonly string[]
}

/** What robustness examines, in this order. */
export const ROBUSTNESS_STAGES = ['fewest codes', 'cutoffs', 'single changes', 'combinations'] as const

export type RobustnessStage = (typeof ROBUSTNESS_STAGES)[number]

/** An examination in progress. It pauses from time to time; `true` in return stops it at what is known by then. */
export type Examination<T> = Generator<
  { readonly stage: RobustnessStage; readonly done: number; readonly of: number },
  T,
  boolean | undefined
>

export interface Robustness {
  readonly disputes: number
  readonly crossovers: number
  readonly cutoffs: readonly string[]
  /** How many combinations there are; null above 2^53 − 1. */
  readonly combinations: number | null
  /** How many combinations were planned: all, or a sample. */
  readonly planned: number
  /** How many were examined; fewer than planned if the work took too long. */
  readonly examined: number
  /** The seed of the sample; null when all were planned. */
  readonly seed: string | null
  /** Combinations whose solutions were too large to compute. Their terms count as not found. */
  readonly unsolved: number
  /** Combinations with more pairs of models than were examined for the intermediate solution. */
  readonly partial: number
  readonly verdicts: readonly RobustVerdict[]
  /** The changes with the most effects first. Changes without an effect are missing. */
  readonly singleChanges: readonly SingleChange[]
  /** How many single changes change nothing. */
  readonly harmless: number
  /** What was not finished, because a person stopped it. */
  readonly unfinished: readonly RobustnessStage[]
}
