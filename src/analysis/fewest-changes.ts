import type { CaseOption, CodeChange, ContestedCases } from './contested.ts'

/** What one way to code a case adds to each sum. A goal is reached when every sum is above 0. */
export type Parts = (option: CaseOption) => readonly number[]

/** The fewest changes of codes that reach a goal. */
export interface FewestChanges {
  readonly count: number
  /** All smallest sets of changes, or the first `MAX_SETS`. */
  readonly sets: readonly (readonly CodeChange[])[]
  /** Are there more smallest sets than are listed? */
  readonly more: boolean
}

/** More smallest sets than this are not listed. */
export const MAX_SETS = 12

/**
 * The fewest changes of contested codes after which every sum over the cases, plus its constant, is above 0. Exact: for
 * each number of changes it keeps every attainable sum that no other surpasses and from which the goal is in reach.
 * Null if no combination reaches the goal.
 */
export function fewestChanges(
  { cases }: ContestedCases,
  parts: Parts,
  constants: readonly number[],
): FewestChanges | null {
  const gains = cases.map((options) => gainsOf(options, parts)).filter((own) => own.length > 0)
  const start = cases.reduce((sums, [actual]) => plus(sums, parts(actual!)), constants)
  const most = gains.reduce((sum, own) => sum + Math.max(...own.map(({ changes }) => changes.length)), 0)
  const rest = restOf(gains, most, start.length)
  for (let count = 0; count <= most; count++) {
    if (isAttainable(gains, start, count, rest)) return { count, ...setsOf(gains, start, count, rest) }
  }
  return null
}

/** One way to change a case, and what that adds to the sums. */
interface Gain {
  readonly changes: readonly CodeChange[]
  readonly sums: readonly number[]
}

/** The ways to change a case that are not surpassed by another with at most as many changes. */
function gainsOf([actual, ...options]: readonly CaseOption[], parts: Parts): readonly Gain[] {
  const base = parts(actual!)
  const gains = options.map((option) => ({
    changes: option.changes,
    sums: parts(option).map((sum, at) => sum - base[at]!),
  }))
  return gains.filter(
    (gain) =>
      gain.sums.some((sum) => sum > 0) &&
      !gains.some((other) => other.changes.length < gain.changes.length && covers(other.sums, gain.sums)),
  )
}

/** The most that the cases from an index on can add to each sum, by number of changes, one sum at a time. */
type Rest = readonly (readonly (readonly number[])[])[]

/** Can exactly or at most `count` changes reach the goal? */
function isAttainable(
  gains: readonly (readonly Gain[])[],
  start: readonly number[],
  count: number,
  rest: Rest,
): boolean {
  // The attainable sums with each number of changes, from the cases so far.
  let best: readonly (readonly (readonly number[])[])[] = [[start]]
  for (const [index, own] of gains.entries()) {
    const next: (readonly number[])[][] = Array.from({ length: count + 1 }, (_, at) => [...(best[at] ?? [])])
    for (const [at, sums] of best.entries()) {
      for (const { changes, sums: gained } of own) {
        next[at + changes.length]?.push(...sums.map((sum) => plus(sum, gained)))
      }
    }
    best = next.map((sums, at) =>
      unsurpassed(sums.filter((sum) => isReached(plus(sum, rest[index + 1]![count - at]!)))),
    )
    if (best.every((sums) => sums.length === 0)) return false
  }
  return best.some((sums) => sums.some(isReached))
}

/** The sums that no other covers; equal ones once. */
function unsurpassed(sums: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const kept: (readonly number[])[] = []
  for (const sum of sums.toSorted((a, b) => (b[0] ?? 0) - (a[0] ?? 0))) {
    if (!kept.some((other) => covers(other, sum))) kept.push(sum)
  }
  return kept
}

/** Every set of `count` changes that reaches the goal, in the order of the cases. */
function setsOf(
  gains: readonly (readonly Gain[])[],
  start: readonly number[],
  count: number,
  rest: Rest,
): Pick<FewestChanges, 'sets' | 'more'> {
  const found: (readonly CodeChange[])[] = []
  const search = (at: number, left: number, sums: readonly number[], changes: readonly CodeChange[]): void => {
    if (found.length > MAX_SETS || !isReached(plus(sums, rest[at]![left]!))) return
    if (left === 0) {
      found.push(changes)
      return
    }
    if (at === gains.length) return
    for (const gain of gains[at]!) {
      if (gain.changes.length > left) continue
      search(at + 1, left - gain.changes.length, plus(sums, gain.sums), [...changes, ...gain.changes])
    }
    search(at + 1, left, sums, changes)
  }
  search(0, count, start, [])
  return { sets: found.slice(0, MAX_SETS), more: found.length > MAX_SETS }
}

function restOf(gains: readonly (readonly Gain[])[], most: number, width: number): Rest {
  const rest: (readonly number[])[][] = [Array.from({ length: most + 1 }, () => Array<number>(width).fill(0))]
  for (const own of gains.toReversed()) {
    const later = rest[0]!
    rest.unshift(
      later.map((sums, left) => {
        const usable = own.filter(({ changes }) => changes.length <= left)
        return sums.map((sum, at) =>
          Math.max(sum, ...usable.map((gain) => gain.sums[at]! + later[left - gain.changes.length]![at]!)),
        )
      }),
    )
  }
  return rest
}

function plus(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((value, index) => value + b[index]!)
}

function covers(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, index) => value >= b[index]!)
}

function isReached(sums: readonly number[]): boolean {
  return sums.every((sum) => sum > 0)
}
