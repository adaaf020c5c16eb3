import { complement, type Formula, formulaName, formulaSet, intersection } from './formula.ts'
import { sufficiencyFrom, sumsOf } from './measures.ts'
import type { FuzzySet, Scaled } from './scaled.ts'
import type { SufficiencyFigures } from './solution-results.ts'

/** Where a case stands: expected by the theory or not (most or least likely), in the solution or not. */
export type TheoryAreaId = 'T*S' | '~T*S' | 'T*~S' | '~T*~S'

/** A part of the cases, by membership in the theory and in the solution. */
interface TheoryArea extends SufficiencyFigures {
  readonly area: TheoryAreaId
  /** Cases above 0.5 in the area and above 0.5 in the outcome. */
  readonly withOutcome: readonly string[]
  /** Cases above 0.5 in the area and below 0.5 in the outcome. */
  readonly withoutOutcome: readonly string[]
}

export interface TheoryEvaluation {
  readonly theory: string
  readonly solution: string
  readonly outcome: string
  readonly theoryFigures: SufficiencyFigures
  readonly solutionFigures: SufficiencyFigures
  /** Always four, in the order of `TheoryAreaId`. */
  readonly areas: readonly TheoryArea[]
  /** Cases at exactly 0.5 in the theory, in the solution, or in the outcome: they are in no area. */
  readonly undecided: readonly string[]
}

/**
 * A theory against an empirical solution: Ragin, The Comparative Method, 1987, 118–121; Schneider and Wagemann 2012,
 * ch. 11.3. A case is in an area if its membership in it is above 0.5.
 */
export function evaluateTheory(theory: Formula, solution: Formula, data: Scaled): TheoryEvaluation {
  const { cases, outcomeSet, one, outcome } = data
  const [t, s] = [formulaSet(theory, data), formulaSet(solution, data)]
  const figures = (set: FuzzySet): SufficiencyFigures => sufficiencyFrom(sumsOf(set, outcomeSet, one))
  const area = (id: TheoryAreaId, set: FuzzySet): TheoryArea => {
    const members = cases.map((name, index) => ({ name, within: set[index]! * 2 > one, twice: outcomeSet[index]! * 2 }))
    return {
      area: id,
      ...figures(set),
      withOutcome: members.filter(({ within, twice }) => within && twice > one).map(({ name }) => name),
      withoutOutcome: members.filter(({ within, twice }) => within && twice < one).map(({ name }) => name),
    }
  }
  const [notT, notS] = [complement(t, one), complement(s, one)]
  return {
    theory: formulaName(theory, data),
    solution: formulaName(solution, data),
    outcome,
    theoryFigures: figures(t),
    solutionFigures: figures(s),
    areas: [
      area('T*S', intersection(t, s)),
      area('~T*S', intersection(notT, s)),
      area('T*~S', intersection(t, notS)),
      area('~T*~S', intersection(notT, notS)),
    ],
    undecided: cases.filter((_, index) => [t, s, outcomeSet].some((set) => set[index]! * 2 === one)),
  }
}
