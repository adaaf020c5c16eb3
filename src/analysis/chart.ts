import type { Budget, Work } from './budget.ts'

/** Elements that cover the same rows. */
export interface ChartClass {
  readonly members: readonly number[]
}

/** A reduced prime implicant chart. Rows with the fewest classes come first. */
export interface Chart {
  readonly rows: number
  readonly classes: readonly ChartClass[]
  /** Class → its rows. */
  readonly rowsOf: readonly (readonly number[])[]
  /** Row → its classes. */
  readonly classesOf: readonly (readonly number[])[]
}

/** A smaller chart, whose smallest cover has the same size. */
export interface Reduction {
  readonly chart: Chart
  /**
   * Class of the smaller chart → the classes of the larger one that it stands for. The first of them can replace it in
   * any cover. A smallest cover of the larger chart has one class of each group of some smallest cover of the smaller
   * chart.
   */
  readonly groups: readonly (readonly number[])[]
}

/**
 * Removes each row that is covered whenever another row is; the covers stay the same. Then groups the elements that
 * cover the same rows. Elements that cover no remaining row are left out, because no irredundant cover has them.
 */
export function* chartOf(lines: readonly (readonly number[])[], rows: number, budget: Budget): Work<Chart> {
  budget.take(lines.length)
  const groups = grouped(lines.map((line, element) => ({ rows: line, members: [element] })))
  const kept = yield* decisiveRows(groups, rows, budget)
  const place = new Map(kept.map((row, index) => [row, index]))
  return build(
    grouped(groups.map((group) => ({ ...group, rows: group.rows.flatMap((row) => place.get(row) ?? []) }))),
    kept.length,
  )
}

/** Leaves out classes contained in another class, then rows as `chartOf` does; null if there are none of them. */
export function* reduced(chart: Chart, budget: Budget): Work<Reduction | null> {
  const representative = yield* representatives(chart.rowsOf, chart.rows, budget)
  const maximal = chart.rowsOf.flatMap((_, index) => (representative[index] === index ? [index] : []))
  const lines = maximal.map((index) => chart.rowsOf[index]!)
  const smaller = yield* chartOf(lines, chart.rows, budget)
  if (smaller.classes.length === chart.classes.length && smaller.rows === chart.rows) return null
  const standsFor = new Map(maximal.map((index) => [index, [index]]))
  for (const [index, own] of representative.entries()) if (own !== index) standsFor.get(own)?.push(index)
  const groups = smaller.classes.map(({ members }) => members.flatMap((each) => standsFor.get(maximal[each]!) ?? []))
  return { chart: smaller, groups }
}

interface Group extends ChartClass {
  readonly rows: readonly number[]
}

function grouped(groups: readonly Group[]): readonly Group[] {
  const byRows = new Map<string, { rows: readonly number[]; members: number[] }>()
  for (const { rows, members } of groups) {
    if (rows.length === 0) continue
    const key = rows.join()
    const group = byRows.get(key)
    if (group === undefined) byRows.set(key, { rows, members: [...members] })
    else group.members.push(...members)
  }
  return [...byRows.values()].map(({ rows, members }) => ({ rows, members: members.toSorted((a, b) => a - b) }))
}

/**
 * The rows whose groups contain no other row's groups; of rows with equal groups, only the first. Rows with few groups
 * come first.
 */
function* decisiveRows(groups: readonly Group[], rows: number, budget: Budget): Work<readonly number[]> {
  const groupsOf = Array.from({ length: rows }, () => new Set<number>())
  for (const [index, group] of groups.entries()) for (const row of group.rows) groupsOf[row]?.add(index)
  const byCount = groupsOf
    .map((set, row) => ({ set, row }))
    .toSorted((a, b) => a.set.size - b.set.size || a.row - b.row)
  const kept: typeof byCount = []
  for (const candidate of byCount) {
    budget.take(candidate.set.size + kept.length)
    if (budget.isDue()) yield* budget.pause()
    if (!kept.some(({ set }) => isWithin(set, candidate.set))) kept.push(candidate)
  }
  return kept.map(({ row }) => row)
}

function isWithin(part: ReadonlySet<number>, whole: ReadonlySet<number>): boolean {
  for (const each of part) if (!whole.has(each)) return false
  return true
}

function build(groups: readonly Group[], rows: number): Chart {
  const classesOf: number[][] = Array.from({ length: rows }, () => [])
  for (const [index, group] of groups.entries()) for (const row of group.rows) classesOf[row]?.push(index)
  return { rows, classes: groups, rowsOf: groups.map((group) => group.rows), classesOf }
}

/** Class → itself, or a class that contains it and is contained in no other. */
function* representatives(rowsOf: Chart['rowsOf'], rows: number, budget: Budget): Work<readonly number[]> {
  const keptAt: { readonly index: number; readonly rows: ReadonlySet<number> }[][] = Array.from(
    { length: rows },
    () => [],
  )
  const representative = rowsOf.map((_, index) => index)
  for (const index of representative.toSorted((a, b) => rowsOf[b]!.length - rowsOf[a]!.length || a - b)) {
    const own = rowsOf[index]!
    // What contains it has all its rows, so also the one with the fewest candidates.
    const candidates = own.map((row) => keptAt[row]!).reduce((best, each) => (each.length < best.length ? each : best))
    budget.take(4 * candidates.length)
    if (budget.isDue()) yield* budget.pause()
    const outer = candidates.find((each) => own.every((row) => each.rows.has(row)))
    if (outer !== undefined) representative[index] = outer.index
    else for (const row of own) keptAt[row]!.push({ index, rows: new Set(own) })
  }
  return representative
}
