import { caseless, composed } from '../model/composed.ts'
import type { Grade } from './results.ts'

/** The part of a gradebook row that matching needs. */
export interface StudentRow<Row> {
  readonly row: Row
  /** The cell that identifies the student: it is compared with the roster, or with the coder's code. */
  readonly name: string
  /** The current mark in the column to fill. */
  readonly mark: string
}

export interface Filled<Row> {
  readonly values: ReadonlyMap<Row, string>
  /** One sentence for each row that was not matched or not changed. */
  readonly notes: readonly string[]
}

/** How learning systems mark a missing grade. */
const NO_MARK = ['', '-', '–']

/**
 * Writes grades into cells. `nameOf` gives a coder's name in the gradebook, or null if unknown. A cell with a different
 * mark keeps it, unless it may be overwritten. Rows that match no coder, or several, stay the same too.
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
    const found = onlyRow(coder, rows, nameOf, takenBy)
    if (typeof found === 'string') {
      notes.push(found)
      continue
    }
    takenBy.set(found.row, coder)
    const mark = found.mark.trim()
    if (NO_MARK.includes(mark) || Number(mark) === points || overwrite) values.set(found.row, String(points))
    else notes.push(`"${nameOf(coder)}" already has "${mark}", not ${points}. Use --overwrite-marks to replace it.`)
  }
  return { values, notes }
}

/** The only row of this coder, or a sentence that says why there is none. */
function onlyRow<Row>(
  coder: string,
  rows: readonly StudentRow<Row>[],
  nameOf: (coder: string) => string | null,
  takenBy: ReadonlyMap<Row, string>,
): StudentRow<Row> | string {
  const name = nameOf(coder)
  if (name === null) return `The roster gives no name for ${coder}.`
  const [only, ...others] = rowsNamed(rows, name)
  if (only === undefined) return `${coder} is "${name}", who is not in the gradebook.`
  if (others.length > 0) return `${coder} is "${name}", and ${others.length + 1} rows in the gradebook have that name.`
  const taker = takenBy.get(only.row)
  return taker === undefined ? only : `${coder} is "${name}", but so is ${taker}, who comes first.`
}

/** Rows with this name. If there are none, rows that differ only in capitals. */
function rowsNamed<Row>(rows: readonly StudentRow<Row>[], name: string): readonly StudentRow<Row>[] {
  const named = (fold: (text: string) => string) => rows.filter((row) => fold(row.name.trim()) === fold(name.trim()))
  const same = named(composed)
  return same.length > 0 ? same : named(caseless)
}
