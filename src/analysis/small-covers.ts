import type { Budget } from './budget.ts'
import type { Chart } from './chart.ts'

/**
 * Visits each cover of just `size` classes once, given that there is no smaller one, and stops when `found` returns
 * true; returns whether it was stopped. Branch and bound: the branches at a row are its classes, those that cover
 * most first, and a branch does without those of the branches before it.
 */
export function forEachSmallCover(
  { rows, rowsOf, classesOf }: Chart,
  size: number,
  budget: Budget,
  found: (chosen: readonly number[]) => boolean,
): boolean {
  const chosen: number[] = []
  const covered = new Uint8Array(rows)
  const banned = new Uint8Array(rowsOf.length)
  /** Class → how many rows it would newly cover; 0 where it must not be used. */
  const gains = new Uint16Array(rowsOf.length)
  const slack = new Float64Array(rowsOf.length)
  const rowsAt = (element: number): readonly number[] => rowsOf[element]!
  const classesAt = (row: number): readonly number[] => classesOf[row]!

  const gainOf = (element: number): number => {
    let gain = 0
    for (const row of rowsAt(element)) if (covered[row] === 0) gain++
    return gain
  }

  /** With one class left, it must cover all that is open: so it is among those of any open row. */
  const finish = (open: readonly number[]): boolean =>
    classesAt(open[0]!).some(
      (element) => banned[element] === 0 && gainOf(element) === open.length && found([...chosen, element]),
    )

  /**
   * Prices for the open rows such that no class has rows for more than 1: a feasible solution of the dual of the
   * linear relaxation. So at least as many classes are needed as the prices add up to, and one more for each whole
   * slack of a class that is used. Leaves in `slack` what each class has left of its 1.
   */
  const priced = (choices: readonly (readonly number[])[]): number => {
    let sum = 0
    const pay = (elements: readonly number[], price: number): void => {
      sum += price
      for (const element of elements) slack[element] = slack[element]! - price
    }
    const prices = choices.map((elements) => {
      let most = 1
      for (const element of elements) if (gains[element]! > most) most = gains[element]!
      return 1 / most
    })
    for (const [index, price] of prices.entries()) pay(choices[index]!, price)
    for (const elements of choices) {
      let least = 1
      for (const element of elements) if (slack[element]! < least) least = slack[element]!
      if (least > ROUNDING) pay(elements, least)
    }
    return sum
  }

  const visit = (allowed: readonly number[]): boolean => {
    const left = size - chosen.length
    const open: number[] = []
    for (let row = 0; row < rows; row++) if (covered[row] === 0) open.push(row)
    budget.take(open.length)
    if (open.length === 0) return found(chosen)
    if (left === 1) return finish(open)
    budget.take(4 * allowed.length)
    const candidates: number[] = []
    gains.fill(0)
    for (const element of allowed) {
      const gain = banned[element] === 1 ? 0 : gainOf(element)
      gains[element] = gain
      slack[element] = 1
      if (gain > 0) candidates.push(element)
    }
    const choices = open.map((row) => classesAt(row).filter((element) => gains[element]! > 0))
    const fewest = choices.reduce((best, each) => (each.length < best.length ? each : best))
    if (fewest.length === 0) return false
    const spare = left - priced(choices) + ROUNDING
    if (spare < 0) return false
    // What has more slack than there is to spare is in no cover of this size.
    const useful = candidates.filter((element) => slack[element]! <= spare)
    const branches = fewest
      .filter((element) => slack[element]! <= spare)
      .map((element) => ({ element, gain: gains[element]! }))
      .toSorted((a, b) => b.gain - a.gain)
    let stopped = false
    for (const { element } of branches) {
      const newly = rowsAt(element).filter((row) => covered[row] === 0)
      for (const row of newly) covered[row] = 1
      banned[element] = 1
      chosen.push(element)
      stopped = visit(useful)
      chosen.pop()
      for (const row of newly) covered[row] = 0
      if (stopped) break
    }
    for (const { element } of branches) banned[element] = 0
    return stopped
  }
  return visit(rowsOf.map((_, element) => element))
}

/** How far sums of prices may be off. */
const ROUNDING = 1e-6
