import { keysOf } from './keys.ts'

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

/** What the program must know of a role that a condition can have. */
interface RoleFacts {
  /** Said of conditions after a colon, and by itself with a capital; a framework may have its own words. */
  readonly words: string
  /** The state in which such a condition is expected to contribute to the outcome. */
  readonly contributes: Requirement
  /** Is the outcome said not to occur without that state? The analysis tests it. */
  readonly isNecessary: boolean
}

/** Every role, in the order in which they are told. A new role is one row here, and nothing else. */
const ROLE_FACTS = {
  necessary: { words: 'required', contributes: 'met', isNecessary: true },
  'raises-likelihood': { words: 'helps', contributes: 'met', isNecessary: false },
} as const satisfies Readonly<Record<string, RoleFacts>>

export type Role = keyof typeof ROLE_FACTS

export const ROLES = keysOf(ROLE_FACTS)

export const INITIATE = ['yes', 'not-yet', 'no'] as const
/** A verdict's answer to the framework's own question, such as: initiate backroom diplomacy? */
type Initiate = (typeof INITIATE)[number]
export type Headline = Initiate | 'undetermined'

/** The words that tell two readers which answer to choose, with an example where there is one. */
interface Anchor {
  readonly text: string
  readonly example: string | null
}

/** Something that is answered on the framework's scale: a condition, or the outcome. */
export interface Scale {
  readonly label: string
  /** The label for the head of a narrow column, where it is long: `Opposition`. */
  readonly short: string | null
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
  /** The advice in a few words, behind its answer and a colon: `open a back channel`. Null where the label says it. */
  readonly headline: string | null
  readonly initiate: Initiate
  /** Condition id → what it must be. The verdicts' patterns cover every configuration once. */
  readonly pattern: Readonly<Record<string, Requirement>>
  /** A noun phrase that completes "the framework indicates …". */
  readonly indicates: string
  readonly meaning: string
  readonly passages: string
}

/** What the program calls the things of a framework's subject when it speaks of them itself. */
export interface Words {
  /** Whom a case is about, as a noun without an article: `president`. */
  readonly leader: string
  /** Completes "Each is …": `an episode of American policy`. */
  readonly episode: string
  /** The work that the framework follows: `the article`. */
  readonly source: string
  /** What has occurred where the outcome is met, as a noun phrase: `a back channel`. */
  readonly outcome: string
  /** Clauses that "in 4 of 6 episodes" completes. */
  readonly record: Readonly<Record<Exclude<ConditionState, 'unknown'>, string>>
  /** Role → its words, where they are not those of `ROLE_FACTS`. */
  readonly roles: Readonly<Record<string, string | null>>
}

/** One reading of the cases, such as the article's own or the wider record's. */
interface CodingKind {
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
  /** Who can begin a channel: id → name. Null when the framework does not say, so that anybody can. */
  readonly sides: Readonly<Record<string, string>> | null
  readonly words: Words
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

export function roleFacts(role: Role): RoleFacts {
  return ROLE_FACTS[role]
}

/** What a framework says of a role: after a colon, or by itself with a capital. */
export function roleWords({ words }: Framework, role: Role): string {
  return words.roles[role] ?? ROLE_FACTS[role].words
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
