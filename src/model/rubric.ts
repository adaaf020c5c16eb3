/** Points for one answer. */
export interface Points {
  readonly same: number
  readonly oneStepOff: number
}

/** How codings are graded. */
export interface Rubric {
  /** A condition's id, or `outcome` → its points. What is missing has the points of `default`. */
  readonly points: Readonly<Record<string, Points>>
  readonly default: Points
  /** Of these codings the one that is kindest to an answer counts. */
  readonly codings: readonly string[]
  /** What all points together are worth; null leaves points as they are. */
  readonly outOf: number | null
}
