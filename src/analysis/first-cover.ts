import { type Budget, type Work, withinBudget } from './budget.ts'
import { type Chart, chartOf } from './chart.ts'
import { originalCover, type ReducedChart, reduceFully } from './minimum-covers.ts'
import { forEachSmallCover } from './small-covers.ts'

/** One cover. No cover has fewer elements than `atLeast`, so one of that size is a smallest one. */
export interface FirstCover {
  readonly elements: readonly number[]
  readonly atLeast: number
}

/**
 * A smallest cover if the search ends within `limit` steps, otherwise the best cover and the best lower bound by then.
 * `lines` has the rows that each element covers, as indexes below `rows`. Some element must cover each row.
 */
export function* firstCover(
  lines: readonly (readonly number[])[],
  rows: number,
  limit: number,
  spent?: (steps: number) => void,
): Work<FirstCover> {
  const known: Known = { elements: greedyCover(lines, rows), atLeast: 1 }
  yield* withinBudget(limit, (budget) => improve(known, lines, rows, limit, budget), spent)
  return known
}

interface Known {
  elements: readonly number[]
  atLeast: number
}

/** Half of the steps raise the lower bound, the others look for smaller covers. */
function* improve(
  known: Known,
  lines: readonly (readonly number[])[],
  rows: number,
  limit: number,
  budget: Budget,
): Work<void> {
  const chart = yield* chartOf(lines, rows, budget)
  const reduction = yield* reduceFully(chart, budget)
  const isDone = (): boolean => known.atLeast >= known.elements.length
  yield* withinBudget(limit / 2, function* (half) {
    while (!isDone()) {
      const found = yield* coverOf(reduction, chart, known.atLeast, both(half, budget))
      if (found === null) known.atLeast++
      else known.elements = found
    }
  })
  while (!isDone()) {
    const found = yield* coverOf(reduction, chart, known.elements.length - 1, budget)
    if (found === null) known.atLeast = known.elements.length
    else known.elements = found
  }
}

/** What the first budget counts, the second one counts too. */
function both(first: Budget, second: Budget): Budget {
  return {
    ...first,
    take: (steps) => {
      first.take(steps)
      second.take(steps)
    },
  }
}

/** A cover of at most `size` elements; null if none exists. */
function* coverOf(
  reduction: ReducedChart,
  { classes }: Chart,
  size: number,
  budget: Budget,
): Work<readonly number[] | null> {
  let found: readonly number[] | null = null
  yield* forEachSmallCover(reduction.core, size, budget, (chosen) => {
    found = originalCover(chosen, reduction).map((index) => classes[index]!.members[0]!)
    return true
  })
  return found
}

/** Takes the element that covers most open rows, again and again; then leaves out what is not needed. */
function greedyCover(lines: readonly (readonly number[])[], rows: number): readonly number[] {
  const hits = new Uint16Array(rows)
  const chosen: number[] = []
  const gainOf = (line: readonly number[]): number => line.reduce((gain, row) => gain + (hits[row] === 0 ? 1 : 0), 0)
  while (hits.includes(0)) {
    let [best, most] = [0, -1]
    for (const [element, line] of lines.entries()) {
      const gain = line.length > most ? gainOf(line) : 0
      if (gain > most) [best, most] = [element, gain]
    }
    chosen.push(best)
    for (const row of lines[best]!) hits[row] = hits[row]! + 1
  }
  return chosen.filter((element) => {
    const line = lines[element]!
    if (line.some((row) => hits[row] === 1)) return true
    for (const row of line) hits[row] = hits[row]! - 1
    return false
  })
}
