import { expect } from 'vitest'
import { fillColumn } from '../../../src/reading/gradebooks/fill.ts'
import { type Gradebook, readGradebook } from '../../../src/reading/gradebooks/gradebook.ts'
import { decimalSignOf } from '../../../src/reading/gradebooks/maximum.ts'

/** A gradebook without a problem. */
export function open(content: string | Uint8Array): Gradebook {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const { gradebook, diagnostics } = readGradebook({ name: 'g.csv', path: 'g.csv', bytes })
  expect(diagnostics).toEqual([])
  return gradebook as Gradebook
}

/** The bytes with points in a column, by the index of the row. */
export function fill(
  content: string | Uint8Array,
  column: number,
  points: Readonly<Record<number, number>>,
): Uint8Array {
  const book = open(content)
  const places = book.rows.flatMap((row, at) => (points[at] === undefined ? [] : [[row, points[at]] as const]))
  return fillColumn(book, column, new Map(places), decimalSignOf(book, column))
}
