import type { Budget } from './budget.ts'
import { type Chart, chartOf } from './chart.ts'
import { type Covers, createCollector } from './collector.ts'
import { forEachSmallCover } from './small-covers.ts'

/** `fewest`: as few elements as possible. `irredundant`: no element can be left out. */
export type CoverKind = 'fewest' | 'irredundant'

/**
 * Every cover of a kind, with an exact count. `lines` has the rows that each element covers, as indexes below `rows`.
 * Some element must cover each row. The chart is reduced only where that loses no cover.
 */
export function coversOf(
  lines: readonly (readonly number[])[],
  rows: number,
  kind: CoverKind,
  most: number,
  budget: Budget,
): Covers {
  const chart = chartOf(lines, rows)
  const collector = createCollector(chart.classes, most)
  if (kind === 'irredundant') forEachIrredundantCover(chart, budget, collector.add)
  else {
    forEachSmallCover(chart, smallestSize(chart, budget), budget, (chosen) => {
      collector.add(chosen)
      return false
    })
  }
  return collector.covers()
}

/** The size of the smallest cover. Classes contained in another class can't make it smaller. */
function smallestSize(chart: Chart, budget: Budget): number {
  const maximal = chart.maximal()
  for (let size = 1; ; size++) {
    if (forEachSmallCover(maximal, size, budget, () => true)) return size
  }
}

/**
 * Visits each irredundant cover once: the algorithm MMCS of Murakami and Uno, "Efficient algorithms for dualizing
 * large-scale hypergraphs", Discrete Applied Mathematics 170, 2014.
 */
function forEachIrredundantCover(chart: Chart, budget: Budget, found: (chosen: readonly number[]) => void): void {
  const { rows, rowsOf, classesOf } = chart
  const allowed = new Uint8Array(rowsOf.length).fill(1)
  const hits = new Uint16Array(rows)
  const chosen: number[] = []

  const add = (element: number, by: 1 | -1): void => {
    for (const row of rowsOf[element]!) hits[row] = hits[row]! + by
  }
  const isNeeded = (element: number): boolean => rowsOf[element]!.some((row) => hits[row] === 1)

  const visit = (): void => {
    budget.take(rows + 4 * chosen.length)
    const row = hits.indexOf(0)
    if (row === -1) {
      found(chosen)
      return
    }
    const branches = classesOf[row]!.filter((element) => allowed[element] === 1)
    for (const element of branches) {
      add(element, 1)
      chosen.push(element)
      if (chosen.every(isNeeded)) visit()
      chosen.pop()
      add(element, -1)
      // Later branches exclude it, so that no cover is found twice.
      allowed[element] = 0
    }
    for (const element of branches) allowed[element] = 1
  }
  visit()
}
