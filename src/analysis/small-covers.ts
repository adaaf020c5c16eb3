import type { Budget, Work } from './budget.ts'
import type { Chart } from './chart.ts'

/** The rounding error allowed in sums of prices. */
const ROUNDING = 1e-6

/**
 * Visits each cover of exactly `size` classes once. If smaller covers exist, visits some of them too, and not all of
 * that size. Stops when `found` returns true, and returns whether it stopped. Branch and bound: each branch takes one
 * class of a row, those that cover the most first, and excludes the classes of earlier branches.
 */
export function forEachSmallCover(
  chart: Chart,
  size: number,
  budget: Budget,
  found: (chosen: readonly number[]) => boolean,
): Work<boolean> {
  return new Search(chart, size, budget, found).visit(chart.rowsOf.map((_, element) => element))
}

/**
 * Where a search continues: the classes that a branch may use, and those to start a branch with, the most promising
 * first.
 */
interface Branches {
  readonly useful: readonly number[]
  readonly first: readonly number[]
}

class Search {
  readonly #chart: Chart
  readonly #size: number
  readonly #budget: Budget
  readonly #found: (chosen: readonly number[]) => boolean
  readonly #chosen: number[] = []
  readonly #covered: Uint8Array
  readonly #banned: Uint8Array
  /** Class → how many open rows it would cover; 0 if it must not be used. */
  readonly #gains: Uint16Array
  readonly #slack: Float64Array

  constructor(chart: Chart, size: number, budget: Budget, found: (chosen: readonly number[]) => boolean) {
    this.#chart = chart
    this.#size = size
    this.#budget = budget
    this.#found = found
    this.#covered = new Uint8Array(chart.rows)
    this.#banned = new Uint8Array(chart.rowsOf.length)
    this.#gains = new Uint16Array(chart.rowsOf.length)
    this.#slack = new Float64Array(chart.rowsOf.length)
  }

  /** Adds allowed classes to what is chosen until all rows are covered. */
  *visit(allowed: readonly number[]): Work<boolean> {
    const left = this.#size - this.#chosen.length
    const open = this.#openRows()
    this.#budget.take(open.length)
    if (open.length === 0) return this.#found(this.#chosen)
    if (left === 1) return this.#finish(open)
    this.#budget.take(4 * allowed.length)
    if (this.#budget.isDue()) yield* this.#budget.pause()
    const branches = this.#branchesAt(open, allowed, left)
    return branches !== null && (yield* this.#follow(branches))
  }

  #openRows(): readonly number[] {
    const open: number[] = []
    for (let row = 0; row < this.#chart.rows; row++) if (this.#covered[row] === 0) open.push(row)
    return open
  }

  /** The last class must cover all open rows, so it is among the classes of any one of them. */
  #finish(open: readonly number[]): boolean {
    return this.#classesAt(open[0]!).some(
      (element) =>
        this.#banned[element] === 0 && this.#gainOf(element) === open.length && this.#found([...this.#chosen, element]),
    )
  }

  /** Null if the classes that are left to choose can't cover the open rows. */
  #branchesAt(open: readonly number[], allowed: readonly number[], left: number): Branches | null {
    const [gains, slack] = [this.#gains, this.#slack]
    const candidates = this.#weigh(allowed)
    const choices = open.map((row) => this.#classesAt(row).filter((element) => gains[element]! > 0))
    const fewest = choices.reduce((best, each) => (each.length < best.length ? each : best))
    if (fewest.length === 0) return null
    const spare = left - this.#priced(choices) + ROUNDING
    if (spare < 0) return null
    // A class with too much slack is in no cover of this size.
    const fits = (element: number): boolean => slack[element]! <= spare
    return {
      useful: candidates.filter(fits),
      first: fewest.filter(fits).toSorted((a, b) => gains[b]! - gains[a]!),
    }
  }

  /** Computes the gain of each class. Returns the classes with a gain. */
  #weigh(allowed: readonly number[]): readonly number[] {
    const candidates: number[] = []
    this.#gains.fill(0)
    for (const element of allowed) {
      const gain = this.#banned[element] === 1 ? 0 : this.#gainOf(element)
      this.#gains[element] = gain
      this.#slack[element] = 1
      if (gain > 0) candidates.push(element)
    }
    return candidates
  }

  /**
   * Sets a price for each open row, so that the rows of no class cost more than 1: a feasible solution of the dual of
   * the linear relaxation. A cover needs at least as many classes as the sum of all prices, plus the slack of the
   * classes used. Stores in `#slack` what each class has left of its 1.
   */
  #priced(choices: readonly (readonly number[])[]): number {
    const [gains, slack] = [this.#gains, this.#slack]
    let sum = 0
    const pay = (elements: readonly number[], price: number): void => {
      sum += price
      for (const element of elements) slack[element] = slack[element]! - price
    }
    for (const elements of choices) {
      let most = 1
      for (const element of elements) if (gains[element]! > most) most = gains[element]!
      pay(elements, 1 / most)
    }
    for (const elements of choices) {
      let least = 1
      for (const element of elements) if (slack[element]! < least) least = slack[element]!
      if (least > ROUNDING) pay(elements, least)
    }
    return sum
  }

  *#follow({ useful, first }: Branches): Work<boolean> {
    let stopped = false
    for (const element of first) {
      const newly = this.#rowsAt(element).filter((row) => this.#covered[row] === 0)
      for (const row of newly) this.#covered[row] = 1
      this.#banned[element] = 1
      this.#chosen.push(element)
      stopped = yield* this.visit(useful)
      this.#chosen.pop()
      for (const row of newly) this.#covered[row] = 0
      if (stopped) break
    }
    for (const element of first) this.#banned[element] = 0
    return stopped
  }

  #gainOf(element: number): number {
    let gain = 0
    for (const row of this.#rowsAt(element)) if (this.#covered[row] === 0) gain++
    return gain
  }

  #rowsAt(element: number): readonly number[] {
    return this.#chart.rowsOf[element]!
  }

  #classesAt(row: number): readonly number[] {
    return this.#chart.classesOf[row]!
  }
}
