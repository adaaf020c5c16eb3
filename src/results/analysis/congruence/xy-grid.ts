import type { CongruentCase } from '../../../analysis/congruence-results.ts'

const COLUMNS = 41
const ROWS = 21

interface Signs {
  readonly point: string
  readonly diagonal: string
  readonly across: string
  readonly up: string
  readonly cross: string
}

export const UNICODE_SIGNS: Signs = { point: '●', diagonal: '·', across: '─', up: '│', cross: '┼' }
export const ASCII_SIGNS: Signs = { point: 'o', diagonal: '.', across: '-', up: '|', cross: '+' }

/**
 * An XY plot for a terminal, with both crossovers and the diagonal. A number counts the cases at the same place; `9`
 * means nine or more.
 */
export function xyGrid(cases: readonly CongruentCase[], signs: Signs): readonly string[] {
  const counts = new Map<string, number>()
  for (const { rule, outcome } of cases) {
    const key = `${placeOf(rule, COLUMNS)}/${placeOf(outcome, ROWS)}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const cell = (column: number, row: number): string => {
    const count = counts.get(`${column}/${row}`)
    if (count !== undefined) return count === 1 ? signs.point : String(Math.min(9, count))
    const [middleColumn, middleRow] = [column === placeOf(0.5, COLUMNS), row === placeOf(0.5, ROWS)]
    if (middleColumn && middleRow) return signs.cross
    if (middleColumn) return signs.up
    if (middleRow) return signs.across
    return column % 2 === 0 && column / 2 === row ? signs.diagonal : ' '
  }
  const lines = Array.from({ length: ROWS }, (_, index) => {
    const row = ROWS - 1 - index
    const label = row === ROWS - 1 ? '1.0' : row === placeOf(0.5, ROWS) ? '0.5' : row === 0 ? '0.0' : '   '
    return `${label} ${signs.up}${Array.from({ length: COLUMNS }, (_column, column) => cell(column, row)).join('')}`
  })
  const axis = signs.across.repeat(COLUMNS)
  return [...lines, `    ${signs.cross}${axis}`, `     0.0${' '.repeat(16)}0.5${' '.repeat(16)}1.0`]
}

function placeOf(membership: number, places: number): number {
  return Math.round(membership * (places - 1))
}
