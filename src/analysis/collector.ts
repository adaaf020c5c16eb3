import type { ChartClass } from './chart.ts'

/** A minimum buffer, so that sorting is rare when few covers are kept. */
const SLACK = 64

/** All covers of the rows, made of elements that each cover some row. */
export interface Covers {
  /** Null when it is above 2^53 − 1. */
  readonly count: number | null
  /** The first `most` covers, sorted by size, then by their elements. The elements of each are in ascending order. */
  readonly first: readonly (readonly number[])[]
  /** Elements that are in every cover. */
  readonly essential: readonly number[]
  /** Elements that are in some cover, whether or not it is among the first. */
  readonly used: readonly number[]
}

/** Takes covers made of classes, and counts the covers made of elements: one element from each class. */
export interface Collector {
  add(chosen: readonly number[]): void
  covers(): Covers
}

/** Keeps only the classes of the first covers, so memory depends on `most`, not on the count. */
export function createCollector(classes: readonly ChartClass[], most: number): Collector {
  let count = 0n
  let kept: Kept[] = []
  const appearances = new Map<number, number>()
  let all = 0
  const membersOf = (index: number): readonly number[] => classes[index]!.members
  return {
    add: (chosen) => {
      all++
      count += chosen.reduce((product, index) => product * BigInt(membersOf(index).length), 1n)
      for (const index of chosen) appearances.set(index, (appearances.get(index) ?? 0) + 1)
      // The cover of each class's first element comes before all others of the same classes.
      const least = chosen.map((index) => membersOf(index)[0]!).toSorted((a, b) => a - b)
      kept.push({ least, classes: [...chosen] })
      if (kept.length >= 2 * most + SLACK) kept = firstOf(kept, most)
    },
    covers: () => ({
      count: count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(count) : null,
      first: firstOf(kept, most)
        .flatMap(({ classes: chosen }) => expand(chosen.map(membersOf), most))
        .toSorted(bySizeThenOrder)
        .slice(0, most),
      essential: [...appearances]
        .flatMap(([index, times]) => (times === all && membersOf(index).length === 1 ? membersOf(index) : []))
        .toSorted((a, b) => a - b),
      used: [...appearances.keys()].flatMap(membersOf).toSorted((a, b) => a - b),
    }),
  }
}

interface Kept {
  readonly least: readonly number[]
  readonly classes: readonly number[]
}

function firstOf(kept: readonly Kept[], most: number): Kept[] {
  return kept.toSorted((a, b) => bySizeThenOrder(a.least, b.least)).slice(0, most)
}

function bySizeThenOrder(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length
  const at = a.findIndex((element, index) => element !== b[index])
  return at === -1 ? 0 : a[at]! - b[at]!
}

/**
 * The first `most` ways to take one element from each list. If one prefix sorts before another of the same length, it
 * still does after both get the same element. So only the first `most` prefixes are kept.
 */
function expand(lists: readonly (readonly number[])[], most: number): readonly (readonly number[])[] {
  let beginnings: readonly (readonly number[])[] = [[]]
  for (const list of lists) {
    beginnings = beginnings
      .flatMap((beginning) => list.slice(0, most).map((element) => [...beginning, element].toSorted((a, b) => a - b)))
      .toSorted(bySizeThenOrder)
      .slice(0, most)
  }
  return beginnings
}
