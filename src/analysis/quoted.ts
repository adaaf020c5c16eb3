import type { SolutionKind } from '../model/solution-kinds.ts'
import { parseExpression } from './expression.ts'
import type { Formula } from './formula.ts'
import type { Cutoffs, FirstOnly, Model, Solution, SolutionSet, SufficiencyFigures } from './solution-results.ts'

/** One model of one solution, which the other parts of an analysis refer to. */
export interface QuotedSolution {
  readonly kind: SolutionKind
  readonly expression: string
  /** Which of the models it is, from 1, and how many there are; null if too many for an exact number. */
  readonly model: number
  readonly models: number | null
  /** Null if all models were looked for. */
  readonly firstOnly: FirstOnly | null
  readonly figures: SufficiencyFigures
  /** The cutoffs of the rows that it is made from. The model itself may not reach them. */
  readonly cutoffs: Cutoffs
}

/** Which model to quote. Without a kind: the intermediate solution if there is one, else the parsimonious one. */
export interface QuoteWish {
  readonly kind?: SolutionKind
  /** From 1. */
  readonly model?: number
}

/** The quoted model with its figures. */
export interface Quoted {
  readonly quoted: QuotedSolution
  readonly model: Model
}

/** Null if there is no such model. */
export function quotedModel(set: SolutionSet, cutoffs: Cutoffs, { kind, model = 1 }: QuoteWish = {}): Quoted | null {
  const chosen = kind ?? defaultKind(set)
  const solution = solutionOfKind(set, chosen)
  const found = solution?.models[model - 1]
  if (solution === null || found === undefined) return null
  const { firstOnly } = solution
  return {
    quoted: {
      kind: chosen,
      expression: found.expression,
      model,
      models: solution.modelCount,
      firstOnly,
      figures: found.solution,
      cutoffs,
    },
    model: found,
  }
}

/** The terms of a quoted model; none without one. */
export function quotedFormula(quoted: QuotedSolution | null, conditions: readonly string[]): Formula {
  const parsed = parseExpression(quoted?.expression ?? '', conditions)
  return 'terms' in parsed ? parsed.terms : []
}

function defaultKind(set: SolutionSet): SolutionKind {
  return (
    (['intermediate', 'parsimonious'] as const).find((kind) => solutionOfKind(set, kind) !== null) ?? 'conservative'
  )
}

/** The first intermediate solution stands for all of them. */
export function solutionOfKind(set: SolutionSet, kind: SolutionKind): Solution | null {
  const found = kind === 'intermediate' ? intermediateOf(set) : set[kind]
  return found !== null && 'models' in found ? found : null
}

function intermediateOf({ intermediate }: SolutionSet): Solution | null {
  return 'solutions' in intermediate ? (intermediate.solutions[0] ?? null) : null
}
