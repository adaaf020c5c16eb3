import type { Budget, Work } from './budget.ts'
import { type Chart, type Reduction, reduced } from './chart.ts'
import { forEachSmallCover } from './small-covers.ts'

/** Charts, each a reduction of the one before. The last one can't be reduced. */
export interface ReducedChart {
  readonly core: Chart
  /** From the smallest chart to the original one. `outer` is the chart that was reduced. */
  readonly steps: readonly (Reduction & { readonly outer: Chart })[]
}

/** Reduces a chart to its cyclic core (McCluskey 1956). */
export function* reduceFully(chart: Chart, budget: Budget): Work<ReducedChart> {
  let core = chart
  const steps: ReducedChart['steps'][number][] = []
  for (;;) {
    const reduction = yield* reduced(core, budget)
    if (reduction === null) return { core, steps: steps.toReversed() }
    steps.push({ ...reduction, outer: core })
    core = reduction.chart
  }
}

/** Visits each smallest cover of the original chart once. `size` is the size of a smallest cover. */
export function* forEachMinimumCover(
  { core, steps }: ReducedChart,
  size: number,
  budget: Budget,
  found: (chosen: readonly number[]) => void,
): Work<void> {
  const visit = steps.reduceRight<(chosen: readonly number[]) => void>((next, step) => {
    const widen = createWidener(step, budget)
    return (chosen) => widen(chosen, next)
  }, found)
  yield* forEachSmallCover(core, size, budget, (chosen) => {
    visit(chosen)
    return false
  })
}

/** A cover of the original chart with as many classes as a cover of the core. */
export function originalCover(chosen: readonly number[], { steps }: Pick<ReducedChart, 'steps'>): readonly number[] {
  return steps.reduce((cover, { groups }) => cover.map((index) => groups[index]![0]!), chosen)
}

type Widener = (chosen: readonly number[], found: (chosen: readonly number[]) => void) => void

/** Visits each way to replace every chosen class by one of its group so that all rows stay covered. */
function createWidener({ groups, outer }: Reduction & { readonly outer: Chart }, budget: Budget): Widener {
  const rowsOf = outer.rowsOf.map((rows) => new Set(rows))
  const reach = groups.map((group) => new Set(group.flatMap((index) => outer.rowsOf[index]!)))
  const everyRow = Array.from({ length: outer.rows }, (_, row) => row)
  return (chosen, found) => {
    const replaced: number[] = []
    const replace = (at: number, open: readonly number[]): void => {
      budget.take(open.length + 1)
      if (at === chosen.length) {
        found(replaced)
        return
      }
      // No later group has these rows.
      const needed = open.filter((row) => !chosen.some((each, later) => later > at && reach[each]!.has(row)))
      for (const index of groups[chosen[at]!]!) {
        const own = rowsOf[index]!
        if (!needed.every((row) => own.has(row))) continue
        replaced.push(index)
        replace(
          at + 1,
          open.filter((row) => !own.has(row)),
        )
        replaced.pop()
      }
    }
    replace(0, everyRow)
  }
}
