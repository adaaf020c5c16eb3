import { clipped } from '../model/clipped.ts'
import { composed } from '../model/composed.ts'
import { bareName, type Dataset, RESERVED_IN_NAMES } from '../model/dataset.ts'
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import { suggestion } from '../model/nearest.ts'
import type { ReadingNotes } from '../model/reading-notes.ts'
import type { Finding, SpanProblem } from './problems/problem.ts'
import type { SourceFile } from './source-file.ts'
import type { MatchHeadings } from './table/heading.ts'
import type { TableRow } from './table/row.ts'
import { placeInRows, type RowProblem, readTable } from './table/table.ts'

const EXPECTED = 'The first row must be the headings. Each other row is a case, with its name in the first column.'

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

export interface ReadDataset {
  /** Null when anything is wrong: results from half a table would look like results from all of it. */
  readonly dataset: Dataset | null
  /** Column → the group of each case. */
  readonly groups: ReadonlyMap<string, readonly string[]>
  readonly diagnostics: readonly Diagnostic[]
  readonly notes: ReadingNotes
}

/** The requested columns. */
export interface WantedSets {
  readonly conditions: readonly string[]
  /** Starts with `~` to negate it. */
  readonly outcome: string
  /** Columns that name the group of a case. */
  readonly groups?: readonly string[]
}

/**
 * Reads a table of memberships: headings, then one case per row, with its name in the first column. Decimals have a
 * point or a comma. Other columns can contain anything.
 */
export function readDataset(file: SourceFile, { conditions, outcome, groups = [] }: WantedSets): ReadDataset {
  const sets = [...conditions, bareName(outcome)]
  const { columns, diagnostics, notes } = readColumns(file, sets, groups, readCell)
  if (columns === null) return { dataset: null, groups: new Map(), diagnostics, notes }
  const { cases, numbers, texts } = columns
  return { dataset: { cases, sets: numbers }, groups: texts, diagnostics, notes }
}

/** Cases with columns of raw values, as numbers or as they are written. */
export interface ReadRaw {
  /** Null when anything is wrong. */
  readonly raw: RawColumns | null
  readonly diagnostics: readonly Diagnostic[]
  readonly notes: ReadingNotes
}

/** Reads a table of raw values, in the same form as one of memberships. */
export function readRaw(file: SourceFile, numbers: readonly string[], texts: readonly string[]): ReadRaw {
  const { columns, diagnostics, notes } = readColumns(file, numbers, texts, readNumber)
  return { raw: columns, diagnostics, notes }
}

export interface RawColumns {
  readonly cases: readonly string[]
  readonly numbers: ReadonlyMap<string, readonly number[]>
  readonly texts: ReadonlyMap<string, readonly string[]>
}

/** Reads some columns as numbers and others as text; null if anything is wrong. */
function readColumns(
  file: SourceFile,
  numbers: readonly string[],
  texts: readonly string[],
  read: (row: TableRow, column: number, name: string) => number | RowProblem,
): { readonly columns: RawColumns | null; readonly diagnostics: readonly Diagnostic[]; readonly notes: ReadingNotes } {
  const wanted = [...numbers, ...texts]
  const { heading, rows, refused, diagnostics, notes } = readTable(file, matchSets(wanted))
  if (heading.row === null) return { columns: null, diagnostics, notes }
  const columns = columnsOf(heading.row, wanted)
  const problems = [...columns.values()].filter((column) => typeof column !== 'number')
  const inColumns = <T>(names: readonly string[], readOne: (row: TableRow, column: number, name: string) => T) => {
    return names.flatMap((name) => {
      const column = columns.get(name)
      return typeof column === 'number' ? [[name, rows.map((row) => readOne(row, column, name))] as const] : []
    })
  }
  const cells = inColumns(numbers, read)
  const named = inColumns(texts, readGroup)
  const bad = [
    ...cells.flatMap(([, values]) => values.filter((value) => typeof value !== 'number')),
    ...named.flatMap(([, values]) => values.filter((value) => typeof value !== 'string')),
  ]
  const all = [
    ...(rows.length + refused.length === 0 ? [noCases(heading.row)] : []),
    ...problems,
    ...(isNameless(heading.row, wanted) ? [] : repeatedCases(rows)),
    ...bad,
  ]
  const placed = [...diagnostics, ...placeInRows(file.path, all)]
  if (hasErrors(placed)) return { columns: null, diagnostics: placed, notes }
  return {
    columns: {
      cases: rows.map(caseOf),
      numbers: new Map(cells.map(([name, values]) => [name, values.filter((value) => typeof value === 'number')])),
      texts: new Map(named.map(([name, values]) => [name, values.filter((value) => typeof value === 'string')])),
    },
    diagnostics: placed,
    notes,
  }
}

