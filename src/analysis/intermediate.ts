import { isNegated } from '../model/dataset.ts'
import type { Scaled } from './scaled.ts'
import { bitOf, contains, type Term } from './term.ts'

/**
 * What theory expects. `mask` has the conditions with an expectation; those in `value` contribute when present, the
 * others when absent.
 */
export type Expectation = Term

/**
 * Reads `A` (contributes when present) and `~B` (contributes when absent). All other conditions can contribute either
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
 * The terms between a conservative and a parsimonious model. Literals that contradict an expectation are removed from
 * each conservative term, but never those of the parsimonious term that contains it. What the new terms cover beyond
 * the observed rows are the easy counterfactuals: Ragin and Sonnett 2005; Ragin, Redesigning Social Inquiry, 2008, ch.
 * 9. A conservative term that no single parsimonious term contains stays the same.
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
