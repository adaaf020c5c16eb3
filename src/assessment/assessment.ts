import type { Account } from '../model/case.ts'
import type {
  Answer,
  Answers,
  ConditionState,
  Headline,
  Interval,
  Membership,
  Requirement,
  Role,
} from '../model/framework.ts'
import type { EpisodeFilter } from './episodes.ts'

/** Condition → its weight in similarity: finite, 0 or more, and at least one above 0. A condition of weight 0 is ignored. */
export type Weights = Readonly<Record<string, number>>

export interface AssessedCondition {
  readonly id: string
  readonly answer: Answer
  readonly membership: Interval
  readonly state: ConditionState
  readonly role: Role
}

/** The result if one open condition had this answer and the others stayed the same. */
interface HingeOutcome {
  readonly answer: Answer
  readonly headline: Headline
  readonly channel: string | null
}

/** An open condition on which the verdict depends. */
export interface Hinge {
  readonly condition: string
  readonly outcomes: readonly HingeOutcome[]
}

/** A condition on which an episode and the answers differ; `difference` is between memberships, 0…1. */
export interface Difference {
  readonly condition: string
  readonly answer: Answer
  readonly precedent: Answer
  readonly difference: Membership
}

/** An episode in a result, with one sentence on what happened. */
export interface EpisodeReference {
  readonly case: string
  readonly episode: string
  /** `shipped`, or the folder as it was named. */
  readonly library: string
  readonly president: string
  readonly title: string
  /** Both ends YYYY-MM-DD. */
  readonly period: { readonly from: string; readonly until: string }
  readonly result: string
}

/** A coding's answer on the outcome. */
export interface CodedOutcome {
  readonly answer: Answer
  readonly state: ConditionState
}

export interface Precedent extends EpisodeReference {
  /** 1 − weighted mean |difference of memberships|, 0…1; null when no condition that counts is answered on both sides. */
  readonly similarity: number | null
  /** How many conditions are answered on both sides; those of weight 0 do not count. */
  readonly compared: number
  /** The same row of the truth table; conditions of weight 0 do not count. */
  readonly sameConfiguration: boolean
  readonly differences: readonly Difference[]
  readonly answers: Answers
  readonly outcome: CodedOutcome
}

export interface Tally {
  readonly count: number
  /** Episodes by their full ids, in order of date. */
  readonly episodes: readonly string[]
}

/** What happened in the episodes with the same configuration. */
export interface ConfigurationRecord {
  /** Condition → side, of the conditions that count; null when the answers leave one of them open. */
  readonly configuration: Readonly<Record<string, Requirement>> | null
  readonly opened: Tally
  readonly notOpened: Tally
  readonly undecided: Tally
}

/** The smallest change of answers that makes a verdict the only one possible. */
export interface Change {
  readonly verdict: string
  /** Steps on the scale, summed over the conditions; giving an unknown answer counts as one. */
  readonly steps: number
  /** Condition → every answer that is this many steps away and works. Unchanged conditions are missing. */
  readonly answers: Readonly<Record<string, readonly Answer[]>>
}

/** What the answers indicate by the framework alone. */
export interface Indication {
  readonly headline: Headline
  /** The only possible verdict, or null when there are several. */
  readonly channel: string | null
  /** Possible verdicts, the highest degree first. */
  readonly possible: readonly string[]
  /** Verdict → degree, in the order of the framework. */
  readonly degrees: Readonly<Record<string, Interval>>
}

/** How another coding of the same episode differs, and its verdict. */
export interface OtherCoding extends Indication {
  readonly coding: string
  /** `answer` is from the assessed coding, `other` from the other coding. */
  readonly differences: readonly { readonly condition: string; readonly answer: Answer; readonly other: Answer }[]
  readonly outcome: CodedOutcome
}

interface Coded extends Indication {
  readonly answers: Answers
}

