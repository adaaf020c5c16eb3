/** Points for one answer. */
export interface Points {
  readonly same: number
  readonly oneStepOff: number
}

/** What counts as no points: none, or what an answer earns on average that is drawn from the scale by chance. */
export const BASES = ['nothing', 'chance'] as const

/** How codings are graded. */
export interface Rubric {
  /** A condition's id, or `outcome` → its points. Missing ones get the points of `default`. */
  readonly points: Readonly<Record<string, Points>>
  readonly default: Points
  /** For each answer, the coding among these that gives the most points counts. */
  readonly codings: readonly string[]
  readonly base: (typeof BASES)[number]
  /** Scale the total to this many points; null keeps points as they are. */
  readonly outOf: number | null
}
