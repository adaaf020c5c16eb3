import type { Weights } from '../assessment/assessment.ts'
import type { Requirement } from '../model/framework.ts'
import type { Agreement } from './congruence-results.ts'

/** A near precedent of an episode that was left out. */
export interface Neighbor {
  readonly case: string
  readonly similarity: number | null
  /** On how many conditions the similarity rests: those answered on both sides. */
  readonly compared: number
  readonly sameConfiguration: boolean
  readonly outcome: Requirement
}

/** An episode that was left out, and what its nearest precedents said of it. */
export interface RetrievedCase {
  readonly case: string
  readonly outcome: Requirement
  /** At most five, the nearest first. */
  readonly nearest: readonly Neighbor[]
  /** Of 1, 3, and 5: for how many of the nearest the majority shared the outcome. */
  readonly right: readonly number[]
  /** Are several precedents equally near and first, with different outcomes, so that the date decides? */
  readonly tied: boolean
}

/** How often the nearest precedents share the outcome of an episode that is left out. */
export interface Retrieval {
  /** Of the conditions in similarity; null when all count the same. */
  readonly weights: Weights | null
  /** By the majority of the nearest one, three, and five, where there are so many. */
  readonly nearest: readonly (Agreement & { readonly neighbors: number })[]
  /** The base rate: always to guess the more common outcome. */
  readonly constant: Agreement & { readonly says: 'yes' | 'no' }
  /** The nearest one alone, where it has the same configuration, and where it has another. */
  readonly sameConfiguration: Agreement
  readonly otherConfiguration: Agreement
  /** In order of date. */
  readonly cases: readonly RetrievedCase[]
}
