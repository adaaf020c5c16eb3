/** The most rounds of the fit, and the change of the deviance at which it ends, as in R. */
const ROUNDS = 25
const ENOUGH = 1e-8

/** A column that adds less than this share of itself to the others is left out. */
const NEARLY_NOTHING = 1e-7

/**
 * Memberships by the indirect method: each value gets the rank of its group (0 up to the lowest threshold, 1 above the
 * highest, evenly between), and a logistic curve in log x, √x, x, and x² is fitted to the ranks (Ragin 2008, ch. 5;
 * Dusa, QCA with R, 2019, ch. 4). Values must be above 0. Null if no curve fits, as with a single group.
 */
export function indirectMemberships(
  values: readonly number[],
  thresholds: readonly number[],
): readonly number[] | null {
  const ranks = values.map((value) => thresholds.filter((threshold) => value > threshold).length / thresholds.length)
  if (new Set(ranks).size < 2) return null
  const basis = independent([
    values.map(() => 1),
    values.map(Math.log),
    values.map(Math.sqrt),
    values,
    values.map(squared),
  ])
  return fitted(ranks, basis)
}

function squared(value: number): number {
  return value * value
}

/** The same space as columns of length 1 that are at right angles (Gram and Schmidt, twice). */
function independent(columns: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const basis: (readonly number[])[] = []
  for (const column of columns) {
    let rest = column
    for (const unit of [...basis, ...basis]) {
      const along = product(unit, rest)
      rest = rest.map((value, index) => value - along * unit[index]!)
    }
    const length = Math.hypot(...rest)
    if (length > NEARLY_NOTHING * Math.hypot(...column)) basis.push(rest.map((value) => value / length))
  }
  return basis
}

/** Logistic regression of shares by iteratively reweighted least squares (McCullagh and Nelder 1989, ch. 2). */
function fitted(ranks: readonly number[], basis: readonly (readonly number[])[]): readonly number[] | null {
  let means = ranks.map((rank) => (rank + 0.5) / 2)
  let scores = means.map((mean) => Math.log(mean / (1 - mean)))
  let before = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const weights = means.map((mean) => mean * (1 - mean))
    const working = scores.map((score, index) => score + (ranks[index]! - means[index]!) / weights[index]!)
    const weighted = basis.map((column) => column.map((value, index) => value * weights[index]!))
    const factors = solved(
      basis.map((_, row) => basis.map((column) => product(weighted[row]!, column))),
      weighted.map((column) => product(column, working)),
    )
    scores = ranks.map((_, index) => basis.reduce((sum, column, at) => sum + factors[at]! * column[index]!, 0))
    means = scores.map((score) => 1 / (1 + Math.exp(-score)))
    const deviance = ranks.reduce((sum, rank, index) => sum + distance(rank, means[index]!), 0)
    if (!Number.isFinite(deviance)) return null
    if (Math.abs(deviance - before) < ENOUGH * (deviance + 0.1)) break
    before = deviance
  }
  return means
}

/** Twice the information that a rank adds to a mean. */
function distance(rank: number, mean: number): number {
  const part = (share: number, expected: number): number => (share === 0 ? 0 : share * Math.log(share / expected))
  return 2 * (part(rank, mean) + part(1 - rank, 1 - mean))
}

/** Solves linear equations by elimination. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, index) => [...row, right[index]!])
  for (let at = 0; at < rows.length; at++) {
    const pivot = rows.findIndex(
      (row, index) => index >= at && rows.slice(at).every((other) => Math.abs(other[at]!) <= Math.abs(row[at]!)),
    )
    const chosen = rows[pivot] ?? rows[at]!
    rows[pivot] = rows[at]!
    rows[at] = chosen
    for (const [index, row] of rows.entries()) {
      if (index === at) continue
      const factor = row[at]! / chosen[at]!
      rows[index] = row.map((value, column) => value - factor * chosen[column]!)
    }
  }
  return rows.map((row, index) => row[rows.length]! / row[index]!)
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * b[index]!, 0)
}
