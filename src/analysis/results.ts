/** A figure in 0…1; null where it is 0/0 and so not defined. */
export type Figure = number | null

/** X is sufficient for Y to these degrees. */
export interface SufficiencyFigures {
  /** Consistency: how far cases in X are in Y. */
  readonly inclS: Figure
  /** Proportional reduction in inconsistency: how far X is in Y and not as well in ~Y. */
  readonly PRI: Figure
  /** Raw coverage: how much of Y lies in X. */
  readonly covS: Figure
}

/** X is necessary for Y to these degrees. */
export interface NecessityFigures {
  /** Consistency of necessity: how far cases in Y are in X. */
  readonly inclN: Figure
  /** Relevance of necessity: low where X is present nearly everywhere. */
  readonly RoN: Figure
  /** Coverage of necessity. */
  readonly covN: Figure
}

/** `set` is a name, `~` before it for the negation, or an expression. */
export interface Sufficiency extends SufficiencyFigures {
  readonly set: string
}
export interface Necessity extends NecessityFigures {
  readonly set: string
}

/** What a truth table is coded by. */
export interface Cutoffs {
  /** From this inclusion on a row is coded 1; with a second, lower number, from that one on it is a contradiction, C. */
  readonly inclCut: readonly [number] | readonly [number, number]
  /** A row coded 1 needs this PRI too. */
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
  /** Cases with a membership above 0.5 in the row. */
  readonly n: number
  readonly incl: Figure
  readonly PRI: Figure
  readonly cases: readonly string[]
  /** Does it hold cases above and cases below 0.5 in the outcome? */
  readonly contradictory: boolean
  /** Cases whose outcome is not as the row is coded: below 0.5 where OUT is 1, above it where OUT is 0. */
  readonly deviant: readonly string[]
}

/** A case that is in no row, because it is at exactly 0.5 in these conditions. */
export interface DroppedCase {
  readonly case: string
  readonly conditions: readonly string[]
}

export interface TruthTable {
  /** With `~` before it when negated. */
  readonly outcome: string
  readonly conditions: readonly string[]
  readonly cutoffs: Cutoffs
  /** With at least `nCut` cases, by number. */
  readonly rows: readonly TruthTableRow[]
  /** Remainders that have cases all the same. */
  readonly rowsBelowNCut: readonly TruthTableRow[]
  readonly observedRows: number
  readonly possibleRows: number
  readonly remainderRows: number
  readonly dropped: readonly DroppedCase[]
}

export interface SolutionTerm extends SufficiencyFigures {
  /** `A*~B` */
  readonly term: string
  /** Unique coverage: what the solution would lose without the term. */
  readonly covU: Figure
  /** Cases with a membership above 0.5 in the term. */
  readonly cases: readonly string[]
}

export interface Model {
  /** `A*~B + C` */
  readonly expression: string
  readonly terms: readonly SolutionTerm[]
  readonly solution: SufficiencyFigures
  /** Cases above 0.5 in the solution and below it in the outcome: deviant for consistency in kind. */
  readonly deviant: readonly string[]
  readonly assumptions: Assumptions
}

/** The logical remainders that a model takes to have the outcome. */
export interface Assumptions {
  readonly count: number
  /** Numbers of rows; null when there are more than 4,096. */
  readonly rows: readonly number[] | null
  /** Those that one of the models shown for the negated outcome, parsimonious too, takes for its own; null when not known. */
  readonly contradictory: readonly number[] | null
}

/** A prime implicant, and the rows coded 1 that it covers. */
export interface ChartLine {
  readonly prime: string
  readonly rows: readonly number[]
}

/** How many covers there are, and the first of them by number of terms, then in the order of the chart. */
export interface ModelList<T> {
  /** Null where it has more digits than a number holds exactly. */
  readonly count: number | null
  readonly first: readonly T[]
}

/** A computation that was not done, since it would not have ended in a sensible time. */
export interface TooLarge {
  readonly tooLarge: 'prime implicants' | 'models'
  /** Where it was given up. */
  readonly limit: number
  readonly conditions: number
  /** Rows coded 1, and rows coded 0 or C. */
  readonly on: number
  readonly off: number
}

export interface Solution {
  /** Models with the fewest terms. */
  readonly models: readonly Model[]
  readonly modelCount: number | null
  /** Terms that stand in every model. */
  readonly essential: readonly string[]
  readonly piChart: readonly ChartLine[]
  /** Every model from which no term can be left out, whatever its size. */
  readonly allModels: ModelList<string> | TooLarge
}

/** What has no solution, and why. */
export interface NoSolution {
  readonly none: 'no row is coded 1' | 'no row is coded 0' | 'no directional expectation'
}

export type SolutionOf = Solution | NoSolution | TooLarge

/** A solution between a conservative and a parsimonious model. */
export interface IntermediateSolution extends Solution {
  /** Of which models, as R's QCA names them: `C1P2` is of the first conservative and the second parsimonious. */
  readonly from: readonly string[]
}

