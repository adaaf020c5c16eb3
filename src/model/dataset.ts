import type { Membership } from './framework.ts'

/** Cases and their memberships in some sets, crisp (0 and 1) or fuzzy. */
export interface Dataset {
  /** Names, each once. */
  readonly cases: readonly string[]
  /** Set → each case's membership, in the order of the cases. */
  readonly sets: ReadonlyMap<string, readonly Membership[]>
}

/** A sign before a set's name: its negation, 1 − membership. */
const NEGATION = '~'

/** Characters that a set's name can't contain: those of expressions, and list separators. */
export const RESERVED_IN_NAMES = /[~*+,\s]/

/** Those that a heading with ordinary words does not have. A heading with them is easily taken for an expression. */
export const SIGNS_IN_NAMES = /[~*+,]/

/** A heading as the name of a set: each run of characters that names can't contain becomes one underscore. */
export function writableName(heading: string): string {
  return heading.replace(/[~*+,\s]+/g, '_')
}

/** `~Y` of `Y`, and `Y` of `~Y`. */
export function negationOf(set: string): string {
  return isNegated(set) ? set.slice(NEGATION.length) : `${NEGATION}${set}`
}

export function isNegated(set: string): boolean {
  return set.startsWith(NEGATION)
}

/** The set's name without a sign. */
export function bareName(set: string): string {
  return isNegated(set) ? set.slice(NEGATION.length) : set
}
