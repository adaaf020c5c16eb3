import type { Range } from './results.ts'

/** The 97.5 % quantile of the standard normal distribution. */
const Z = 1.959964

/** The ranks that coders gave to one unit, from 0; missing answers are left out. */
export type UnitRanks = readonly number[]

/** The squared difference of two ranks, given how often each rank occurs among the pairable values. */
export type Difference = (a: number, b: number, counts: readonly number[]) => number

/**
 * Ordinal: the squared number of values from one rank to the other, where only half of those at both ends count.
 * Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C.
 *
 * @internal Exported for its tests.
 */
export const ordinalDifference: Difference = (a, b, counts) => {
  const between = counts.slice(Math.min(a, b), Math.max(a, b) + 1).reduce((sum, count) => sum + count, 0)
  return (between - ((counts[a] ?? 0) + (counts[b] ?? 0)) / 2) ** 2
}

/**
 * Krippendorff's alpha, 1 − observed / expected disagreement, for any number of coders and with missing values. Units
 * with fewer than two values are left out (Krippendorff 2011; Hayes and Krippendorff 2007). Null if nothing can be
 * compared, or if all values are the same: alpha is not defined without variation.
 */
export function alphaOf(units: readonly UnitRanks[], difference: Difference = ordinalDifference): number | null {
  return alphaFrom(tallied(units), difference)
}

/** How often each rank occurs, from 0. */
type RankCounts = readonly number[]

/** The counts of each unit, all with the same length. */
function tallied(units: readonly UnitRanks[]): readonly RankCounts[] {
  const highest = units.reduce((most, ranks) => ranks.reduce((a, b) => Math.max(a, b), most), -1)
  return units.map((ranks) => {
    const counts = Array.from({ length: highest + 1 }, () => 0)
    for (const rank of ranks) counts[rank] = (counts[rank] ?? 0) + 1
    return counts
  })
}

/** Uses counts of ranks, not pairs of coders: there may be many coders. */
function alphaFrom(units: readonly RankCounts[], difference: Difference): number | null {
  const pairable = units.filter((counts) => sum(counts) >= 2)
  const totals = (units[0] ?? []).map((_, rank) => sum(pairable.map((counts) => counts[rank] ?? 0)))
  const apart = totals.map((_, a) => totals.map((_, b) => (a === b ? 0 : difference(a, b, totals))))
  const disagreement = (counts: RankCounts): number =>
    sum(counts.map((own, a) => (own === 0 ? 0 : own * sum(counts.map((other, b) => other * (apart[a]?.[b] ?? 0))))))
  const observed = sum(pairable.map((counts) => disagreement(counts) / (sum(counts) - 1)))
  const expected = disagreement(totals)
  return expected === 0 ? null : 1 - ((sum(totals) - 1) * observed) / expected
}

/** The share of pairs of values within a unit that are equal; null without pairs. */
export function percentAgreement(units: readonly UnitRanks[]): number | null {
  const pairsOf = (count: number): number => (count * (count - 1)) / 2
  const pairs = sum(units.map((ranks) => pairsOf(ranks.length)))
  const same = sum(tallied(units).map((counts) => sum(counts.map(pairsOf))))
  return pairs === 0 ? null : same / pairs
}

/** The mean difference between two values of a unit; 0 without pairs. */
export function meanSteps(ranks: UnitRanks): number {
  const [counts = []] = tallied([ranks])
  const total = sum(counts.map((own, a) => own * sum(counts.slice(a + 1).map((other, more) => other * (more + 1)))))
  return ranks.length < 2 ? 0 : total / ((ranks.length * (ranks.length - 1)) / 2)
}

/**
 * The 95 % jackknife interval of alpha: each unit is left out once (Efron and Tibshirani 1993, chapter 11). For alpha
 * with few units, it is better than the usual bootstrap (Hughes 2022, arXiv:2210.13265). Null with fewer than three
 * units, or if nothing varies without one of them.
 */
export function jackknifeInterval(units: readonly UnitRanks[]): Range | null {
  const pairable = tallied(units.filter((ranks) => ranks.length >= 2))
  const alpha = alphaFrom(pairable, ordinalDifference)
  const without = pairable.flatMap(
    (_, index) =>
      alphaFrom(
        pairable.filter((_, other) => other !== index),
        ordinalDifference,
      ) ?? [],
  )
  const count = pairable.length
  if (alpha === null || count < 3 || without.length < count) return null
  const mean = sum(without) / count
  const error = Math.sqrt(((count - 1) / count) * sum(without.map((each) => (each - mean) ** 2)))
  const reach = studentQuantile(count - 1) * error
  return [Math.max(-1, alpha - reach), Math.min(1, alpha + reach)]
}

/**
 * The 97.5 % quantile of Student's t, from its expansion in the degrees of freedom. Within 1 % from two degrees of
 * freedom on (Abramowitz and Stegun 1964, 26.7.5).
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
