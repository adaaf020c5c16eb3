import { type Formula, formulaName, formulaSet } from './formula.ts'
import { LOW_PRI, ratio, reaches, sufficiencyFrom, sumsOf } from './measures.ts'
import { sufficiencyIn } from './relations.ts'
import type { Scaled } from './scaled.ts'
import type { Cutoffs, Figure } from './solution-results.ts'
import type { JudgedSufficiency, Sufficiency, SufficiencyReport, SufficiencyVerdict } from './sufficiency-results.ts'

/** The cutoffs that a set must reach. */
type Cuts = Pick<Cutoffs, 'inclCut' | 'priCut'>

/** How far each condition, its negation, and each named formula is sufficient. */
export function sufficiencyReport(data: Scaled, named: readonly Formula[], cuts: Cuts): SufficiencyReport {
  return {
    inclCut: cuts.inclCut[0],
    priCut: cuts.priCut,
    sets: sufficiencyIn(data).map((each) => judged(each, cuts)),
    named: named.map((formula) => sufficiencyOf(formula, data, cuts)),
  }
}

export interface SufficientFormula extends JudgedSufficiency {
  /** Each term of a disjunction; empty for a single term. `covU` is null there if the term stands alone. */
  readonly terms: readonly (JudgedSufficiency & { readonly covU: Figure })[]
}

function judged(figures: Sufficiency, cuts: Cuts): JudgedSufficiency {
  return { ...figures, verdict: verdictOn(figures, cuts) }
}

/** By the cutoffs of rows, since a set that is sufficient must be as consistent as they are. */
function verdictOn({ inclS, PRI }: Sufficiency, { inclCut: [inclCut], priCut }: Cuts): SufficiencyVerdict {
  if (inclS === null) return 'not-defined'
  if (!reaches(inclS, inclCut) || (priCut > 0 && !reaches(PRI, priCut))) return 'not-sufficient'
  return PRI !== null && PRI < LOW_PRI && priCut < LOW_PRI ? 'low-pri' : 'sufficient'
}

/**
 * How far a formula, and each of its terms, is sufficient for the outcome (Ragin 2006). The unique coverage of a term
 * is the coverage that the formula loses without it.
 */
function sufficiencyOf(formula: Formula, data: Scaled, cuts: Cuts): SufficientFormula {
  const { outcomeSet, one } = data
  const whole = sumsOf(formulaSet(formula, data), outcomeSet, one)
  const terms = formula.map((term, index) => {
    const others = formula.filter((_, other) => other !== index)
    const rest = sumsOf(formulaSet(others, data), outcomeSet, one)
    const own = sumsOf(formulaSet([term], data), outcomeSet, one)
    const covU = ratio(whole.both - rest.both, whole.y)
    return { ...judged({ set: formulaName([term], data), ...sufficiencyFrom(own) }, cuts), covU }
  })
  const figures = { set: formulaName(formula, data), ...sufficiencyFrom(whole) }
  return { ...judged(figures, cuts), terms: formula.length === 1 ? [] : terms }
}
