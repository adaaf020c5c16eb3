/** A figure in 0…1; null when it is undefined (0/0). */
export type Figure = number | null

/** X is sufficient for Y to these degrees. */
export interface SufficiencyFigures {
  /** Consistency: how far cases in X are in Y. */
  readonly inclS: Figure
  /** Proportional reduction in inconsistency: how far X is in Y but not also in ~Y. */
  readonly PRI: Figure
  /** Raw coverage: how much of Y lies in X. */
  readonly covS: Figure
}

/** The cutoffs that code a truth table. */
export interface Cutoffs {
  /**
   * A row whose inclusion reaches the first number is coded 1. With a second, lower number, a row that reaches only
   * that one is a contradiction, C.
   */
  readonly inclCut: readonly [number] | readonly [number, number]
  /** The PRI that a row also needs to be coded 1. */
  readonly priCut: number
  /** A row with fewer cases is a remainder. */
  readonly nCut: number
}

/** 1: sufficient. 0: not. C: contradiction. ?: logical remainder. */
export type RowOutput = '1' | '0' | 'C' | '?'

export interface TruthTableRow {
  /** 1 + the configuration read as a binary number from left to right. */
  readonly row: number
  /** Condition → present (1) or absent (0). */
  readonly configuration: Readonly<Record<string, 0 | 1>>
  readonly OUT: RowOutput
  /** Number of cases with a membership above 0.5 in the row. */
  readonly n: number
  readonly incl: Figure
  readonly PRI: Figure
  readonly cases: readonly string[]
  /** Does the row have cases above and cases below 0.5 in the outcome? */
  readonly contradictory: boolean
  /** Cases whose outcome contradicts the row's code: below 0.5 if OUT is 1, above 0.5 if OUT is 0. */
  readonly deviant: readonly string[]
}

/** A case that is in no row, because it is at exactly 0.5 in `conditions`. */
export interface DroppedCase {
  readonly case: string
  readonly conditions: readonly string[]
}

export interface TruthTable {
  /** With `~` before it when negated. */
  readonly outcome: string
  readonly conditions: readonly string[]
  readonly cutoffs: Cutoffs
  /** Rows with at least `nCut` cases, by number. */
  readonly rows: readonly TruthTableRow[]
  /** Remainders with some cases, but fewer than `nCut`. */
  readonly rowsBelowNCut: readonly TruthTableRow[]
  readonly observedRows: number
  readonly possibleRows: number
  readonly remainderRows: number
  /** Rows that are coded 0 on request, by number. */
  readonly excluded: readonly number[]
  /** What was asked to be excluded, but names no row: kinds of rows, and terms. */
  readonly idle: readonly string[]
  /** Those among them with enough cases that these would code otherwise, by number. */
  readonly recoded: readonly number[]
  /** Rows coded 1 both for the outcome and for its negation, by number: simultaneous subset relations. */
  readonly simultaneous: readonly number[]
  readonly dropped: readonly DroppedCase[]
  /** Names of those among them that are below 0.5 in the outcome. */
  readonly droppedWithout: readonly string[]
}

export interface SolutionTerm extends SufficiencyFigures {
  /** `A*~B` */
  readonly term: string
  /** Unique coverage: what the solution would lose without the term. */
  readonly covU: Figure
  /** Cases of the rows coded 1 that the term covers. */
  readonly cases: readonly string[]
}

export interface Model {
  /** `A*~B + C` */
  readonly expression: string
  readonly terms: readonly SolutionTerm[]
  readonly solution: SufficiencyFigures
  /** Cases above 0.5 in the solution and below 0.5 in the outcome: deviant for consistency in kind. */
  readonly deviant: readonly string[]
  readonly assumptions: Assumptions
}

/** The logical remainders that a model assumes to have the outcome. */
export interface Assumptions {
  readonly count: number
  /** Numbers of rows; null when there are more than 4,096. */
  readonly rows: readonly number[] | null
  /** Those that a parsimonious model of the negated outcome, shown or not, covers too; null if not known. */
  readonly contradictory: readonly number[] | null
}

/** A prime implicant, and the rows coded 1 that it covers. */
export interface ChartLine {
  readonly prime: string
  readonly rows: readonly number[]
}

/** How many covers exist, and the first of them, sorted by number of terms, then in the order of the chart. */
export interface ModelList<T> {
  /** Null when it is too large for an exact number. */
  readonly count: number | null
  readonly first: readonly T[]
}

/** A computation that was skipped because it would take too long. */
export interface TooLarge {
  readonly tooLarge: 'prime implicants' | 'models'
  /** The number of steps at which it stopped; null if a person stopped it. */
  readonly limit: number | null
  readonly conditions: number
  /** Rows coded 1, and rows coded 0 or C. */
  readonly on: number
  readonly off: number
}

/** Only one model was looked for. */
export interface FirstOnly {
  /** No model has fewer terms. */
  readonly atLeast: number
  /** Does the model have just as many, so that it is a minimum model? */
  readonly proven: boolean
}

export interface Solution {
  /** Models with the fewest terms. With `firstOnly`, one model, the best that was found. */
  readonly models: readonly Model[]
  /** Null if too many for an exact number, and with `firstOnly`, when models are not counted. */
  readonly modelCount: number | null
  /** How many of them are not in `models`; null if `modelCount` is. */
  readonly omittedModels: number | null
  /** Terms that are in every model. With `firstOnly`, they are not known, and the list is empty. */
  readonly essential: readonly string[]
  /** With `firstOnly`, only the terms of the model. */
  readonly piChart: readonly ChartLine[]
  /** Every model from which no term can be left out, whatever its size; null with `firstOnly`. */
  readonly allModels: (ModelList<string> & { readonly omitted: number | null }) | TooLarge | null
  /** Null if all models were looked for. */
  readonly firstOnly: FirstOnly | null
}

/** Why there is no solution. */
export interface NoSolution {
  readonly none: 'no row is coded 1' | 'no row is coded 0' | 'no directional expectation'
}

export type SolutionOf = Solution | NoSolution | TooLarge

/** A solution between a conservative and a parsimonious model. */
export interface IntermediateSolution extends Solution {
  /**
   * The models it comes from, named as in R's QCA: `C1P2` means the first conservative and the second parsimonious
   * model.
   */
  readonly from: readonly string[]
  /** For each of `from`: the assumptions of its parsimonious model, by row. */
  readonly counterfactuals: readonly Counterfactuals[]
}

/** The simplifying assumptions of a pair of models (Ragin and Sonnett 2005). Null if they are too many to list. */
export interface Counterfactuals {
  readonly pair: string
  /** In line with the expectations, so the intermediate solution makes them too. */
  readonly easy: readonly number[] | null
  readonly difficult: readonly number[] | null
}

export interface IntermediateSolutions {
  readonly solutions: readonly IntermediateSolution[]
  /**
   * Pairs of models that were not examined, because they are too many or their models are not shown; null if too many
   * for an exact number.
   */
  readonly omittedPairs: number | null
}

export interface SolutionSet {
  readonly conservative: SolutionOf
  readonly parsimonious: SolutionOf
  readonly intermediate: IntermediateSolutions | NoSolution | TooLarge
}
