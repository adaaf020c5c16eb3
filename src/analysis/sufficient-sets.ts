import { type Formula, formulaName, formulaSet } from './formula.ts'
import { ratio, sufficiencyFrom, sumsOf } from './measures.ts'
import { sufficiencyIn } from './relations.ts'
import type { Scaled } from './scaled.ts'
import type { Figure } from './solution-results.ts'
import type { Sufficiency, SufficiencyReport } from './sufficiency-results.ts'

/** How far each condition, its negation, and each named formula is sufficient. */
export function sufficiencyReport(data: Scaled, named: readonly Formula[]): SufficiencyReport {
  return {
    sets: sufficiencyIn(data),
    named: named.map((formula) => sufficiencyOf(formula, data)),
  }
}

export interface SufficientFormula extends Sufficiency {
  /** Each term of a disjunction; empty for a single term. `covU` is null there if the term stands alone. */
  readonly terms: readonly (Sufficiency & { readonly covU: Figure })[]
}

/**
 * How far a formula, and each of its terms, is sufficient for the outcome (Ragin 2006). The unique coverage of a term
 * is the coverage that the formula loses without it.
 */
function sufficiencyOf(formula: Formula, data: Scaled): SufficientFormula {
  const { outcomeSet, one } = data
  const whole = sumsOf(formulaSet(formula, data), outcomeSet, one)
  const terms = formula.map((term, index) => {
    const others = formula.filter((_, other) => other !== index)
    const rest = sumsOf(formulaSet(others, data), outcomeSet, one)
    const own = sumsOf(formulaSet([term], data), outcomeSet, one)
    const covU = ratio(whole.both - rest.both, whole.y)
    return { set: formulaName([term], data), ...sufficiencyFrom(own), covU }
  })
  return { set: formulaName(formula, data), ...sufficiencyFrom(whole), terms: formula.length === 1 ? [] : terms }
}
