import { isNegated } from '../model/dataset.ts'
import type { Scaled } from './scaled.ts'
import { bitOf, contains, type Term } from './term.ts'

/** What theory expects: the conditions (bits of `mask`) that contribute when present (in `value`) or when absent. */
export type Expectation = Term

/**
 * From names as `A` (contributes when present) and `~B` (when absent). Conditions without one can contribute either
 * way.
 */
export function expectationOf(names: readonly string[], { conditions }: Pick<Scaled, 'conditions'>): Expectation {
  let [mask, value] = [0, 0]
  for (const [index, condition] of conditions.entries()) {
    const bit = bitOf(index, conditions.length)
    if (names.includes(condition)) value |= bit
    if (names.includes(condition) || names.some((name) => isNegated(name) && name.slice(1) === condition)) mask |= bit
  }
  return { mask, value }
}

/**
 * The terms between a conservative and a parsimonious model: each conservative term, as far as a parsimonious one
 * reaches, without the literals that speak against an expectation. What they cover beyond the observed rows are the
 * easy counterfactuals: Ragin and Sonnett 2005; Ragin, Redesigning Social Inquiry, 2008, ch. 9. A conservative term
 * that lies in no single parsimonious one stays as it is.
 */
export function easyTerms(
  conservative: readonly Term[],
  parsimonious: readonly Term[],
  expectation: Expectation,
): readonly Term[] {
  return conservative.flatMap((term) => {
    const wider = parsimonious.filter((outer) => contains(outer, term))
    return wider.length === 0 ? [term] : wider.map((outer) => between(term, outer, expectation))
  })
}

function between(term: Term, outer: Term, expectation: Expectation): Term {
  const against = term.mask & expectation.mask & (term.value ^ expectation.value) & ~outer.mask
  return { mask: term.mask & ~against, value: term.value & ~against }
}
