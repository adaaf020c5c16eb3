import type { Grade } from './results.ts'

/** A row of a gradebook as far as matching needs it. */
export interface StudentRow<Row> {
  readonly row: Row
  /** What says who it is: the cell that the roster's, or the coder's code, is looked for in. */
  readonly name: string
  /** What stands in the column to be filled. */
  readonly mark: string
}

export interface Filled<Row> {
  readonly values: ReadonlyMap<Row, string>
  /** A sentence each, on what could not be matched or was left alone. */
  readonly notes: readonly string[]
}

/** How systems write that there is no grade yet. */
const NO_MARK = ['', '-', '–']

/**
 * Grades → cells. `nameOf` says how the gradebook calls a coder; null when nobody knows. A mark that is already
 * there and another one stays, unless it is to be overwritten; so does every row that no coder is, or several are.
 */
export function fillMarks<Row>(
  grades: readonly Grade[],
  rows: readonly StudentRow<Row>[],
  nameOf: (coder: string) => string | null,
  overwrite: boolean,
): Filled<Row> {
  const values = new Map<Row, string>()
  const notes: string[] = []
  const takenBy = new Map<Row, string>()
  for (const { coder, points } of grades) {
    const name = nameOf(coder)
    const found = name === null ? [] : rowsNamed(rows, name)
    const [only] = found
    if (name === null) notes.push(`Nobody is said to be ${coder}.`)
    else if (only === undefined) notes.push(`${coder} is "${name}", who is not in the gradebook.`)
    else if (found.length > 1)
      notes.push(`${coder} is "${name}", and ${found.length} rows of the gradebook are so called.`)
    else if (takenBy.has(only.row))
      notes.push(`${coder} is "${name}", and so is ${takenBy.get(only.row)}; the first counts.`)
    else {
      takenBy.set(only.row, coder)
      const mark = only.mark.trim()
      if (!NO_MARK.includes(mark) && Number(mark) !== points && !overwrite) {
        notes.push(`"${name}" has "${mark}" already, and not ${points}; --overwrite-marks replaces it.`)
      } else {
        values.set(only.row, String(points))
      }
    }
  }
  return { values, notes }
}

/** Rows so called, to the letter; only when there is none, whatever the capitals. */
function rowsNamed<Row>(rows: readonly StudentRow<Row>[], name: string): readonly StudentRow<Row>[] {
  const same = rows.filter((row) => row.name.trim() === name)
  return same.length > 0 ? same : rows.filter((row) => row.name.trim().toLowerCase() === name.toLowerCase())
}