/** Is the first column a set, so that no column has the names of the cases? */
function isNameless({ cells }: TableRow, wanted: readonly string[]): boolean {
  return wanted.some((name) => columnsCalled(name, cells.slice(0, 1)).length > 0)
}

/** Skips the first column: it has the cases' names. */
function matchSets(wanted: readonly string[]): MatchHeadings {
  return (headings) => {
    const count = wanted.filter((name) => columnsCalled(name, headings.slice(1)).length > 0).length
    return { count, isComplete: count === wanted.length }
  }
}

/** The columns with this name. If there are none, those that differ only in case or in the encoding of accents. */
function columnsCalled(name: string, headings: readonly string[]): readonly number[] {
  const called = (fold: (text: string) => string): readonly number[] => {
    return headings.flatMap((heading, index) => (fold(heading.trim()) === fold(name) ? [index] : []))
  }
  const exact = called((text) => text)
  return exact.length > 0 ? exact : called((text) => text.normalize('NFKC').toLowerCase())
}

function noCases(heading: TableRow): RowProblem {
  const { length } = heading.text
  return {
    row: heading,
    problem: { code: 'no-cases', message: 'The table has no cases', hint: EXPECTED, start: length, end: length + 1 },
  }
}

/** Name → its column, or why it has none. */
function columnsOf(heading: TableRow, wanted: readonly string[]): ReadonlyMap<string, number | RowProblem> {
  const headings = heading.cells.map((cell) => cell.trim())
  const at = (problem: SpanProblem): RowProblem => ({ row: heading, problem })
  const takenBy = new Map<number, string>()
  return new Map(
    wanted.map((name): readonly [string, number | RowProblem] => {
      const [found, second] = columnsCalled(name, headings.slice(1)).map((column) => column + 1)
      if (found === undefined && columnsCalled(name, headings.slice(0, 1)).length > 0) {
        const message = `"${name}" is the first column, which has the names of the cases`
        const hint = 'Add a column with the names before it, such as: case,A,B,Y.'
        return [name, at({ code: 'unknown-column', message, hint, ...heading.spanOf(0) })]
      }
      if (found === undefined) {
        const hint = headings.length < 2 ? EXPECTED : suggestion(name, headings.slice(1))
        const message = `There is no column "${name}"`
        return [name, at({ code: 'unknown-column', message, hint, start: 0, end: heading.text.length })]
      }
      const span = heading.spanOf(second ?? found)
      if (second !== undefined)
        return [name, at({ code: 'duplicate-column', message: `Two columns are named "${name}"`, ...span })]
      const other = takenBy.get(found)
      if (other !== undefined) {
        const message = `"${other}" and "${name}" are the same column`
        return [name, at({ code: 'duplicate-column', message, ...span })]
      }
      takenBy.set(found, name)
      if (!RESERVED_IN_NAMES.test(name)) return [name, found]
      const hint = 'Use letters and digits, without ~ * + , or spaces.'
      return [name, at({ code: 'odd-name', message: `"${name}" looks like an expression`, hint, ...span })]
    }),
  )
}

function caseOf({ cells }: TableRow): string {
  return cells[0]!.trim()
}

function repeatedCases(rows: readonly TableRow[]): readonly RowProblem[] {
  const seen = new Set<string>()
  return rows.flatMap((row): readonly RowProblem[] => {
    const name = caseOf(row)
    const span = row.spanOf(0)
    if (name === '')
      return [{ row, problem: { code: 'no-name', message: 'The case has no name', hint: EXPECTED, ...span } }]
    if (!seen.has(composed(name))) {
      seen.add(composed(name))
      return []
    }
    return [{ row, problem: { code: 'repeated-case', message: `Another case above is named "${name}"`, ...span } }]
  })
}

/** A membership, 0…1. */
function readCell(row: TableRow, column: number, name: string): number | RowProblem {
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

function readNumber(row: TableRow, column: number, name: string): number | RowProblem {
  const text = row.cells[column]!.trim()
  const at = (problem: Finding): RowProblem => ({ row, problem: { ...problem, ...row.spanOf(column) } })
  const where = `of ${caseOf(row)} in ${name}`
  if (MISSING.test(text)) {
    const hint = 'Add it, or remove the case from the file.'
    return at({ code: 'missing-value', message: `The membership ${where} is missing`, hint })
  }
  const truth = TRUTH.get(text.toUpperCase())
  if (truth !== undefined) return truth
  if (NUMBER.test(text)) return numberIn(text)
  return at({ code: 'not-a-number', message: `The membership ${where} is "${clipped(text)}", which is not a number` })
}

function readGroup(row: TableRow, column: number, name: string): string | RowProblem {
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
