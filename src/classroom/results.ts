import type { Answer, Requirement } from '../model/framework.ts'

/** From lowest to highest. */
export type Range = readonly [low: number, high: number]

/** Krippendorff's limits for alpha (2004): reliable from 0.800; from 0.667, for tentative conclusions only. */
export type Reliability = 'reliable' | 'tentative' | 'unreliable'

/** How the coders' answers compare with a coding of the same episodes. */
export interface ReferenceAgreement {
  readonly coding: string
  /** The coders' answers for which the coding has an answer too. */
  readonly compared: number
  /** How many of these are the same, and how many are one step off. */
  readonly same: number
  readonly oneStepOff: number
}

/** The coders' agreement on one condition, or on the outcome. */
export interface ScaleAgreement {
  /** A condition's id, or `outcome`. */
  readonly id: string
  /** Answer, including `unknown` → how often it was given. */
  readonly tally: Readonly<Record<Answer, number>>
  /** Units with at least two answers, not counting `unknown`. Only these can be compared. */
  readonly units: number
  /** Answers in these units. */
  readonly values: number
  /** Share of equal pairs among the answers to the same unit, 0…1; null without pairs. */
  readonly percent: number | null
  /** Ordinal Krippendorff's alpha; null if nothing varies or nothing can be compared. */
  readonly alpha: number | null
  /** 95 % jackknife interval of alpha over units; null if it is not defined. */
  readonly interval: Range | null
  readonly reliability: Reliability | null
  readonly references: readonly ReferenceAgreement[]
}

/** A unit on which coders disagree. */
export interface Spread {
  readonly unit: string
  /** The letter of the unit in the packets; null if it has none, or none is known. */
  readonly letter: string | null
  readonly scale: string
  /** Answer → how many coders gave it, in the order of the scale; answers that nobody gave are missing. */
  readonly answers: Readonly<Record<Answer, number>>
  /** Steps on the scale from the lowest answer to the highest. */
  readonly steps: number
  /** The mean number of steps between two coders. */
  readonly meanSteps: number
  /** Coding id → its answer. */
  readonly codings: Readonly<Record<string, Answer>>
}

/** What was answered about a unit. */
export interface UnitTally {
  readonly unit: string
  /** As in `Spread`. */
  readonly letter: string | null
  /** How many coders answered something. */
  readonly coders: number
  /** Scale → answer, including `unknown` → how often it was given. */
  readonly answers: Readonly<Record<string, Readonly<Record<Answer, number>>>>
  /** Scale → how many of the coders left it open. */
  readonly blank: Readonly<Record<string, number>>
}

/** Two coders, over all units and scales that both of them answered. */
export interface CoderPair {
  readonly coders: readonly [string, string]
  readonly shared: number
  readonly same: number
}

export interface Agreement {
  readonly schemaVersion: 1
  /** Sorted by name. */
  readonly coders: readonly string[]
  /** Letters, or full episode ids if they are known. */
  readonly units: readonly string[]
  readonly rows: number
  /** The conditions in the framework's order, then the outcome. */
  readonly scales: readonly ScaleAgreement[]
  /** In the order of `units`. */
  readonly tallies: readonly UnitTally[]
  /** The widest first; of equal ones, the first letter first. Units on which all agree are missing. */
  readonly spreads: readonly Spread[]
  /** Pairs that share an answer. Empty with more than 50 coders, because nobody could read so many. */
  readonly pairs: readonly CoderPair[]
}

/** Later years are not counted further: only few episodes are longer, so the number would reveal them. */
export const LAST_YEAR = 4

/** An item of evidence that does not reveal its episode. */
export interface BlindItem {
  /** The year of the episode in which it falls, from 1 to `LAST_YEAR`; or before the episode, or after it. */
  readonly when: number | 'before' | 'later'
  readonly text: string
}

/** An episode without its name. */
export interface BlindUnit {
  readonly unit: string
  /** Condition id → evidence, in chronological order. */
  readonly evidence: Readonly<Record<string, readonly BlindItem[]>>
}

/** What one coder gets. */
export interface Packet {
  readonly schemaVersion: 1
  readonly packet: string
  readonly coder: string
  /** What only this packet holds. It goes into the rows that are handed in. */
  readonly check: string
  /** SHA-256 of the answer key file, in hexadecimal. */
  readonly keyDigest: string
  readonly units: readonly BlindUnit[]
}

/** How a coder's answers compare with the key. */
export interface Grade {
  readonly coder: string
  /** Scaled to `outOf`, rounded to hundredths. */
  readonly points: number
  readonly outOf: number
  /** Answers that match the key, are one step off, are further off, are `unknown`, and are missing. */
  readonly same: number
  readonly oneStepOff: number
  readonly further: number
  readonly unsure: number
  readonly missing: number
}

/** A weak spot in a table of cases. */
export type Finding =
  /** All settled cases are on the same side of a condition or the outcome, so it can't explain any difference. */
  | { readonly kind: 'no-variation'; readonly scale: string; readonly state: Requirement; readonly cases: number }
  /** Fewer than two cases are settled on a condition or the outcome, so nobody can say if it varies. */
  | { readonly kind: 'too-few'; readonly scale: string; readonly cases: number }
  /** One configuration has both outcomes, so something that is not coded makes the difference. */
  | {
      readonly kind: 'contradiction'
      readonly configuration: Readonly<Record<string, Requirement>>
      readonly opened: readonly string[]
      readonly notOpened: readonly string[]
    }
  /** The argument for a condition uses words about the outcome, which mixes up cause and effect. */
  | {
      readonly kind: 'outcome-words'
      readonly unit: string
      readonly scale: string
      readonly words: string
      readonly text: string
    }

export interface Findings {
  readonly schemaVersion: 1
  readonly coding: string
  /** How many cases the coding covers. */
  readonly cases: number
  readonly findings: readonly Finding[]
}
