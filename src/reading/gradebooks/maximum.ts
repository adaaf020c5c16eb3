import type { TableRow } from '../table/row.ts'
import { type Gradebook, isIdentifying } from './gradebook.ts'
import { labeledBy } from './labels.ts'
import { type DecimalSign, numberIn, signIn } from './numbers.ts'
import { studentRows } from './students.ts'
import { GRADEBOOK_SYSTEMS } from './systems.ts'
import { oneOf } from './words.ts'

const PLACES = GRADEBOOK_SYSTEMS.flatMap(({ maximum }) => maximum)

/** The most points in a column; null if the export does not state them, or states several numbers. */
export function maximumOf(book: Gradebook, column: number): number | null {
  const sign = decimalSignOf(book, column)
  const numbers = new Set(statedFor(book, column).flatMap((text) => numberIn(text, sign) ?? []))
  const [only = null] = numbers
  return numbers.size === 1 ? only : null
}

/** The decimal sign of a column; otherwise that of all other columns; otherwise a point, which every system takes. */
export function decimalSignOf(book: Gradebook, column: number): DecimalSign {
  const cellsOf = (at: number): readonly string[] => book.rows.map(({ cells }) => cells[at] ?? '')
  const others = (): readonly string[] =>
    book.headings.flatMap((heading, at) => (isIdentifying(heading) ? [] : cellsOf(at)))
  return signIn([...cellsOf(column), ...statedFor(book, column)]) ?? signIn(others()) ?? '.'
}

/** The rows that state the most points of each column. */
export function maximumRows(book: Gradebook): readonly TableRow[] {
  const labels = PLACES.flatMap((place) => (place.in === 'row' ? place.labels : []))
  return book.rows.filter(labeledBy(book, labels))
}

/** Does a column with this heading state the most points in each row? */
export const statesMaximum = oneOf(PLACES.flatMap((place) => (place.in === 'column' ? place.headings : [])))

/** What the export says in the places where it can state the most points of a column. */
function statedFor(book: Gradebook, column: number): readonly string[] {
  const heading = book.headings[column]?.trim() ?? ''
  const inHeading = PLACES.flatMap((place) =>
    place.in === 'heading' ? (place.pattern.exec(heading)?.slice(1, 2) ?? []) : [],
  )
  const inRows = maximumRows(book).map(({ cells }) => cells[column] ?? '')
  const at = book.headings.findIndex(statesMaximum)
  const inColumn = at === -1 ? [] : studentRows(book).map(({ cells }) => cells[at] ?? '')
  return [...inHeading, ...inRows, ...inColumn]
}
