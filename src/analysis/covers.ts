import type { Budget, Work } from './budget.ts'
import { type Chart, chartOf } from './chart.ts'
import { type Covers, createCollector } from './collector.ts'
import { forEachMinimumCover, reduceFully } from './minimum-covers.ts'
import { forEachSmallCover } from './small-covers.ts'

/** `fewest`: as few elements as possible. `irredundant`: no element can be left out. */
export type CoverKind = 'fewest' | 'irredundant'

/**
 * Every cover of a kind, with an exact count. `lines` has the rows that each element covers, as indexes below `rows`.
 * Some element must cover each row.
 */
export function* coversOf(
  lines: readonly (readonly number[])[],
  rows: number,
  kind: CoverKind,
  most: number,
  budget: Budget,
): Work<Covers> {
  const chart = yield* chartOf(lines, rows, budget)
  const collector = createCollector(chart.classes, most)
  if (kind === 'irredundant') yield* forEachIrredundantCover(chart, budget, collector.add)
  else {
    const reduction = yield* reduceFully(chart, budget)
    const size = yield* smallestSize(reduction.core, budget)
    yield* forEachMinimumCover(reduction, size, budget, collector.add)
  }
  return collector.covers()
}

function* smallestSize(core: Chart, budget: Budget): Work<number> {
  for (let size = 1; ; size++) {
    if (yield* forEachSmallCover(core, size, budget, () => true)) return size
  }
}

/**
 * Visits each irredundant cover once: the algorithm MMCS of Murakami and Uno, "Efficient algorithms for dualizing
 * large-scale hypergraphs", Discrete Applied Mathematics 170, 2014.
 */
function* forEachIrredundantCover(
  { rows, rowsOf, classesOf }: Chart,
  budget: Budget,
  found: (chosen: readonly number[]) => void,
): Work<void> {
  const allowed = new Uint8Array(rowsOf.length).fill(1)
  const hits = new Uint16Array(rows)
  const chosen: number[] = []

  const add = (element: number, by: 1 | -1): void => {
    for (const row of rowsOf[element]!) hits[row] = hits[row]! + by
  }
  const isNeeded = (element: number): boolean => rowsOf[element]!.some((row) => hits[row] === 1)

  function* visit(): Work<void> {
    budget.take(rows + 4 * chosen.length)
    if (budget.isDue()) yield* budget.pause()
    const row = hits.indexOf(0)
    if (row === -1) {
      found(chosen)
      return
    }
    const branches = classesOf[row]!.filter((element) => allowed[element] === 1)
    for (const element of branches) {
      add(element, 1)
      chosen.push(element)
      if (chosen.every(isNeeded)) yield* visit()
      chosen.pop()
      add(element, -1)
      // Later branches exclude it, so that no cover is found twice.
      allowed[element] = 0
    }
    for (const element of branches) allowed[element] = 1
  }
  yield* visit()
}
