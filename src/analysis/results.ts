import type { Weights } from '../assessment/assessment.ts'
import type { Requirement } from '../model/framework.ts'
import { keysOf } from '../model/keys.ts'
import type { AnchorRange } from './anchor-ranges.ts'
import type { CaseSelection } from './case-selection.ts'
import type { ClusterDiagnostics } from './clusters.ts'
import type { FitTest } from './fit-tests.ts'
import type { NecessaryCombinations } from './necessary-combinations.ts'
import type { NecessitySelection } from './necessity-selection.ts'
import type { Overturned } from './overturning.ts'
import type { QuotedSolution } from './quoted.ts'
import type { Skewness } from './skewness.ts'
import type { SolutionFit } from './solution-fit.ts'
import type { DroppedCase, Figure, SolutionSet, SufficiencyFigures, TruthTable } from './solution-results.ts'
import type { SufficientFormula } from './sufficient-sets.ts'
import type { TheoryEvaluation } from './theory.ts'

/** X is necessary for Y to these degrees. */
export interface NecessityFigures {
  /** Consistency of necessity: how far cases in Y are in X. */
  readonly inclN: Figure
  /** Relevance of necessity: low if X is present in nearly all cases. */
  readonly RoN: Figure
  /** Coverage of necessity. */
  readonly covN: Figure
}

/** `set` is a name, a name with `~` for its negation, or an expression. */
export interface Sufficiency extends SufficiencyFigures {
  readonly set: string
}
export interface Necessity extends NecessityFigures {
  readonly set: string
}

/** A case's position on a rule and on the outcome (Schneider and Wagemann 2012, ch. 11). Undecided: one is at 0.5. */
export type CaseKind = 'typical' | 'deviant-consistency' | 'deviant-coverage' | 'irrelevant' | 'undecided'

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

/** Where a rule comes from: the framework, the user, or neither (all conditions together). */
export type RuleOrigin = 'framework' | 'given' | 'all conditions'

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

/** Necessary and relevant; necessary, but present in nearly all cases; not necessary. */
export type ClaimVerdict = 'borne-out' | 'trivial' | 'not-borne-out'

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
  readonly sets: readonly Necessity[]
  /** Names of the sets whose inclN reaches the cutoff. `trivial` has those among them with a low RoN or covN. */
  readonly necessary: readonly string[]
  readonly trivial: readonly string[]
}

export interface NecessityReport {
  /** The cutoffs. inclN must reach `consistencyCut`. A condition with RoN or covN below its cutoff is trivial. */
  readonly consistencyCut: number
  readonly relevanceCut: number
  readonly claims: readonly Claim[]
  /** For the outcome, then for its negation. */
  readonly tables: readonly NecessityTable[]
  /** Conjunctions and disjunctions that reach the cutoffs, single conditions too. */
  readonly combinations: NecessaryCombinations
  /** The sets that the user named. */
  readonly named: readonly Necessity[]
}

/** How far sets are sufficient for the outcome. */
export interface SufficiencyReport {
  /** Each condition and its negation. */
  readonly sets: readonly Sufficiency[]
  /** The sets that the user named. */
  readonly named: readonly SufficientFormula[]
  readonly skewness: readonly Skewness[]
}

/** The theory against the quoted solution. */
export interface TheoryReport extends TheoryEvaluation {
  readonly theoryFrom: RuleOrigin
  /** Null if there is no solution: then no case is in one. */
  readonly quoted: QuotedSolution | null
}

/** What is studied as sufficient: a solution or, with --rule or without a solution, the rule. */
export interface Studied {
  /** Null if the rule is studied. */
  readonly quoted: QuotedSolution | null
  readonly rule: { readonly expression: string; readonly from: RuleOrigin } | null
}

/** Cases for within-case studies. */
export interface SelectionReport extends Studied {
  readonly sufficiency: CaseSelection
  /** For each condition that is claimed to be necessary or that the user named. */
  readonly necessity: readonly NecessitySelection[]
}

/** The studied solution against test solutions. */
export interface FitReport extends Studied {
  readonly tests: readonly FitTest[]
  /** Null if no test differs from the solution. */
  readonly fit: SolutionFit | null
  /** How far each anchor can move; null without a recipe, or without a solution. */
  readonly anchors: readonly AnchorRange[] | null
}

/** Consistency in groups of cases. */
export interface ClusterReport extends Studied {
  /** What forms the clusters, and the units that are followed across them; null if each case is its own unit. */
  readonly by: string
  readonly units: string | null
  readonly diagnostics: readonly ClusterDiagnostics[]
}

/** A result of the analysis that could come out differently. */
export interface RobustVerdict {
  readonly kind: 'finding' | 'necessity' | 'row' | SolutionKind
  /** `sufficient configurations`, `A <- Y`, `row 8`, or a term. */
  readonly name: string
  /** The result for the actual data: `none`, `necessary`, `1`, `in a model`. */
  readonly baseline: string
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

export type SolutionKind = keyof SolutionSet
export const SOLUTION_KINDS = [
  'conservative',
  'parsimonious',
  'intermediate',
] as const satisfies readonly SolutionKind[]

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

/** A near precedent of an episode that was left out. */
export interface Neighbor {
  readonly case: string
  readonly similarity: number | null
  /** On how many conditions the similarity rests: those answered on both sides. */
  readonly compared: number
  readonly sameConfiguration: boolean
  readonly outcome: Requirement
}

/** An episode that was left out, and what its nearest precedents said of it. */
export interface RetrievedCase {
  readonly case: string
  readonly outcome: Requirement
  /** At most five, the nearest first. */
  readonly nearest: readonly Neighbor[]
  /** Of 1, 3, and 5: for how many of the nearest the majority shared the outcome. */
  readonly right: readonly number[]
  /** Are several precedents equally near and first, with different outcomes, so that the date decides? */
  readonly tied: boolean
}

/** How often the nearest precedents share the outcome of an episode that is left out. */
export interface Retrieval {
  /** Of the conditions in similarity; null when all count the same. */
  readonly weights: Weights | null
  /** By the majority of the nearest one, three, and five, where there are so many. */
  readonly nearest: readonly (Agreement & { readonly neighbors: number })[]
  /** The base rate: always to guess the more common outcome. */
  readonly constant: Agreement & { readonly says: 'yes' | 'no' }
  /** The nearest one alone, where it has the same configuration, and where it has another. */
  readonly sameConfiguration: Agreement
  readonly otherConfiguration: Agreement
  /** In order of date. */
  readonly cases: readonly RetrievedCase[]
}

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
  readonly cases: number
  readonly outcome: string
  readonly conditions: readonly string[]
  /** Cases of the library with an unknown answer; for precedents, those with an undecided or unknown outcome. */
  readonly leftOut: readonly string[]
  readonly crossover: Crossover | null
  readonly expectations: readonly string[]
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
