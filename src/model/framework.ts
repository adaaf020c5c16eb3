import { keysOf } from './keys.ts'
import type { OutcomeRule } from './outcome-rule.ts'
import type { Source } from './source.ts'

/** A set membership in 0…1 (fuzzy-set QCA calibration; Ragin 2008). */
export type Membership = number

/** The lowest and highest possible membership; equal when every answer is known. */
export type Interval = readonly [low: Membership, high: Membership]

/** The point of maximum ambiguity: a condition is met above it, not met below it. */
export const CROSSOVER: Membership = 0.5

/** The answer that is always allowed, besides those of the framework's scale. */
export const UNKNOWN = 'unknown'

/** An answer's id: one of the framework's `answers`, or `unknown`. */
export type Answer = string

/** Answers by condition id. A missing condition has not been answered yet. */
export type Answers = Readonly<Record<string, Answer>>

export const CONDITION_STATES = ['met', 'not-met', 'undecided', 'unknown'] as const
/** Where a membership is: above, below, or at the crossover, or unknown. */
export type ConditionState = (typeof CONDITION_STATES)[number]

/** What a verdict's pattern requires of a condition. A condition that is left out can be anything. */
export type Requirement = 'met' | 'not-met'

/** What the program needs to know about a condition's role. */
interface RoleFacts {
  /** Words for the role, in lowercase. A framework can set its own. */
  readonly words: string
  /** The state in which such a condition is expected to contribute to the outcome. */
  readonly contributes: Requirement
  /** Does the framework claim that the outcome needs this state? The analysis tests the claim. */
  readonly isNecessary: boolean
}

/** Every role, in display order. A new role needs only a row here. */
const ROLE_FACTS = {
  necessary: { words: 'required', contributes: 'met', isNecessary: true },
  'raises-likelihood': { words: 'helps', contributes: 'met', isNecessary: false },
} as const satisfies Readonly<Record<string, RoleFacts>>

export type Role = keyof typeof ROLE_FACTS

export const ROLES = keysOf(ROLE_FACTS)

export const INITIATE = ['yes', 'not-yet', 'no'] as const
/** A verdict's answer to the framework's question, such as "Initiate backroom diplomacy?" */
type Initiate = (typeof INITIATE)[number]
export type Headline = Initiate | 'undetermined'

/** A definition of an answer, so that two readers choose the same one; with an optional example. */
interface Anchor {
  readonly text: string
  readonly example: string | null
}

/** Something that is answered on the framework's scale: a condition, or the outcome. */
export interface Scale {
  readonly label: string
  /** A shorter label for narrow columns: `Opposition`. */
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
  /** The article's paragraphs about it, such as `P3, P8-P10`. */
  readonly passages: string
}

/** What happened, and the rule for coding it. */
export interface Outcome extends Scale {
  readonly counts: string
  readonly doesNotCount: string
  /** How it follows from the channels; null if the framework has no such rule. */
  readonly rule: OutcomeRule | null
}

export interface Verdict {
  readonly id: string
  readonly label: string
  /** The advice in a few words: `open a back channel`. Null when the label is used. */
  readonly headline: string | null
  readonly initiate: Initiate
  /** Condition id → requirement. The verdicts' patterns cover every configuration exactly once. */
  readonly pattern: Readonly<Record<string, Requirement>>
  /** A noun phrase that completes "the framework indicates …". */
  readonly indicates: string
  readonly meaning: string
  /** What to keep in mind with the verdict, in short sentences. */
  readonly cautions: readonly string[]
  readonly passages: string
}

/** The program's own words for the framework's subject. */
export interface Words {
  /** The person a case is about, as a noun without an article: `president`. */
  readonly leader: string
  /** Completes "Each is …": `an episode of American policy`. */
  readonly episode: string
  /** The work that the framework follows: `the article`. */
  readonly source: string
  /** What happened when the outcome is met, as a noun phrase: `a back channel`. */
  readonly outcome: string
  /** Clauses to put before "in 4 of 6 episodes". */
  readonly record: Readonly<Record<Exclude<ConditionState, 'unknown'>, string>>
  /** Role → its words, when they differ from `ROLE_FACTS`. */
  readonly roles: Readonly<Record<string, string | null>>
}

/** One way to code the cases, such as by the article or by the wider record. */
interface CodingKind {
  readonly id: string
  readonly label: string
  readonly text: string
  /** What it can't show: said first wherever the framework is tested with it. */
  readonly caution?: string | null
  /** Are its outcomes predictions, made without knowing what happened? */
  readonly predicts?: boolean
}

/** Do the outcomes of a coding say what somebody predicted, not what happened? */
export function isPrediction({ codings }: Pick<Framework, 'codings'>, id: string): boolean {
  return codings.find((coding) => coding.id === id)?.predicts === true
}

/** Something that the source considers besides the conditions. It is recorded, but does not affect the verdict. */
interface Consideration {
  readonly id: string
  readonly label: string
  readonly question: string
  readonly passages: string
  readonly note: string
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
  readonly context: readonly Consideration[]
  readonly outcome: Outcome
  readonly verdicts: readonly Verdict[]
  readonly headlines: Readonly<Record<Headline, string>>
  /** Who can start a channel: id → name. If null, anyone can. */
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

/** The framework's words for a role, in lowercase. */
export function roleWords({ words }: Framework, role: Role): string {
  return words.roles[role] ?? ROLE_FACTS[role].words
}

/**
 * An answer's position on the scale, from 0 for the least. Null for `unknown`, no answer, or an answer off the scale.
 */
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
