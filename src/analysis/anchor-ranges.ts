import type { Dataset } from '../model/dataset.ts'
import type { SolutionKind } from '../model/solution-kinds.ts'
import type { Work } from './budget.ts'
import { type Anchors, isOrdered, membershipsFor } from './calibration.ts'
import { rowsOf } from './minimize.ts'
import { solutionOfKind } from './quoted.ts'
import { type Question, scaled } from './scaled.ts'
import type { Solution } from './solution-results.ts'
import { type SolutionWish, solving } from './solutions.ts'
import { tableOf } from './truth-table.ts'

/** A set with three anchors, and the raw values of its cases. */
export interface AnchoredSet {
  readonly set: string
  readonly method: 'direct' | 'linear'
  readonly anchors: Anchors
  readonly values: readonly number[]
}

/** How far an anchor can move, alone, until the solution changes. */
export interface AnchorRange {
  readonly set: string
  readonly anchor: keyof Anchors
  readonly inUse: number
  /** The last step down, and up, at which the solution is the same; null if no step changes it. */
  readonly lowest: number | null
  readonly highest: number | null
  readonly step: number
}

/** The size of a step, and how many are tried each way. */
export interface Steps {
  readonly size: number
  readonly most: number
}

const ANCHORS = ['exclusion', 'crossover', 'inclusion'] as const satisfies readonly (keyof Anchors)[]

/** Steps of a hundredth of the distance between the outer anchors. */
function hundredths({ exclusion, inclusion }: Anchors): Steps {
  return { size: Math.abs(inclusion - exclusion) / 100, most: 100 }
}

/** What is analyzed, and which solution has to stay the same. */
export interface Anchored {
  readonly dataset: Dataset
  readonly question: Question
  readonly wish: SolutionWish
  readonly kind: SolutionKind
  /** Of the direct method. */
  readonly logOdds: number
}

/**
 * The anchors within which all models of a solution stay the same, one anchor at a time, by steps (Oana and Schneider
 * 2021). An anchor moves until it would meet another one. If it is stopped, the ranges that are complete.
 */
export function* anchorRanges(
  anchored: readonly AnchoredSet[],
  about: Anchored,
  stepsOf: (anchors: Anchors) => Steps = hundredths,
): Work<readonly AnchorRange[]> {
  const modelsWith = createSolver(about)
  const own = yield* modelsWith(new Map())
  const ranges: AnchorRange[] = []
  for (const each of anchored) {
    const steps = stepsOf(each.anchors)
    for (const anchor of ANCHORS) {
      const stopped = yield { steps: ranges.length, limit: anchored.length * ANCHORS.length }
      if (stopped === true) return ranges
      const holds = (moved: number): Work<boolean | null> => isSame(each, anchor, moved, own, about.logOdds, modelsWith)
      const lowest = yield* lastSame(each.anchors[anchor], { ...steps, size: -steps.size }, holds)
      const highest = yield* lastSame(each.anchors[anchor], steps, holds)
      ranges.push({ set: each.set, anchor, inUse: each.anchors[anchor], lowest, highest, step: steps.size })
    }
  }
  return ranges
}

/** The last step before `holds` is false; null if it never is, or no further step is possible. */
function* lastSame(
  own: number,
  { size, most }: Steps,
  holds: (moved: number) => Work<boolean | null>,
): Work<number | null> {
  for (let step = 1; step <= most; step++) {
    const same = yield* holds(own + step * size)
    if (same === null) return null
    if (!same) return own + (step - 1) * size
  }
  return null
}

type Solver = (changed: ReadonlyMap<string, readonly number[]>) => Work<string>

/** Null if the anchors would be out of order. */
function* isSame(
  { set, method, anchors, values }: AnchoredSet,
  anchor: keyof Anchors,
  moved: number,
  own: string,
  logOdds: number,
  modelsWith: Solver,
): Work<boolean | null> {
  const changed = { ...anchors, [anchor]: moved }
  if (!isOrdered(changed)) return null
  const memberships = membershipsFor(values, { method, anchors: changed }, logOdds) ?? []
  return (yield* modelsWith(new Map([[set, memberships]]))) === own
}

/** Finds the models for changed sets; for rows coded alike only once. */
function createSolver({ dataset, question, wish, kind }: Anchored): Solver {
  const known = new Map<string, string>()
  return function* modelsWith(changed) {
    const data = scaled({ ...dataset, sets: new Map([...dataset.sets, ...changed]) }, question)
    const table = tableOf(data, wish.cutoffs, wish.excluded)
    const key = JSON.stringify(rowsOf(table))
    const found = known.get(key) ?? modelsText(solutionOfKind(yield* solving(data, table, wish), kind))
    known.set(key, found)
    return found
  }
}

/** All models; empty without a solution. */
function modelsText(solution: Solution | null): string {
  return (solution?.models ?? []).map(({ expression }) => expression).join('; ')
}
