import { joinedBytes } from '../bytes.ts'
import type { TableRow } from '../table/row.ts'
import { createBytePlaces } from './byte-places.ts'
import type { Gradebook } from './gradebook.ts'
import type { DecimalSign } from './numbers.ts'

/**
 * The export with points in some cells of one column, in its own encoding. Quoted cells stay quoted, without spaces
 * around them. Every other byte stays the same.
 */
export function fillColumn(
  { bytes, delimiter, rows }: Gradebook,
  column: number,
  points: ReadonlyMap<TableRow, number>,
  sign: DecimalSign,
): Uint8Array {
  const places = createBytePlaces(bytes)
  const parts: Uint8Array[] = []
  let from = 0
  for (const row of rows) {
    const value = points.get(row)
    if (value === undefined) continue
    const { start, end } = row.spanOf(column)
    const text = String(value).replace('.', sign)
    const isQuoted = row.text.slice(start, end).trimStart().startsWith('"') || text.includes(delimiter)
    parts.push(bytes.subarray(from, places.of(row, start)), places.encode(isQuoted ? `"${text}"` : text))
    from = places.of(row, end)
  }
  return joinedBytes([...parts, bytes.subarray(from)])
}
