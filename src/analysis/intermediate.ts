import { parseExpression } from './expression.ts'
import type { Scaled } from './scaled.ts'
import { contains, type Term } from './term.ts'

/**
 * What theory expects to contribute: a condition (`A`), its absence (`~B`), or a conjunction (`~B*C`). All other
 * conditions can contribute either way.
 */
export type Expectation = Term

/** Reads the texts of expectations. Throws a RangeError for one that is not a conjunction of the conditions. */
export function expectationsOf(
  texts: readonly string[],
  { conditions }: Pick<Scaled, 'conditions'>,
): readonly Expectation[] {
  return texts.map((text) => {
    const parsed = parseExpression(text, conditions)
    const [term] = 'terms' in parsed ? parsed.terms : []
    if (term === undefined || !('terms' in parsed) || parsed.terms.length > 1) {
      throw new RangeError(`"${text}" is not an expectation.`)
    }
    return term
  })
}

/**
 * The terms between a conservative and a parsimonious model. Literals that contradict an expectation are removed from
 * each conservative term, but never those of the parsimonious term that contains it. If any literal of a conjunction is
 * contradicted, all of its literals are removed. What the new terms cover beyond the observed rows are the easy
 * counterfactuals: Ragin and Sonnett 2005; Ragin, Redesigning Social Inquiry, 2008, ch. 9; Dusa, QCA with R, 2019, ch.
 * 8. A conservative term that no single parsimonious term contains stays the same.
 */
export function easyTerms(
  conservative: readonly Term[],
  parsimonious: readonly Term[],
  expectations: readonly Expectation[],
): readonly Term[] {
  return conservative.flatMap((term) => {
    const wider = parsimonious.filter((outer) => contains(outer, term))
    return wider.length === 0 ? [term] : wider.map((outer) => between(term, outer, expectations))
  })
}

function between(term: Term, outer: Term, expectations: readonly Expectation[]): Term {
  const free = term.mask & ~outer.mask
  let against = 0
  for (const { mask, value } of expectations) {
    const concerned = free & mask
    if ((concerned & (term.value ^ value)) !== 0) against |= concerned
  }
  return { mask: term.mask & ~against, value: term.value & ~against }
}
