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

/** The name of the case in a row. */
export function caseOf({ cells }: TableRow): string {
  return cells[0]!.trim()
}

/** A membership, 0…1. */
export function readMembership(row: TableRow, column: number, name: string): number | RowProblem {
  const value = readNumber(row, column, name)
  if (typeof value !== 'number' || (value >= 0 && value <= 1)) return value
  const multi = Number.isInteger(value) && value > 1 && value <= MAX_VALUE
  const text = row.cells[column]!.trim()
  return {
    row,
    problem: {
      code: multi ? 'multi-value' : 'out-of-range',
      message: `The membership of ${caseOf(row)} in ${name} is ${clipped(text)}, outside 0 to 1`,
      hint: multi
        ? `This looks like multi-value data. Make each value a crisp condition: backroom calibrate FILE --set "${name}_${value}=is,${name},${value}"`
        : 'These look like raw values. Calibrate them into memberships: backroom help calibrate',
      ...row.spanOf(column),
    },
  }
}

/** A number as spreadsheets and statistics programs write it. */
export function readNumber(row: TableRow, column: number, name: string): number | RowProblem {
  const text = row.cells[column]!.trim()
  const at = (problem: Finding): RowProblem => ({ row, problem: { ...problem, ...row.spanOf(column) } })
  const where = `of ${caseOf(row)} in ${name}`
  if (MISSING.test(text)) {
    const temporal = text === '-' ? ' “-” as in temporal QCA (tQCA) is not supported.' : ''
    const hint = `Add it, or remove the case from the file.${temporal}`
    return at({ code: 'missing-value', message: `The membership ${where} is missing`, hint })
  }
  const truth = TRUTH.get(text.toUpperCase())
  if (truth !== undefined) return truth
  if (NUMBER.test(text)) return numberIn(text)
  return at({ code: 'not-a-number', message: `The membership ${where} is "${clipped(text)}", which is not a number` })
}

/** Any text but nothing. */
export function readGroup(row: TableRow, column: number, name: string): string | RowProblem {
  const text = row.cells[column]!.trim()
  if (text !== '') return text
  const message = `The group of ${caseOf(row)} in ${name} is missing`
  return {
    row,
    problem: {
      code: 'missing-value',
      message,
      hint: 'Add it, or remove the case from the file.',
      ...row.spanOf(column),
    },
  }
}

/** Accepts a decimal point or comma, and percent as spreadsheets show it. */
function numberIn(text: string): number {
  const number = Number(text.replace(',', '.').replace(/\s*%$/, ''))
  return text.endsWith('%') ? number / 100 : number
}
