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
  /** The chart without the classes contained in another one. Its smallest cover has the same size. */
  maximal(): Chart
}

/**
 * Removes each row that is covered whenever another row is; the covers stay the same. Then groups the elements that
 * cover the same rows. Elements that cover no remaining row are left out, because no irredundant cover has them.
 */
export function chartOf(lines: readonly (readonly number[])[], rows: number): Chart {
  const groups = grouped(lines.map((line, element) => ({ rows: line, members: [element] })))
  const kept = decisiveRows(groups, rows)
  const place = new Map(kept.map((row, index) => [row, index]))
  return build(
    grouped(groups.map((group) => ({ ...group, rows: group.rows.flatMap((row) => place.get(row) ?? []) }))),
    kept.length,
  )
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
function decisiveRows(groups: readonly Group[], rows: number): readonly number[] {
  const groupsOf = Array.from({ length: rows }, () => new Set<number>())
  for (const [index, group] of groups.entries()) for (const row of group.rows) groupsOf[row]?.add(index)
  const byCount = groupsOf
    .map((set, row) => ({ set, row }))
    .toSorted((a, b) => a.set.size - b.set.size || a.row - b.row)
  const kept: typeof byCount = []
  for (const candidate of byCount) {
    if (!kept.some(({ set }) => [...set].every((index) => candidate.set.has(index)))) kept.push(candidate)
  }
  return kept.map(({ row }) => row)
}

function build(groups: readonly Group[], rows: number): Chart {
  const rowsOf = groups.map((group) => group.rows)
  const classesOf = Array.from({ length: rows }, (_, row) =>
    rowsOf.flatMap((line, index) => (line.includes(row) ? [index] : [])),
  )
  return {
    rows,
    classes: groups,
    rowsOf,
    classesOf,
    maximal: () => build(maximalGroups(groups), rows),
  }
}

function maximalGroups(groups: readonly Group[]): readonly Group[] {
  const kept: { readonly group: Group; readonly rows: ReadonlySet<number> }[] = []
  for (const group of groups.toSorted((a, b) => b.rows.length - a.rows.length)) {
    if (kept.some(({ rows }) => group.rows.every((row) => rows.has(row)))) continue
    kept.push({ group, rows: new Set(group.rows) })
  }
  return kept.map(({ group }) => group)
}
