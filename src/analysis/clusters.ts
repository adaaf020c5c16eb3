import { type Formula, formulaName, formulaSet } from './formula.ts'
import { ratio, reaches } from './measures.ts'
import type { FuzzySet, Scaled } from './scaled.ts'
import type { Figure } from './solution-results.ts'

interface RelationFigures {
  /** Consistency: of sufficiency, or of necessity. */
  readonly consistency: Figure
  readonly coverage: Figure
  /** Does the consistency reach the cutoff? Null if it is not defined. */
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
  /** One for each unit that has cases in more than one cluster, or for each case if no units were named. */
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
  { outcomeSet }: Scaled,
  { relation, cut }: RelationTest,
): RelationFigures {
  let [x, y, both] = [0, 0, 0]
  for (const index of indexes) {
    x += set[index]!
    y += outcomeSet[index]!
    both += Math.min(set[index]!, outcomeSet[index]!)
  }
  const [ofSet, ofOutcome] = [ratio(both, x), ratio(both, y)]
  const [consistency, coverage] = relation === 'sufficiency' ? [ofSet, ofOutcome] : [ofOutcome, ofSet]
  return { consistency, coverage, holds: consistency === null ? null : reaches(consistency, cut) }
}

/** √ Σ (c / Σ c − 1/J)², for J groups. */
function distanceOf(groups: readonly ClusterFigure[]): number {
  const values = groups.map(({ consistency }) => consistency ?? 1)
  const sum = values.reduce((total, value) => total + value, 0)
  if (sum === 0) return 0
  return Math.sqrt(values.reduce((total, value) => total + (value / sum - 1 / values.length) ** 2, 0))
}
