import type { Answer, Framework } from './framework.ts'
import type { TestResults } from './outcome-rule.ts'
import type { Source } from './source.ts'

export const CHANNEL_KINDS = [
  'secret-envoy',
  'third-country',
  'ambassadorial-talks',
  'confidential-talks',
  'formal',
  'none',
] as const
/**
 * How the two sides spoke: a concealed envoy; messages through a third country; meetings of
 * ambassadors; known talks with confidential content; open, formal diplomacy; not at all.
 */
export type ChannelKind = (typeof CHANNEL_KINDS)[number]

/** Secret kinds. A channel of these must say whom it was hidden from. */
export const SECRET_KINDS: readonly ChannelKind[] = ['secret-envoy', 'third-country']

/** Who started a channel when it was not one of the framework's `sides`. */
export const NO_SIDE = ['joint', 'disputed'] as const
/** The id of one of the framework's `sides`, or one of `NO_SIDE`. */
type Initiator = string

/** What `initiator` can be. Null if the framework names no sides; then any word is allowed. */
export function initiatorsOf({ sides }: Framework): readonly Initiator[] | null {
  return sides === null ? null : [...Object.keys(sides), ...NO_SIDE]
}

/** From a date until a date, both EDTF. */
interface Period {
  readonly from: string
  readonly until: string
}

/** Something dated and sourced. `date` is EDTF (ISO 8601-2, level 1: `1969-12`, `1971-07-09/1971-07-11`, `1978~`). */
export interface DatedItem {
  readonly date: string
  readonly text: string
  /** Ids in the case's `sources`; at least one. */
  readonly sources: readonly string[]
  /** Why the item is not certain, or how sources conflict. */
  readonly uncertain: string | null
  /** Why an item dated outside the episode matters to it. */
  readonly outside: string | null
}

export interface Evidence extends DatedItem {
  /** Is it evidence for or against the condition? */
  readonly points: 'for' | 'against'
}

/** The strongest argument for another answer. */
interface Dispute {
  readonly answer: Answer
  readonly argument: string
  /** Who makes the argument; null if it is this file's own. */
  readonly by: string | null
  readonly sources: readonly string[]
}

/** One answer with its reasons. */
export interface Code {
  readonly answer: Answer
  readonly rationale: string
  /** The article's paragraphs, in a coding that follows the article. */
  readonly paragraphs: readonly string[]
  /** True if the answer is inferred, not stated. */
  readonly inferred: boolean
  /** What could not be settled, and why this answer is still the best one. */
  readonly uncertain: string | null
  /** If all evidence points one way: where the other side was looked for. */
  readonly oneSided: string | null
  readonly evidence: readonly Evidence[]
  readonly dispute: Dispute | null
}

/** What a coding says about an episode, in one sentence for each point. */
export interface Account {
  /** What happened, as far as this coding knows. */
  readonly result: string
  /** The source's own answer about the episode. */
  readonly conclusion: string | null
  /** This file's note on that answer. */
  readonly comment: string | null
  /** What the source expects to follow. */
  readonly outlook: string | null
  /** Is the outcome inferred, and not stated? */
  readonly inferred: boolean
}

export interface Coding extends Omit<Account, 'inferred'> {
  /** Condition id → code. */
  readonly conditions: Readonly<Record<string, Code>>
  readonly outcome: Code
}

interface Secrecy {
  /** Whom it was hidden from. */
  readonly from: string
  /** Until when, or how long; null if nobody knows. */
  readonly until: string | null
}

export interface Channel {
  readonly kind: ChannelKind
  readonly title: string
  readonly dates: string
  readonly people: readonly string[]
  readonly initiator: Initiator
  /** How it does on the tests of the framework's rule for the outcome. */
  readonly tests: TestResults
  readonly secrecy: Secrecy | null
  readonly result: string
  readonly sources: readonly string[]
  readonly uncertain: string | null
}

/** A period of a presidency in which the conditions changed little, so that it is coded once. */
export interface Episode {
  readonly id: string
  readonly title: string
  readonly from: string
  readonly until: string
  readonly summary: string
  /** Coding id → coding. */
  readonly codings: Readonly<Record<string, Coding>>
  readonly channels: readonly Channel[]
  readonly timeline: readonly DatedItem[]
}

/** One president (or another subject of the framework), with one or more episodes. */
export interface Case {
  readonly id: string
  /** The library it is from: `shipped`, or the folder as it was named. */
  readonly library: string
  readonly president: string
  readonly party: string
  readonly term: Period
  readonly summary: string
  /** The episode used when only the case is named. */
  readonly principal: string
  readonly episodes: readonly Episode[]
  readonly sources: Readonly<Record<string, Source>>
}

/** The ids of all sources that an episode cites, repeated for each citation. */
export function sourcesCitedIn({ codings, channels, timeline }: Episode): readonly string[] {
  const codes = Object.values(codings).flatMap(({ conditions, outcome }) => [...Object.values(conditions), outcome])
  return [
    ...codes.flatMap(({ evidence, dispute }) => [
      ...evidence.flatMap(({ sources }) => sources),
      ...(dispute?.sources ?? []),
    ]),
    ...channels.flatMap(({ sources }) => sources),
    ...timeline.flatMap(({ sources }) => sources),
  ]
}
