import type { PlacedRow } from '../model/coding-row.ts'

export function placeOf({ file, line }: PlacedRow): string {
  return `${file}:${line}`
}
