/** A set membership in 0…1 (fuzzy-set QCA calibration; Ragin 2008). */
export type Membership = number

/** The lowest and the highest membership possible; equal when nothing is left open. */
export type Interval = readonly [low: Membership, high: Membership]

/** The point of maximum ambiguity: a condition is met above it, not met below it. */
export const CROSSOVER: Membership = 0.5

/** The answer that is always allowed beside those of the framework's scale. */
export const UNKNOWN = 'unknown'

/** An answer's id: one of the framework's `answers`, or `unknown`. */
export type Answer = string

/** Answers by condition id. A missing condition has not been answered yet. */
export type Answers = Readonly<Record<string, Answer>>

export const CONDITION_STATES = ['met', 'not-met', 'undecided', 'unknown'] as const
/** Where a membership stands: above, below or at the crossover, or nowhere known. */
export type ConditionState = (typeof CONDITION_STATES)[number]

/** What a verdict's pattern asks of a condition; a condition left out may be anything. */
export type Requirement = 'met' | 'not-met'

export const ROLES = ['necessary', 'raises-likelihood'] as const
export type Role = (typeof ROLES)[number]

export const INITIATE = ['yes', 'not-yet', 'no'] as const
/** A verdict's answer to the article's own question: initiate backroom diplomacy? */
export type Initiate = (typeof INITIATE)[number]
export type Headline = Initiate | 'undetermined'

/** The words that tell two readers which answer to choose, with an example where there is one. */
export interface Anchor {
  readonly text: string
  readonly example: string | null
}

/** Something that is answered on the framework's scale: a condition, or the outcome. */
export interface Scale {
  readonly label: string
  readonly question: string
  /** Answer id → membership; not decreasing along the scale. */
  readonly memberships: Readonly<Record<Answer, Membership>>
  readonly anchors: Readonly<Record<Answer, Anchor>>
  /** A clause for each state, to be joined into a sentence. */
  readonly wording: Readonly<Record<ConditionState, string>>
}

export interface Condition extends Scale {
  readonly id: string
  readonly role: Role
  /** The article's paragraphs that speak of it, as `P3, P8-P10`. */
  readonly passages: string
}

/** What happened, and the rule by which it is coded. */
export interface Outcome extends Scale {
  readonly counts: string
  readonly doesNotCount: string
}

export interface Verdict {
  readonly id: string
  readonly label: string
  readonly initiate: Initiate
  /** Condition id → what it must be. The verdicts' patterns cover every configuration once. */
  readonly pattern: Readonly<Record<string, Requirement>>
  /** A noun phrase that completes "the framework indicates …". */
  readonly indicates: string
  readonly meaning: string
  readonly passages: string
}

/** One reading of the cases, such as the article's own or the wider record's. */
export interface CodingKind {
  readonly id: string
  readonly label: string
  readonly text: string
}

/** A work that is cited. `date` is EDTF, `year` the year printed in it. */
export interface Source {
  readonly author: string
  readonly title: string
  readonly publisher: string
  readonly year: number
  readonly date: string | null
  readonly url: string | null
}

export interface Framework {
  readonly id: string
  readonly title: string
  readonly question: string
  readonly source: Source
  readonly about: string
  readonly limits: string
  /** Answer id → label, from least to most; without `unknown`. */
  readonly answers: Readonly<Record<Answer, string>>
  readonly conditions: readonly Condition[]
  readonly outcome: Outcome
  readonly verdicts: readonly Verdict[]
  readonly headlines: Readonly<Record<Headline, string>>
  readonly defaultCoding: string
  readonly codings: readonly CodingKind[]
}

/** The answers of the scale, from least to most. */
export function answersOf(framework: Framework): readonly Answer[] {
  return Object.keys(framework.answers)
}

/** Every answer that may be given: the scale, then `unknown`. */
export function allowedAnswers(framework: Framework): readonly Answer[] {
  return [...answersOf(framework), UNKNOWN]
}

/** An answer's place on the scale, from 0 for the least; null for `unknown`, no answer, or one off the scale. */
export function rankOf(answer: Answer | null, framework: Framework): number | null {
  const rank = answer === null ? -1 : answersOf(framework).indexOf(answer)
  return rank === -1 ? null : rank
}

/** The membership's state; `null` is an unknown membership. */
export function stateOf(membership: Membership | null): ConditionState {
  if (membership === null) return 'unknown'
  if (membership > CROSSOVER) return 'met'
  return membership < CROSSOVER ? 'not-met' : 'undecided'
}

/** An answer's membership in a scale; `null` for `unknown`, a missing answer, or one off the scale. */
export function membershipOf(scale: Scale, answer: Answer | undefined): Membership | null {
  if (answer === undefined || !Object.hasOwn(scale.memberships, answer)) return null
  return scale.memberships[answer] ?? null
}
