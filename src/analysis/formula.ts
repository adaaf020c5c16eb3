import type { FuzzySet, Scaled } from './scaled.ts'
import { coversRow, expression, type Term, termName, termSet, unionSet } from './term.ts'

/** A disjunction of conjunctions: `A*~B + C`. */
export type Formula = readonly Term[]

/** Membership in a formula: the maximum over its terms. */
export function formulaSet(formula: Formula, data: Scaled): FuzzySet {
  return unionSet(
    formula.map((term) => termSet(term, data)),
    data.cases.length,
  )
}

export function formulaName(formula: Formula, { conditions }: Pick<Scaled, 'conditions'>): string {
  return expression(formula.map((term) => termName(term, conditions)))
}

/** Does a formula cover a configuration? */
export function formulaCovers(formula: Formula, bits: number): boolean {
  return formula.some((term) => coversRow(term, bits))
}

/** `1 − x` for every case. */
export function complement(set: FuzzySet, one: number): FuzzySet {
  return set.map((value) => one - value)
}

/** The minimum of two sets for every case. */
export function intersection(a: FuzzySet, b: FuzzySet): FuzzySet {
  return a.map((value, index) => Math.min(value, b[index]!))
}
