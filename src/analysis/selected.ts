import type { FuzzySet, Scaled } from './scaled.ts'

/** A case for a within-case study. */
export interface SelectedCase {
  readonly case: string
  /** Membership in the term, the solution, or the necessary condition. 0…1. */
  readonly membership: number
  readonly outcome: number
  /** The smaller, the better the choice; null where no formula ranks the kind. */
  readonly best: number | null
  /** Is there no better choice of its kind? */
  readonly most: boolean
}

/** Two cases to compare. A smaller `best` is a better pair. */
export interface SelectedPair {
  readonly first: string
  readonly second: string
  readonly best: number
}

/** A case with its membership in a set and in the outcome, in units of `one`. */
export interface Member {
  readonly name: string
  readonly index: number
  readonly x: number
  readonly y: number
}

export function membersOf(set: FuzzySet, { cases, outcomeSet }: Scaled): readonly Member[] {
  return cases.map((name, index) => ({ name, index, x: set[index]!, y: outcomeSet[index]! }))
}

/** Sorted with the best choice first. `value` is in units of `one`; without it, the order of the data stays. */
export function best<M extends Member, Fields extends object>(
  members: readonly M[],
  value: ((member: M) => number) | null,
  { one }: Scaled,
  fields: (member: M) => Fields,
): readonly (SelectedCase & Fields)[] {
  const valued = members.map((member) => ({ member, worth: value === null ? null : value(member) }))
  const sorted = valued.toSorted((a, b) => (a.worth ?? 0) - (b.worth ?? 0))
  const [first] = sorted
  return sorted.map(({ member, worth }) => ({
    case: member.name,
    membership: member.x / one,
    outcome: member.y / one,
    best: worth === null ? null : worth / one,
    most: worth !== null && worth === first?.worth,
    ...fields(member),
  }))
}

/** Every pair that has a value, the best first. `value` is in units of `one`; null for no pair. */
export function pairsOf<M extends Member>(
  firsts: readonly M[],
  seconds: readonly M[],
  value: (first: M, second: M) => number | null,
  data: Scaled,
): readonly SelectedPair[] {
  return pairsWith(firsts, seconds, value, data, () => ({}))
}

/** The same with more fields of each pair. */
export function pairsWith<M extends Member, Fields extends object>(
  firsts: readonly M[],
  seconds: readonly M[],
  value: (first: M, second: M) => number | null,
  { one }: Scaled,
  fields: (first: M, second: M) => Fields,
): readonly (SelectedPair & Fields)[] {
  return firsts
    .flatMap((first) =>
      seconds.flatMap((second) => {
        const worth = value(first, second)
        return worth === null ? [] : [{ first, second, worth }]
      }),
    )
    .toSorted((a, b) => a.worth - b.worth)
    .map(({ first, second, worth }) => ({
      first: first.name,
      second: second.name,
      best: worth / one,
      ...fields(first, second),
    }))
}
