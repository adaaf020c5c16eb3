import type { FuzzySet, Scaled } from './scaled.ts'

/**
 * A conjunction. `mask` has the conditions that the term names; `value` has those of them that must be present. Bit
 * `conditions − 1 − i` stands for condition `i`, so a row's bits are its number minus 1.
 */
export interface Term {
  readonly mask: number
  readonly value: number
}

/** More conditions would not fit a key, and no set of cases is large enough for 2^26 configurations. */
export const MAX_CONDITIONS = 26

/** The term of a single configuration. */
export function rowTerm(bits: number, conditions: number): Term {
  return { mask: 2 ** conditions - 1, value: bits }
}

export function coversRow({ mask, value }: Term, bits: number): boolean {
  return (bits & mask) === value
}

/** Does `outer` cover every configuration that `inner` covers? */
export function contains(outer: Term, inner: Term): boolean {
  return (outer.mask & inner.mask) === outer.mask && (inner.value & outer.mask) === outer.value
}

/** A unique number for each term. */
export function keyOf({ mask, value }: Term, conditions: number): number {
  return mask * 2 ** conditions + value
}

/** Fewer literals first, then by the conditions named, then present before absent: the order of R's QCA. */
export function byTerm(a: Term, b: Term): number {
  return bitCount(a.mask) - bitCount(b.mask) || b.mask - a.mask || b.value - a.value
}

export function bitCount(bits: number): number {
  let [count, rest] = [0, bits]
  for (; rest !== 0; rest &= rest - 1) count++
  return count
}

/** The bit of the condition at this index. */
export function bitOf(index: number, conditions: number): number {
  return 2 ** (conditions - 1 - index)
}

/** The term that names no condition, so that every case is in it. */
export const ALWAYS = '1'

/** `A*~B`; `1` for the term that names nothing. */
export function termName({ mask, value }: Term, names: readonly string[]): string {
  const literals = names.flatMap((name, index) => {
    const bit = bitOf(index, names.length)
    if ((mask & bit) === 0) return []
    return [(value & bit) === 0 ? `~${name}` : name]
  })
  return literals.length === 0 ? ALWAYS : literals.join('*')
}

/** Terms joined: `A*~B + C`. */
export function expression(terms: readonly string[]): string {
  return terms.join(' + ')
}

/** Membership in a term: the minimum over its literals (Zadeh 1965; Ragin 2000). */
export function termSet({ mask, value }: Term, { sets, one, cases }: Scaled): FuzzySet {
  const result = new Float64Array(cases.length).fill(one)
  for (const [index, set] of sets.entries()) {
    const bit = bitOf(index, sets.length)
    if ((mask & bit) === 0) continue
    const present = (value & bit) !== 0
    for (let at = 0; at < result.length; at++) {
      const membership = present ? set[at]! : one - set[at]!
      if (membership < result[at]!) result[at] = membership
    }
  }
  return result
}

/** Membership in a solution: the maximum over its terms; 0 without one. */
export function unionSet(terms: readonly FuzzySet[], cases: number): FuzzySet {
  const result = new Float64Array(cases)
  for (const set of terms) {
    for (let at = 0; at < cases; at++) {
      if (set[at]! > result[at]!) result[at] = set[at]!
    }
  }
  return result
}
