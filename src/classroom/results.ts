import type { Answer, Requirement } from '../model/framework.ts'

/** From lowest to highest. */
export type Range = readonly [low: number, high: number]

/** How Krippendorff reads an alpha (2004): from 0.800 reliable, from 0.667 for tentative conclusions only. */
export type Reliability = 'reliable' | 'tentative' | 'unreliable'

/** How the coders' answers compare with a coding of the same episodes. */
export interface ReferenceAgreement {
  readonly coding: string
  /** Answers of coders to which the coding has one. */
  readonly compared: number
  /** Of these, how many are the same, and how many one step off. */
  readonly same: number
  readonly oneStepOff: number
}

/** The coders' agreement on one condition, or on the outcome. */
export interface ScaleAgreement {
  /** A condition's id, or `outcome`. */
  readonly id: string
  /** Answer → how often it was given, `unknown` included. */
  readonly tally: Readonly<Record<Answer, number>>
  /** Units with two answers or more, `unknown` not counted: only these can be compared. */
  readonly units: number
  /** Answers in these units. */
  readonly values: number
  /** Share of the pairs of answers to a unit that are the same, 0…1; null without a pair. */
  readonly percent: number | null
  /** Ordinal Krippendorff's alpha; null when it is not defined, because nothing varies or nothing can be compared. */
  readonly alpha: number | null
  /** 95 % jackknife interval of alpha over units; null when it is not defined. */
  readonly interval: Range | null
  readonly reliability: Reliability | null
  readonly references: readonly ReferenceAgreement[]
}

/** A unit on which coders disagree. */
export interface Spread {
  readonly unit: string
  readonly scale: string
  /** Answer → how many coders gave it, in the order of the scale; answers that nobody gave are missing. */
  readonly answers: Readonly<Record<Answer, number>>
  /** Steps on the scale from the lowest answer to the highest. */
  readonly steps: number
  /** The mean steps between two of the coders. */
  readonly meanSteps: number
  /** Coding id → its answer. */
  readonly codings: Readonly<Record<string, Answer>>
}

/** Two coders over all units and scales that both answered. */
export interface CoderPair {
  readonly coders: readonly [string, string]
  readonly shared: number
  readonly same: number
}

export interface Agreement {
  readonly schemaVersion: 1
  /** By name. */
  readonly coders: readonly string[]
  /** Letters, or full ids of episodes where they are known. */
  readonly units: readonly string[]
  readonly rows: number
  /** The conditions in the framework's order, then the outcome. */
  readonly scales: readonly ScaleAgreement[]
  /** The widest first; those where all agree are missing. */
  readonly spreads: readonly Spread[]
  /** Pairs that share an answer; none with more than 50 coders, when they are too many to look at. */
  readonly pairs: readonly CoderPair[]
}

/** An item of evidence that does not reveal its episode. */
export interface BlindItem {
  /** The year of the episode that it falls into, from 1; or before the episode, or after it. */
  readonly when: number | 'before' | 'later'
  readonly text: string
}

/** An episode without its name. */
export interface BlindUnit {
  readonly unit: string
  /** Condition id → evidence, in order of time. */
  readonly evidence: Readonly<Record<string, readonly BlindItem[]>>
}

/** What one coder is given. */
export interface Packet {
  readonly schemaVersion: 1
  readonly packet: string
  readonly coder: string
  /** SHA-256 of the file of the answer key, hexadecimal. */
  readonly keyDigest: string
  readonly units: readonly BlindUnit[]
}

/** How a coder's answers compare with the key. */
export interface Grade {
  readonly coder: string
  /** Scaled to `outOf`, to hundredths. */
  readonly points: number
  readonly outOf: number
  /** Answers that are the same as the key's, one step off, further, and not given. */
  readonly same: number
  readonly oneStepOff: number
  readonly further: number
  readonly missing: number
}

/** A weak spot in a table of cases. */
export type Finding =
  /** A condition, or the outcome, on which all settled cases are on one side: it can't explain any difference. */
  | { readonly kind: 'no-variation'; readonly scale: string; readonly state: Requirement; readonly cases: number }
  /** A condition, or the outcome, on which fewer than two cases are settled: nobody can say whether it varies. */
  | { readonly kind: 'too-few'; readonly scale: string; readonly cases: number }
  /** One configuration with both outcomes: something uncoded makes the difference. */
  | {
      readonly kind: 'contradiction'
      readonly configuration: Readonly<Record<string, Requirement>>
      readonly opened: readonly string[]
      readonly notOpened: readonly string[]
    }
  /** A condition is argued for with words about the outcome: cause and effect are mixed up. */
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
