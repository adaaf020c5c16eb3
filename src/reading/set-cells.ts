import { clipped } from '../model/clipped.ts'
import type { Finding } from './problems/problem.ts'
import type { TableRow } from './table/row.ts'
import type { RowProblem } from './table/table.ts'

/** How spreadsheets and statistics programs mark a missing value. */
const MISSING = /^(?:|[.?-]|n\/?a|nan|null)$/i
/** How R and spreadsheets write crisp memberships. */
const TRUTH: ReadonlyMap<string, number> = new Map([
  ['TRUE', 1],
  ['FALSE', 0],
])
/** Whole numbers up to this one look like the values of a multi-value set, and larger ones like raw data. */
const MAX_VALUE = 9
const NUMBER = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?(?:\s*%)?$/i
/** A number with a separator between its thousands, such as 1.234,5 or 1 234. */
const THOUSANDS = /^([+-]?\d{1,3})([.,'’\s])(\d{3}(?:\2\d{3})*)(?:[.,](\d+))?$/

/** A cell of a table, and the heading that was asked for. */
export interface Cell {
  readonly row: TableRow
  readonly column: number
  readonly name: string
  /** What separates the cells of the table. */
  readonly delimiter: string
}

/** The name of the case in a row. */
export function caseOf({ cells }: TableRow): string {
  return cells[0]!.trim()
}

/** A membership, 0…1. */
export function readMembership(cell: Cell): number | RowProblem {
  const value = readNumber(cell, 'membership')
  if (typeof value !== 'number' || (value >= 0 && value <= 1)) return value
  const { name } = cell
  const multi = Number.isInteger(value) && value > 1 && value <= MAX_VALUE
  return problemAt(cell, {
    code: multi ? 'multi-value' : 'out-of-range',
    message: `The membership ${whereOf(cell)} is ${clipped(textOf(cell))}, outside 0 to 1`,
    hint: multi
      ? `This looks like multi-value data. Make each value a crisp condition: backroom calibrate FILE --set "${name}_${value}=is,${name},${value}"`
      : 'These look like raw values. Calibrate them into memberships: backroom help calibrate',
  })
}

/** A raw value. Between commas, 1,234 is refused: it can be a thousand and more, or a decimal. */
export function readRawNumber(cell: Cell): number | RowProblem {
  const text = textOf(cell)
  const thousands = THOUSANDS.exec(text)
  const isUnclear = cell.delimiter === ',' && thousands?.[2] === ',' && !/^[+-]?0/.test(text)
  if (!isUnclear || !NUMBER.test(text)) return readNumber(cell, 'value')
  return problemAt(cell, {
    code: 'not-a-number',
    message: `The value ${whereOf(cell)} is "${clipped(text)}", with a comma for thousands or for decimals`,
    hint: `Write ${text.replace(',', '')} or ${text.replace(',', '.')}.`,
  })
}

/** Text that has to be there, such as the group of a case. `what` names it in messages. */
export function readText(cell: Cell, what: string): string | RowProblem {
  const text = textOf(cell)
  return text === '' ? missing(cell, what) : text
}

function readNumber(cell: Cell, what: string): number | RowProblem {
  const text = textOf(cell)
  if (MISSING.test(text)) return missing(cell, what)
  const truth = TRUTH.get(text.toUpperCase())
  if (truth !== undefined) return truth
  if (NUMBER.test(text)) return numberIn(text)
  return problemAt(cell, {
    code: 'not-a-number',
    message: `The ${what} ${whereOf(cell)} is "${clipped(text)}", which is not a number`,
    hint: what === 'value' ? hintFor(text) : undefined,
  })
}

/** What to do about a raw value that is not a number. */
function hintFor(text: string): string {
  const [, first, , others = '', decimals] = THOUSANDS.exec(text) ?? []
  if (first !== undefined) {
    const whole = first + others.replace(/\D/g, '')
    return `Write it without separators of thousands: ${decimals === undefined ? whole : `${whole}.${decimals}`}`
  }
  return /\d/.test(text)
    ? 'Write only the number in the cell.'
    : 'To calibrate text, give each text a membership: --set "LEVEL=map,low:0,high:1"'
}

function missing(cell: Cell, what: string): RowProblem {
  const temporal = textOf(cell) === '-' ? ' “-” as in temporal QCA (tQCA) is not supported.' : ''
  const hint = `Add it, or remove the case from the file.${temporal}`
  return problemAt(cell, { code: 'missing-value', message: `The ${what} ${whereOf(cell)} is missing`, hint })
}

function problemAt({ row, column }: Cell, problem: Finding): RowProblem {
  return { row, problem: { ...problem, ...row.spanOf(column) } }
}

function whereOf({ row, name }: Cell): string {
  return `of ${caseOf(row)} in ${name}`
}

function textOf({ row, column }: Cell): string {
  return row.cells[column]!.trim()
}

/** Accepts a decimal point or comma, and percent as spreadsheets show it. */
function numberIn(text: string): number {
  const number = Number(text.replace(',', '.').replace(/\s*%$/, ''))
  return text.endsWith('%') ? number / 100 : number
}
