import { type Formula, formulaName, formulaSet } from './formula.ts'
import { ratio, reaches } from './measures.ts'
import type { FuzzySet, Scaled } from './scaled.ts'
import type { Figure } from './solution-results.ts'

interface RelationFigures {
  /** Consistency: of sufficiency, or of necessity. */
  readonly consistency: Figure
  readonly coverage: Figure
  /** Cases above 0.5 in what must be within the other: the set, or for necessity the outcome. */
  readonly members: number
  /** Does the consistency reach the cutoff? Null without members: then nothing speaks for it or against it. */
  readonly holds: boolean | null
}

/** Over the cases of one group. */
interface ClusterFigure extends RelationFigures {
  readonly name: string
  readonly cases: number
}

export interface ClusterDiagnostics {
  readonly set: string
  readonly outcome: string
  readonly relation: 'sufficiency' | 'necessity'
  /** The consistency from which it holds. */
  readonly cut: number
  readonly pooled: RelationFigures
  /** One for each cluster, in order of appearance. */
  readonly between: readonly ClusterFigure[]
  /** One for each unit, or for each case if no units were named. */
  readonly within: readonly ClusterFigure[]
  /** Distance of the clusters (or units) from equal consistency; 0 when all are alike. */
  readonly betweenDistance: number
  readonly withinDistance: number
}

/** A relation, and the consistency from which it holds. */
export type RelationTest = Pick<ClusterDiagnostics, 'relation' | 'cut'>

/**
 * How a set relation holds in each cluster of cases, and in each unit across clusters (Garcia-Castro and Arino 2016).
 * `clusters` and `units` name the cluster and the unit of each case. A consistency that is not defined counts as 1 in
 * the distances, as a set without members contradicts nothing.
 */
export function clusterDiagnostics(
  formula: Formula,
  data: Scaled,
  { relation, cut }: RelationTest,
  clusters: readonly string[],
  units: readonly string[],
): ClusterDiagnostics {
  const set = formulaSet(formula, data)
  const all = data.cases.map((_, index) => index)
  const figure = (indexes: readonly number[]) => figuresOf(indexes, set, data, { relation, cut })
  const groups = (names: readonly string[]): readonly ClusterFigure[] =>
    [...new Set(names)].map((name) => {
      const own = all.filter((index) => names[index] === name)
      return { name, cases: own.length, ...figure(own) }
    })
  const [between, within] = [groups(clusters), groups(units)]
  return {
    set: formulaName(formula, data),
    outcome: data.outcome,
    relation,
    cut,
    pooled: figure(all),
    between,
    within,
    betweenDistance: distanceOf(between),
    withinDistance: distanceOf(within),
  }
}

function figuresOf(
  indexes: readonly number[],
  set: FuzzySet,
  { outcomeSet, one }: Scaled,
  { relation, cut }: RelationTest,
): RelationFigures {
  let [x, y, both, members] = [0, 0, 0, 0]
  const inner = relation === 'sufficiency' ? set : outcomeSet
  for (const index of indexes) {
    x += set[index]!
    y += outcomeSet[index]!
    both += Math.min(set[index]!, outcomeSet[index]!)
    if (inner[index]! * 2 > one) members++
  }
  const [ofSet, ofOutcome] = [ratio(both, x), ratio(both, y)]
  const [consistency, coverage] = relation === 'sufficiency' ? [ofSet, ofOutcome] : [ofOutcome, ofSet]
  return { consistency, coverage, members, holds: members === 0 ? null : reaches(consistency, cut) }
}

/** √ Σ (c / Σ c − 1/J)², for J groups. */
function distanceOf(groups: readonly ClusterFigure[]): number {
  const values = groups.map(({ consistency }) => consistency ?? 1)
  const sum = values.reduce((total, value) => total + value, 0)
  if (sum === 0) return 0
  return Math.sqrt(values.reduce((total, value) => total + (value / sum - 1 / values.length) ** 2, 0))
}

/** The units with cases in more than one cluster: only these can be followed. */
export function spanningUnits(clusters: readonly string[], units: readonly string[]): readonly string[] {
  const first = new Map<string, string | undefined>()
  const spanning = new Set<string>()
  for (const [index, unit] of units.entries()) {
    if (!first.has(unit)) first.set(unit, clusters[index])
    else if (first.get(unit) !== clusters[index]) spanning.add(unit)
  }
  return [...spanning]
}