export interface IntermediateSolutions {
  readonly solutions: readonly IntermediateSolution[]
  /** Pairs of models that were not looked at, because there are so many. */
  readonly omittedPairs: number
}

export interface SolutionSet {
  readonly conservative: SolutionOf
  readonly parsimonious: SolutionOf
  readonly intermediate: IntermediateSolutions | NoSolution | TooLarge
}

/** Where a case stands to a rule and to the outcome (Schneider and Wagemann 2012, ch. 11). Undecided: one is at 0.5. */
export type CaseKind = 'typical' | 'deviant-consistency' | 'deviant-coverage' | 'irrelevant' | 'undecided'

export interface CongruentCase {
  readonly case: string
  /** Memberships, 0…1. */
  readonly rule: number
  readonly outcome: number
  readonly kind: CaseKind
}

/** How often a rule is right, of the cases in which rule and outcome are decided. */
export interface Agreement {
  readonly agreeing: number
  readonly decided: number
  readonly rate: Figure
}

export interface Congruence extends Agreement {
  /** An expression: the outcome is indicated for the cases in it. */
  readonly rule: string
  readonly outcome: string
  readonly figures: SufficiencyFigures
  readonly cases: readonly CongruentCase[]
  /** The rule that the outcome never comes, over the same cases. */
  readonly alwaysNo: Agreement
}

/** Necessary and relevant; necessary, but present nearly everywhere; not necessary. */
export type ClaimVerdict = 'borne-out' | 'trivial' | 'not-borne-out'

/** Something that is said to be necessary for the outcome. */
export interface Claim extends Necessity {
  readonly verdict: ClaimVerdict
  /** Cases with the outcome in which it was not met: above 0.5, and below it. */
  readonly contradicting: readonly string[]
  /** Cases with the outcome in which it is at exactly 0.5. */
  readonly undecided: readonly string[]
  /** How many cases have the outcome, above 0.5. */
  readonly withOutcome: number
}

export interface NecessityTable {
  readonly outcome: string
  readonly sets: readonly Necessity[]
}

export interface NecessityReport {
  /** What inclN must reach, and what RoN and covN, lest the condition be trivial. */
  readonly consistencyCut: number
  readonly relevanceCut: number
  readonly claims: readonly Claim[]
  /** For the outcome, then for its negation. */
  readonly tables: readonly NecessityTable[]
}

/** Something of the analysis that may turn out otherwise. */
export interface RobustVerdict {
  readonly kind: 'necessity' | 'row' | SolutionKind
  /** `A <- Y`, `row 8`, or a term. */
  readonly name: string
  /** What it is as the data stand: `necessary`, `1`, `in a model`. */
  readonly baseline: string
  /** In how many of the combinations it is the same. */
  readonly survived: number
}

export type SolutionKind = keyof SolutionSet

/** One thing that could have been otherwise, by itself. */
export interface SingleChange {
  readonly kind: 'dispute' | 'crossover' | 'cutoff'
  /** The case and the set, or the cutoff. */
  readonly where: string
  readonly from: string
  readonly to: string
  /** Names of the verdicts that it changes. */
  readonly changes: readonly string[]
}

export interface Robustness {
  readonly disputes: number
  readonly crossovers: number
  readonly cutoffs: readonly string[]
  /** How many combinations there are; null above 2^53 − 1. */
  readonly combinations: number | null
  /** How many were looked at: all, or a sample. */
  readonly examined: number
  /** Of a sample; null when all were looked at. */
  readonly seed: string | null
  /** Combinations whose solutions were not worked out, because they were too large; their terms count as not found. */
  readonly unsolved: number
  readonly verdicts: readonly RobustVerdict[]
  /** Those that change most first; what changes nothing is missing. */
  readonly singleChanges: readonly SingleChange[]
  /** How many single changes change nothing. */
  readonly harmless: number
}

/** Memberships that were changed before the analysis, because they were at 0.5. */
export interface Crossover {
  readonly to: 'up' | 'down'
  readonly membership: number
  readonly recoded: readonly DroppedCase[]
}

/** What was analysed. */
export interface Subject {
  /** A file, or a coding of the library. */
  readonly source: string
  readonly cases: number
  readonly outcome: string
  readonly conditions: readonly string[]
  /** Cases of the library with an unknown answer. */
  readonly leftOut: readonly string[]
  readonly crossover: Crossover | null
  readonly expectations: readonly string[]
}

/** Everything that was asked for; null for what was not. */
export interface Analysis {
  readonly schemaVersion: 1
  readonly subject: Subject
  readonly congruence: Congruence | null
  readonly necessity: NecessityReport | null
  readonly truthTable: TruthTable | null
  readonly solution: SolutionSet | null
  readonly robustness: Robustness | null
}

export const PARTS = ['congruence', 'necessity', 'truth-table', 'solution', 'robustness'] as const
export type Part = (typeof PARTS)[number]
