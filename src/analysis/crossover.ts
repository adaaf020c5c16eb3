import type { Dataset } from '../model/dataset.ts'
import { CROSSOVER } from '../model/framework.ts'
import type { Crossover } from './results.ts'
import type { DroppedCase } from './solution-results.ts'

export const CROSSOVER_WAYS = ['up', 'down'] as const
export type CrossoverWay = (typeof CROSSOVER_WAYS)[number]

/** How far a membership at the crossover is moved: the amount that papers usually add. */
const STEP = 0.001

export function movedCrossover(way: CrossoverWay): number {
  return way === 'up' ? CROSSOVER + STEP : CROSSOVER - STEP
}

/** The dataset with every condition's membership of exactly 0.5 moved to one side. The outcome stays as it is. */
export function moveCrossovers(
  { cases, sets }: Dataset,
  conditions: readonly string[],
  way: CrossoverWay,
): { readonly dataset: Dataset; readonly crossover: Crossover } {
  const membership = movedCrossover(way)
  const recoded = cases.flatMap((name, index): readonly DroppedCase[] => {
    const torn = conditions.filter((condition) => sets.get(condition)?.[index] === CROSSOVER)
    return torn.length === 0 ? [] : [{ case: name, conditions: torn }]
  })
  const moved = [...sets].map(([name, values]) => {
    const own = conditions.includes(name)
    return [name, own ? values.map((value) => (value === CROSSOVER ? membership : value)) : values] as const
  })
  return { dataset: { cases, sets: new Map(moved) }, crossover: { to: way, membership, recoded } }
}
