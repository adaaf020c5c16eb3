import type { Range } from './results.ts'

/** The ranks that coders gave to one unit, from 0; missing answers are left out. */
export type UnitRanks = readonly number[]

/** The squared difference of two ranks, given how often each rank occurs among the pairable values. */
export type Difference = (a: number, b: number, counts: readonly number[]) => number

/**
 * Ordinal: the square of all values from the one rank to the other, half of the ends not counted.
 * Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C.
 */
export const ordinalDifference: Difference = (a, b, counts) => {
  const between = counts.slice(Math.min(a, b), Math.max(a, b) + 1).reduce((sum, count) => sum + count, 0)
  return (between - ((counts[a] ?? 0) + (counts[b] ?? 0)) / 2) ** 2
}

/**
 * Krippendorff's alpha, 1 − observed / expected disagreement, for any number of coders and with missing
 * values; units with fewer than two are left out (Krippendorff 2011; Hayes and Krippendorff 2007). Null
 * when nothing can be compared, or when all values are the same: without variation it is not defined.
 */
export function alphaOf(units: readonly UnitRanks[], difference: Difference = ordinalDifference): number | null {
  const pairable = units.filter((ranks) => ranks.length >= 2)
  const values = pairable.flat()
  const highest = values.reduce((most, value) => Math.max(most, value), -1)
  const counts = Array.from({ length: highest + 1 }, (_, rank) => {
    return values.filter((value) => value === rank).length
  })
  const observed = sum(
    pairable.map((ranks) => sumOverPairs(ranks, (a, b) => difference(a, b, counts)) / (ranks.length - 1)),
  )
  const ranks = counts.map((_, rank) => rank)
  const expected = sumOverPairs(ranks, (a, b) => (counts[a] ?? 0) * (counts[b] ?? 0) * difference(a, b, counts))
  return expected === 0 ? null : 1 - ((values.length - 1) * observed) / expected
}

/** The share of the pairs of values within a unit that are the same; null without a pair. */
export function percentAgreement(units: readonly UnitRanks[]): number | null {
  const pairs = sum(units.map((ranks) => (ranks.length * (ranks.length - 1)) / 2))
  const same = sum(units.map((ranks) => sumOverPairs(ranks, (a, b) => (a === b ? 1 : 0)) / 2))
  return pairs === 0 ? null : same / pairs
}

/**
 * The 95 % jackknife interval of alpha, each unit left out once (Efron and Tibshirani 1993, chapter 11; for
 * alpha better than the usual bootstrap where units are few: Hughes 2022, arXiv:2210.13265). Null with fewer
 * than three units, or when without one of them nothing varies.
 */
export function jackknifeInterval(units: readonly UnitRanks[]): Range | null {
  const pairable = units.filter((ranks) => ranks.length >= 2)
  const alpha = alphaOf(pairable)
  const without = pairable.flatMap((_, index) => alphaOf(pairable.filter((_, other) => other !== index)) ?? [])
  const count = pairable.length
  if (alpha === null || count < 3 || without.length < count) return null
  const mean = sum(without) / count
  const error = Math.sqrt(((count - 1) / count) * sum(without.map((each) => (each - mean) ** 2)))
  const reach = studentQuantile(count - 1) * error
  return [Math.max(-1, alpha - reach), Math.min(1, alpha + reach)]
}

/** The 97.5 % quantile of the standard normal distribution. */
const Z = 1.959964

/**
 * The 97.5 % quantile of Student's t by its expansion in the degrees of freedom; within 1 % from two of them
 * on (Abramowitz and Stegun 1964, 26.7.5).
 */
function studentQuantile(freedom: number): number {
  const terms = [
    Z,
    (Z ** 3 + Z) / 4,
    (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96,
    (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384,
    (79 * Z ** 9 + 776 * Z ** 7 + 1482 * Z ** 5 - 1920 * Z ** 3 - 945 * Z) / 92160,
  ]
  return sum(terms.map((term, power) => term / freedom ** power))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Over ordered pairs of different places. */
function sumOverPairs(values: readonly number[], of: (a: number, b: number) => number): number {
  return sum(values.flatMap((a, i) => values.map((b, j) => (i === j ? 0 : of(a, b)))))
}
