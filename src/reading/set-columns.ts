import { composed } from '../model/composed.ts'
import { RESERVED_IN_NAMES } from '../model/dataset.ts'
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import { suggestion } from '../model/nearest.ts'
import type { ReadingNotes } from '../model/reading-notes.ts'
import type { SpanProblem } from './problems/problem.ts'
import { caseOf, readGroup } from './set-cells.ts'
import type { SourceFile } from './source-file.ts'
import type { MatchHeadings } from './table/heading.ts'
import type { TableRow } from './table/row.ts'
import { placeInRows, type RowProblem, readTable } from './table/table.ts'

const EXPECTED = 'The first row must be the headings. Each other row is a case, with its name in the first column.'

/** Some columns of a table, with the names of the cases. */
export interface RawColumns {
  readonly cases: readonly string[]
  readonly numbers: ReadonlyMap<string, readonly number[]>
  readonly texts: ReadonlyMap<string, readonly string[]>
}

/** Reads some columns as numbers and others as text; null if anything is wrong. */
export function readColumns(
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
