import { bareName, type Dataset, isNegated, negationOf } from '../model/dataset.ts'

const MAX_PLACES = 9

/**
 * Memberships times `one`. With up to nine decimal places they become whole numbers, whose sums are exact, so 4/5 is
 * never 0.79999999999999993. With more places, `one` is 1, and sums have the precision of doubles.
 */
export type FuzzySet = Float64Array

/** The sets of one analysis. */
export interface Scaled {
  readonly one: number
  readonly cases: readonly string[]
  /** Names, in the order of `sets`. */
  readonly conditions: readonly string[]
  readonly sets: readonly FuzzySet[]
  /** Starts with `~` when negated; the set itself is already negated. */
  readonly outcome: string
  readonly outcomeSet: FuzzySet
}

/** Which sets of a dataset are analyzed. */
export interface Question {
  /** The name of a set, with `~` for its negation. */
  readonly outcome: string
  readonly conditions: readonly string[]
}

/** Throws a RangeError for a set that the dataset does not have. Pass `unit` if memberships will change later. */
export function scaled({ cases, sets }: Dataset, { outcome, conditions }: Question, unit?: number): Scaled {
  const valuesOf = (name: string): readonly number[] => {
    const values = sets.get(name)
    if (values === undefined) throw new RangeError(`There is no set "${name}".`)
    return values
  }
  const outcomeValues = valuesOf(bareName(outcome))
  const all = conditions.map(valuesOf)
  const one = unit ?? unitOf([...all, outcomeValues])
  const toSet = (values: readonly number[]): FuzzySet => Float64Array.from(values, (value) => scale(value, one))
  const outcomeSet = toSet(outcomeValues)
  return {
    one,
    cases,
    conditions,
    sets: all.map(toSet),
    outcome,
    outcomeSet: isNegated(outcome) ? negated(outcomeSet, one) : outcomeSet,
  }
}

/** The smallest power of ten, up to 10^9, that makes all values whole; otherwise 1. */
export function unitOf(columns: readonly (readonly number[])[]): number {
  for (let places = 0; places <= MAX_PLACES; places++) {
    const one = 10 ** places
    if (columns.every((values) => values.every((value) => Math.round(value * one) / one === value))) return one
  }
  return 1
}

export function scale(value: number, one: number): number {
  return one === 1 ? value : Math.round(value * one)
}

/** `~X`: 1 − x (Zadeh 1965; Ragin 2000). */
function negated(set: FuzzySet, one: number): FuzzySet {
  return set.map((value) => one - value)
}

/** The same analysis of the negated outcome. */
export function ofNegation({ outcome, outcomeSet, ...rest }: Scaled): Scaled {
  return {
    ...rest,
    outcome: negationOf(outcome),
    outcomeSet: negated(outcomeSet, rest.one),
  }
}
