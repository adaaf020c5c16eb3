/** Points for one answer. */
export interface Points {
  readonly same: number
  readonly oneStepOff: number
}

/** How codings are graded. */
export interface Rubric {
  /** A condition's id, or `outcome` → its points. Missing ones get the points of `default`. */
  readonly points: Readonly<Record<string, Points>>
  readonly default: Points
  /** For each answer, the coding among these that gives the most points counts. */
  readonly codings: readonly string[]
  /** Scale the total to this many points; null keeps points as they are. */
  readonly outOf: number | null
}
