import { type Formula, formulaName, formulaSet } from './formula.ts'
import type { Scaled } from './scaled.ts'
import { best, membersOf, pairsOf, type SelectedCase, type SelectedPair } from './selected.ts'
import { configurationOf } from './truth-table.ts'

/** Cases for studying why a condition is necessary. */
export interface NecessitySelection {
  readonly condition: string
  readonly outcome: string
  /** In the condition and in the outcome, and not less in the condition. */
  readonly typical: readonly SelectedCase[]
  /** In both, but less in the condition. */
  readonly deviantDegree: readonly SelectedCase[]
  /** The outcome without the condition. */
  readonly deviantConsistency: readonly SelectedCase[]
  /** The condition without the outcome. */
  readonly deviantRelevance: readonly SelectedCase[]
  readonly irrelevant: readonly SelectedCase[]
  readonly typicalDeviantConsistency: readonly SelectedPair[]
  readonly typicalDeviantRelevance: readonly SelectedPair[]
  readonly typicalIrrelevant: readonly SelectedPair[]
}

/** Rohlfing and Schneider 2013; the formulas as in Oana, Schneider, and Thomann 2021. The best choice is first. */
export function selectForNecessity(condition: Formula, data: Scaled): NecessitySelection {
  const { one } = data
  const members = membersOf(formulaSet(condition, data), data)
  const within = members.filter(({ x, y }) => x * 2 > one && y * 2 > one)
  const typical = within.filter(({ x, y }) => x >= y)
  const deviantDegree = within.filter(({ x, y }) => x < y)
  const deviantConsistency = members.filter(
    ({ x, y, index }) => x * 2 < one && y * 2 > one && configurationOf(data, index) !== null,
  )
  const deviantRelevance = members.filter(({ x, y }) => x * 2 > one && y * 2 < one)
  const irrelevant = members.filter(({ x, y }) => x * 2 < one && y * 2 < one)
  const none = () => ({})
  return {
    condition: formulaName(condition, data),
    outcome: data.outcome,
    typical: best(typical, ({ x, y }) => 2 * Math.abs(x - y) + (one - x), data, none),
    deviantDegree: best(deviantDegree, null, data, none),
    deviantConsistency: best(deviantConsistency, ({ x, y }) => one - (y - x), data, none),
    deviantRelevance: best(deviantRelevance, ({ x, y }) => one - (x - y) + (one - x), data, none),
    irrelevant: best(irrelevant, null, data, none),
    typicalDeviantConsistency: pairsOf(
      typical,
      deviantConsistency,
      (i, j) => one - (i.x - j.x) + Math.abs(i.y - j.y),
      data,
    ),
    typicalDeviantRelevance: pairsOf(
      typical,
      deviantRelevance,
      (i, j) => one - i.x + (one - j.x) + Math.abs(one - (i.y - j.y)) + Math.abs(i.x - j.x),
      data,
    ),
    typicalIrrelevant: pairsOf(
      typical,
      irrelevant.filter(({ x, y }) => x >= y),
      (i, j) => one - (i.x - j.x) + (one - (i.y - j.y)) + 2 * Math.abs(i.x - i.y) + Math.abs(j.x - j.y),
      data,
    ),
  }
}