/** The episode whose codes are assessed, if any. */
export interface Scenario extends EpisodeReference, Account {
  readonly outcome: CodedOutcome
  /** The episode's own codes and what they indicate, before any replacement. */
  readonly coded: Coded
  /** Conditions whose codes were replaced by other answers. */
  readonly replaced: readonly string[]
  readonly otherCodings: readonly OtherCoding[]
}

/** Another weight for one condition that gives first place to another episode. */
export interface FirstPlaceChange {
  readonly condition: string
  /** Is that weight lower or higher than the present one? */
  readonly direction: 'lower' | 'higher'
  /** The nearest such weight. The episode is first at this weight or just past it. */
  readonly weight: number
  /** Its full id. */
  readonly episode: string
}

/** What another weight for one condition, from 0 without an upper limit, would change while the others stay the same. */
export interface Stability {
  /** For each condition, at most one change in each direction. */
  readonly first: readonly FirstPlaceChange[]
  /** Conditions that change the record: without them, or with them if they have weight 0 now. */
  readonly record: readonly string[]
}

/** The full result for one set of answers. */
export interface Assessment extends Indication {
  readonly schemaVersion: 1
  readonly framework: { readonly id: string; readonly digest: string }
  readonly coding: string
  readonly scenario: Scenario | null
  readonly answers: Answers
  readonly conditions: readonly AssessedCondition[]
  /** Empty unless several verdicts are possible. */
  readonly hingesOn: readonly Hinge[]
  readonly precedents: readonly Precedent[]
  readonly record: ConfigurationRecord
  readonly changes: readonly Change[]
  /** Every condition's weight; null when none was given, so that all count the same. */
  readonly weights: Weights | null
  /** Which episodes may be precedents; null for all. */
  readonly among: EpisodeFilter | null
  readonly stability: Stability | null
}

/** An episode under one coding, with the verdict for its codes. */
export interface EpisodeRow extends EpisodeReference, Omit<Indication, 'degrees'> {
  readonly party: string
  readonly coding: string
  readonly answers: Answers
  readonly outcome: CodedOutcome
  /** Does the outcome match what the framework indicates? Null when either is undecided. */
  readonly asIndicated: boolean | null
}

/** How answers compare with those of the first episode of a comparison. */
interface ComparedAnswers {
  readonly similarity: number | null
  readonly sameConfiguration: boolean
  /** Conditions with the same answer. */
  readonly agreements: readonly string[]
  /** Conditions with different answers; `difference` is between memberships, 0…1. */
  readonly differences: readonly {
    readonly condition: string
    readonly first: Answer
    readonly other: Answer
    readonly difference: Membership
  }[]
  /** Conditions that one of the two leaves open. */
  readonly open: readonly string[]
}

interface ComparedEpisode extends EpisodeRow, ComparedAnswers {}

/** Answers of one's own, with the verdict for them. */
export interface GivenAnswers extends Omit<Indication, 'degrees'>, ComparedAnswers {
  readonly answers: Answers
}

/** An episode, and what is compared with it: other episodes under the same coding, or answers of one's own. */
export interface EpisodeComparison {
  readonly schemaVersion: 1
  readonly coding: string
  readonly first: EpisodeRow
  readonly others: readonly ComparedEpisode[]
  /** Null when none are given. */
  readonly given: GivenAnswers | null
}

/** A verdict with its pattern and the episodes whose codes fall into it. */
interface DecisionRow {
  readonly verdict: string
  readonly label: string
  /** What the verdict answers to the framework's question. */
  readonly headline: Headline
  /** Each condition, in the order of the framework; null when it can be anything. */
  readonly pattern: Readonly<Record<string, Requirement | null>>
  /** In order of date. */
  readonly episodes: readonly EpisodeRow[]
}

/** The framework's decision table, with the episodes of a coding in its rows. */
export interface DecisionTable {
  readonly schemaVersion: 1
  readonly framework: string
  readonly coding: string
  readonly rows: readonly DecisionRow[]
  /** Episodes for which several verdicts are possible, in order of date. */
  readonly between: readonly EpisodeRow[]
}
