import type { NecessityFigures } from './necessity-results.ts'
import type { FuzzySet } from './scaled.ts'
import type { SufficiencyFigures } from './solution-results.ts'

/** How far a value may miss a cutoff and still reach it: the square root of the machine epsilon, as in R's QCA. */
export const TOLERANCE = Math.sqrt(Number.EPSILON)

/**
 * A PRI below this is too low (Greckhamer et al. 2018). PRI = a / (a + b), where a = Σ min(x,y) − Σ min(x,y,1−y) speaks
 * for the outcome alone, and b = Σ x − Σ min(x,y) against it: below 0.5, b is more than a.
 */
export const LOW_PRI = 0.5

/** Sums over all cases, in units of `one`. */
export interface Sums {
  /** Σ x */
  readonly x: number
  /** Σ y */
  readonly y: number
  /** Σ min(x, y) */
  readonly both: number
  /** Σ min(x, y, 1 − y) */
  readonly torn: number
}

/** Sums over `x` and `y`, or with `negate` over `~x` and `y`, without making the negated set. */
export function sumsOf(x: FuzzySet, y: FuzzySet, one: number, negate = false): Sums {
  let [sumX, sumY, both, torn] = [0, 0, 0, 0]
  for (let index = 0; index < x.length; index++) {
    const a = negate ? one - x[index]! : x[index]!
    const b = y[index]!
    const lower = Math.min(a, b)
    sumX += a
    sumY += b
    both += lower
    torn += Math.min(lower, one - b)
  }
  return { x: sumX, y: sumY, both, torn }
}

/**
 * inclS = Σ min(x,y) / Σ x and covS = Σ min(x,y) / Σ y: Ragin, "Set relations in social research", Political Analysis
 * 14(3), 2006. PRI = (Σ min(x,y) − Σ min(x,y,1−y)) / (Σ x − Σ min(x,y,1−y)): Schneider and Wagemann, Set-Theoretic
 * Methods for the Social Sciences, 2012, 242–244; Dusa, QCA with R, 2019, ch. 6.
 */
export function sufficiencyFrom({ x, y, both, torn }: Sums): SufficiencyFigures {
  return { inclS: ratio(both, x), PRI: ratio(both - torn, x - torn), covS: ratio(both, y) }
}

/**
 * inclN = Σ min(x,y) / Σ y and covN = Σ min(x,y) / Σ x: Ragin 2006. RoN = Σ (1−x) / Σ (1−min(x,y)): Schneider and
 * Wagemann 2012, 235–237; Dusa 2019, ch. 5. PRI does not exist for necessity.
 */
export function necessityFrom({ x, y, both }: Sums, cases: number, one: number): NecessityFigures {
  const all = cases * one
  return { inclN: ratio(both, y), RoN: ratio(all - x, all - both), covN: ratio(both, x) }
}

/** 0/0 is undefined, not 0 or 1. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

/** Is the value at least the cutoff, up to rounding? False for an undefined value. */
export function reaches(value: number | null, cutoff: number): boolean {
  return value !== null && value + TOLERANCE > cutoff
}
