import { type Formula, formulaSet } from './formula.ts'
import { ratio, sumsOf } from './measures.ts'
import type { FuzzySet, Scaled } from './scaled.ts'
import type { Figure } from './solution-results.ts'

/** How far a solution stays the same in other solutions of the same outcome. */
export interface SolutionFit {
  /** Consistency of the solution divided by that of the robust core. */
  readonly consistency: Figure
  /** Coverage of the robust core divided by that of the solution. */
  readonly coverage: Figure
  /** Overlap with the smallest and with the largest set of the tests; 1 when the sets are the same. */
  readonly overlapSmallest: Figure
  readonly overlapLargest: Figure
  readonly robust: FitCases
  readonly shaky: FitCases
  readonly possible: FitCases
  /** In no solution: with the outcome (deviant for coverage), and without it (irrelevant). */
  readonly outside: FitCases
  /** Shares of the typical (deviant) cases that are robust. */
  readonly typicalRatio: Figure
  readonly deviantRatio: Figure
  /** 1: no shaky and no possible cases. 2: only possible. 3: only shaky. 4: both. */
  readonly rank: 1 | 2 | 3 | 4
}

/** Cases by their outcome: above 0.5, and below 0.5. */
interface FitCases {
  readonly withOutcome: readonly string[]
  readonly withoutOutcome: readonly string[]
}

/**
 * The fit of a solution with test solutions (at least one): Oana and Schneider 2021; Oana, Schneider, and Thomann 2021,
 * ch. 5. The core is the minimum of all solutions.
 */
export function solutionFit(initial: Formula, tests: readonly Formula[], data: Scaled): SolutionFit {
  const { outcomeSet, one, cases } = data
  const own = formulaSet(initial, data)
  const others = tests.map((test) => formulaSet(test, data))
  const smallest = own.map((_, index) => Math.min(...others.map((set) => set[index]!)))
  const largest = own.map((_, index) => Math.max(...others.map((set) => set[index]!)))
  const core = own.map((value, index) => Math.min(value, smallest[index]!))
  const [ofOwn, ofCore] = [sumsOf(own, outcomeSet, one), sumsOf(core, outcomeSet, one)]
  const where = (isIn: (index: number) => boolean): FitCases => {
    const found = cases.flatMap((name, index) => (isIn(index) ? [{ name, twice: outcomeSet[index]! * 2 }] : []))
    return {
      withOutcome: found.filter(({ twice }) => twice > one).map(({ name }) => name),
      withoutOutcome: found.filter(({ twice }) => twice < one).map(({ name }) => name),
    }
  }
  const above = (set: FuzzySet, index: number): boolean => set[index]! * 2 > one
  const below = (set: FuzzySet, index: number): boolean => set[index]! * 2 < one
  const robust = where((index) => above(own, index) && above(smallest, index))
  const shaky = where((index) => above(own, index) && below(smallest, index))
  const possible = where((index) => below(own, index) && above(largest, index))
  const share = (kind: keyof FitCases): Figure => {
    return ratio(robust[kind].length, robust[kind].length + shaky[kind].length + possible[kind].length)
  }
  const [isShaky, isPossible] = [shaky, possible].map(
    ({ withOutcome, withoutOutcome }) => withOutcome.length + withoutOutcome.length > 0,
  )
  return {
    consistency: quotient(ratio(ofOwn.both, ofOwn.x), ratio(ofCore.both, ofCore.x)),
    coverage: quotient(ratio(ofCore.both, ofCore.y), ratio(ofOwn.both, ofOwn.y)),
    overlapSmallest: overlap(own, smallest),
    overlapLargest: overlap(own, largest),
    robust,
    shaky,
    possible,
    outside: where((index) => below(own, index) && below(largest, index)),
    typicalRatio: share('withOutcome'),
    deviantRatio: share('withoutOutcome'),
    rank: isShaky ? (isPossible ? 4 : 3) : isPossible ? 2 : 1,
  }
}

function quotient(part: Figure, whole: Figure): Figure {
  return part === null || whole === null ? null : ratio(part, whole)
}

/** Σ min(a, b) / Σ max(a, b). */
function overlap(a: FuzzySet, b: FuzzySet): Figure {
  let [lower, upper] = [0, 0]
  for (const [index, value] of a.entries()) {
    lower += Math.min(value, b[index]!)
    upper += Math.max(value, b[index]!)
  }
  return ratio(lower, upper)
}
