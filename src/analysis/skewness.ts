import type { Scaled } from './scaled.ts'

export interface Skewness {
  readonly set: string
  /** Cases above 0.5. */
  readonly above: number
  readonly cases: number
  /** Cases at exactly 0.5: neither in nor out. */
  readonly ambiguous: readonly string[]
  /** Are so few or so many cases above 0.5 that the set can hardly fail a test? */
  readonly skewed: boolean
}

/**
 * A set is called skewed below this share of cases above 0.5, or above 1 minus it. No published source gives a number;
 * this one is the program's own.
 */
export const SKEWED_SHARE = 0.15

/** The distribution of each condition and of the outcome (Schneider and Wagemann 2012, ch. 9). */
export function skewnessOf({ cases, conditions, sets, outcome, outcomeSet, one }: Scaled): readonly Skewness[] {
  return [...conditions.map((name, index) => [name, sets[index]!] as const), [outcome, outcomeSet] as const].map(
    ([set, values]) => {
      const above = values.filter((value) => value * 2 > one).length
      const share = above / cases.length
      return {
        set,
        above,
        cases: cases.length,
        ambiguous: cases.filter((_, index) => values[index]! * 2 === one),
        skewed: share < SKEWED_SHARE || share > 1 - SKEWED_SHARE,
      }
    },
  )
}
