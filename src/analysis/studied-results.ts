import type { AnchorRange } from './anchor-ranges.ts'
import type { CaseSelection } from './case-selection.ts'
import type { ClusterDiagnostics } from './clusters.ts'
import type { RuleOrigin } from './congruence-results.ts'
import type { FitTest } from './fit-tests.ts'
import type { NecessityCuts } from './necessity-results.ts'
import type { NecessitySelection } from './necessity-selection.ts'
import type { QuotedSolution } from './quoted.ts'
import type { SolutionFit } from './solution-fit.ts'
import type { TheoryEvaluation } from './theory.ts'

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
  readonly necessityCuts: NecessityCuts
  /** Are the studied necessary conditions claimed, or without a claim, those found in the data? */
  readonly necessityFrom: 'claims' | 'found'
  /** For each condition that is claimed or found to be necessary, and each set that the user named. */
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
  /** The units with cases in more than one cluster; null if each case is its own unit. */
  readonly followed: readonly string[] | null
  readonly diagnostics: readonly ClusterDiagnostics[]
}
