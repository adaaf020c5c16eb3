import type { TableRow } from '../table/row.ts'
import { type Gradebook, isIdentifying } from './gradebook.ts'
import { oneOf } from './words.ts'

/** Tells whether a row begins with one of these words and has nothing in the other columns for who a student is. */
export function labeledBy({ headings }: Gradebook, labels: readonly string[]): (row: TableRow) => boolean {
  const isLabel = oneOf(labels)
  const others = headings.flatMap((heading, at) => (at > 0 && isIdentifying(heading) ? [at] : []))
  return ({ cells }) => isLabel(cells[0] ?? '') && others.every((at) => cells[at]?.trim() === '')
}
