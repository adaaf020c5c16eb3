import { bareName, type Dataset, RESERVED_IN_NAMES } from '../model/dataset.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { suggestion } from '../model/nearest.ts'
import type { SourceFile } from './files.ts'
import { createLocator, placeAll } from './problems/place.ts'
import type { Span, SpanProblem } from './problems/problem.ts'
import { parseTable, type TableCell, type TableRow } from './table.ts'
import { decodeText } from './text.ts'

const EXPECTED = 'The first row holds the headings, each further row a case, its name in the first column.'

/** How spreadsheets and statistics programs write that there is no value. */
const MISSING = /^(?:|[.?-]|n\/?a|nan|null)$/i
const NUMBER = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i

export interface ReadDataset {
  /** Null when anything is wrong: figures from half a table would look like those of the whole. */
  readonly dataset: Dataset | null
  readonly diagnostics: readonly Diagnostic[]
}

/** The columns that are asked for. */
export interface WantedSets {
  readonly conditions: readonly string[]
  /** With `~` before it when it is to be negated. */
  readonly outcome: string
}

/**
 * A table of memberships: headings, then a case a row, its name in the first column. Cells are apart by commas,
 * semicolons or tabs; decimals have a point or a comma. Columns that are not asked for may hold anything.
 */
export function readDataset(file: SourceFile, { conditions, outcome }: WantedSets): ReadDataset {
  const { text, diagnostics } = decodeText(file.path, file.bytes)
  if (text === null) return { dataset: null, diagnostics }
  const wanted = [...conditions, bareName(outcome)]
  const [header, ...rows] = parseTable(text, wanted)
  const columns = columnsOf(header, wanted)
  const columnProblems = [...columns.values()].flatMap((column) => (typeof column === 'number' ? [] : [column]))
  const problems = [
    ...(rows.length === 0 ? [noCases(header)] : []),
    ...columnProblems,
    ...rows.flatMap((row) => rowProblems(row, header?.cells.length ?? 0)),
    ...repeatedCases(rows),
  ]
  const cells = [...columns].flatMap(([name, column]) => {
    return typeof column === 'number' ? [[name, rows.map((row) => readCell(row, column, name))] as const] : []
  })
  const bad = cells.flatMap(([, values]) => values.filter((value) => typeof value !== 'number'))
  const all = [...problems, ...bad].toSorted((a, b) => a.start - b.start)
  const placed = [...diagnostics, ...placeAll(all, createLocator(file.path, text))]
  if (placed.some(({ severity }) => severity === 'error')) return { dataset: null, diagnostics: placed }
  return {
    dataset: {
      cases: rows.map(caseOf),
      sets: new Map(cells.map(([name, values]) => [name, values.filter((value) => typeof value === 'number')])),
    },
    diagnostics: placed,
  }
}

function noCases(header: TableRow | undefined): SpanProblem {
  return { code: 'no-cases', message: 'The table has no case', hint: EXPECTED, start: header?.end ?? 0, end: 1 }
}

/** Name → its column, or why there is none. */
function columnsOf(header: TableRow | undefined, wanted: readonly string[]): ReadonlyMap<string, number | SpanProblem> {
  const cells = header?.cells ?? []
  const headings = cells.map(({ text }) => text.trim())
  const span = { start: header?.start ?? 0, end: header?.end ?? 1 }
  return new Map(
    wanted.map((name): readonly [string, number | SpanProblem] => {
      const [found, second] = headings.flatMap((heading, index) => (index > 0 && heading === name ? [index] : []))
      if (found === undefined) {
        const hint = headings.length < 2 ? EXPECTED : suggestion(name, headings.slice(1))
        return [name, { code: 'unknown-column', message: `There is no column "${name}"`, hint, ...span }]
      }
      const cell = cells[second ?? found]!
      if (second !== undefined) {
        return [name, { code: 'repeated-column', message: `Two columns are called "${name}"`, ...spanOf(cell) }]
      }
      if (!RESERVED_IN_NAMES.test(name)) return [name, found]
      const message = `"${name}" cannot be told from an expression`
      return [
        name,
        {
          code: 'odd-name',
          message,
          hint: 'Call it by letters and digits, without ~ * + , or spaces.',
          ...spanOf(cell),
        },
      ]
    }),
  )
}

function spanOf({ start, end }: TableCell): Span {
  return { start, end }
}

function caseOf({ cells }: TableRow): string {
  return cells[0]?.text.trim() ?? ''
}

function rowProblems({ start, end, cells, sound }: TableRow, columns: number): readonly SpanProblem[] {
  const at = { start, end }
  if (!sound)
    return [{ code: 'bad-quotes', message: 'The quotes of this row do not close, or stand amid a cell', ...at }]
  const extra = cells[columns]
  if (extra === undefined) return []
  return [
    { code: 'extra-cell', message: `The row has ${cells.length} cells under ${columns} headings`, ...spanOf(extra) },
  ]
}

function repeatedCases(rows: readonly TableRow[]): readonly SpanProblem[] {
  const names = rows.map(caseOf)
  return rows.flatMap((row, index): readonly SpanProblem[] => {
    const name = caseOf(row)
    const cell = row.cells[0]!
    if (name === '') return [{ code: 'no-name', message: 'The case has no name', hint: EXPECTED, ...spanOf(cell) }]
    if (names.indexOf(name) === index) return []
    return [{ code: 'repeated-case', message: `A case called "${name}" stands above already`, ...spanOf(cell) }]
  })
}

function readCell(row: TableRow, column: number, name: string): number | SpanProblem {
  const cell = row.cells[column]
  const span = cell === undefined ? { start: row.start, end: row.end } : spanOf(cell)
  const text = cell?.text.trim() ?? ''
  const where = `of ${caseOf(row)} in ${name}`
  if (MISSING.test(text)) {
    const hint = 'Code it, or leave the case out of the file.'
    return { code: 'missing-value', message: `The membership ${where} is missing`, hint, ...span }
  }
  if (!NUMBER.test(text)) {
    return { code: 'not-a-number', message: `The membership ${where} is "${text}", which is no number`, ...span }
  }
  const value = Number(text.replace(',', '.'))
  if (value >= 0 && value <= 1) return value
  const multi = Number.isInteger(value) && value > 1
  return {
    code: multi ? 'multi-value' : 'out-of-range',
    message: `The membership ${where} is ${text}, outside 0 to 1`,
    hint: multi
      ? 'Several values in one condition are multi-value data: make each value a crisp condition, or calibrate.'
      : 'Calibrate the raw data into memberships first.',
    ...span,
  }
}
