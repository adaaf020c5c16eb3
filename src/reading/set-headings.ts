import { caseless, composed } from '../model/composed.ts'
import { SIGNS_IN_NAMES, writableName } from '../model/dataset.ts'
import { suggestion } from '../model/nearest.ts'
import type { SpanProblem } from './problems/problem.ts'
import type { MatchHeadings } from './table/heading.ts'
import type { TableRow } from './table/row.ts'
import type { RowProblem } from './table/table.ts'

export const EXPECTED =
  'The first row must be the headings. Each other row is a case, with its name in the first column.'

/** How a name can be a heading: as it is, in other case or accents, or written without what expressions need. */
const SPELLINGS: readonly ((text: string) => string)[] = [(text) => text, folded, (text) => writableName(folded(text))]

/** Skips the first column: it has the cases' names. */
export function matchNames(wanted: readonly string[]): MatchHeadings {
  return (headings) => {
    const count = wanted.filter((name) => columnsCalled(name, headings.slice(1)).length > 0).length
    return { count, isComplete: count === wanted.length }
  }
}

/** Is the first column a set, so that no column has the names of the cases? */
export function isNameless({ cells }: TableRow, wanted: readonly string[]): boolean {
  return wanted.some((name) => columnsCalled(name, cells.slice(0, 1)).length > 0)
}

/** Name → its column, or why it has none. */
export function columnsOf(heading: TableRow, wanted: readonly string[]): ReadonlyMap<string, number | RowProblem> {
  return new Map(wanted.map((name) => [name, columnOf(heading, name)]))
}

/** What is wrong with columns as sets: their names must fit an expression, and each must be another column. */
export function problemsOfSets(
  heading: TableRow,
  sets: readonly string[],
  columns: ReadonlyMap<string, number | RowProblem>,
): readonly RowProblem[] {
  const takenBy = new Map<number, string>()
  return [...new Set(sets)].flatMap((name): readonly RowProblem[] => {
    const column = columns.get(name)
    if (typeof column !== 'number') return []
    const span = heading.spanOf(column)
    const other = takenBy.get(column)
    if (other !== undefined) {
      const message = `"${other}" and "${name}" are the same column`
      return [{ row: heading, problem: { code: 'duplicate-column', message, ...span } }]
    }
    takenBy.set(column, name)
    if (!SIGNS_IN_NAMES.test(name)) return []
    const hint = `Write it without ~ * + or commas: ${writableName(name)}`
    return [
      { row: heading, problem: { code: 'odd-name', message: `"${name}" looks like an expression`, hint, ...span } },
    ]
  })
}

/** Name → the same name as its heading spells it: in its capitals, and NFC. Names of sets fit an expression. */
export function spellings(
  { cells }: TableRow,
  columns: ReadonlyMap<string, number | RowProblem>,
  sets: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    [...columns].map(([name, column]) => {
      const heading = typeof column === 'number' ? composed(cells[column]!.trim()) : name
      const isSet = sets.includes(name)
      const own = isSet ? writableName(name) : name
      const forms = [...(isSet ? [] : [heading]), writableName(heading)]
      return [name, forms.find((form) => caseless(form) === caseless(own)) ?? own]
    }),
  )
}

/** The columns with this name, in the first spelling that any column has. */
function columnsCalled(name: string, headings: readonly string[]): readonly number[] {
  for (const spelled of SPELLINGS) {
    const called = headings.flatMap((heading, index) => (spelled(heading.trim()) === spelled(name) ? [index] : []))
    if (called.length > 0) return called
  }
  return []
}

function columnOf(heading: TableRow, name: string): number | RowProblem {
  const headings = heading.cells.map((cell) => cell.trim())
  const at = (problem: SpanProblem): RowProblem => ({ row: heading, problem })
  const [found, second] = columnsCalled(name, headings.slice(1)).map((column) => column + 1)
  if (found === undefined && columnsCalled(name, headings.slice(0, 1)).length > 0) {
    const message = `"${name}" is the first column, which has the names of the cases`
    const hint = 'Add a column with the names before it, such as: case,A,B,Y.'
    return at({ code: 'unknown-column', message, hint, ...heading.spanOf(0) })
  }
  if (found === undefined) {
    const named = headings.slice(1).filter((heading) => heading !== '')
    const hint = named.length === 0 ? EXPECTED : suggestion(name, named.map(writableName))
    return at({
      code: 'unknown-column',
      message: `There is no column "${name}"`,
      hint,
      start: 0,
      end: heading.text.length,
    })
  }
  if (second === undefined) return found
  return at({ code: 'duplicate-column', message: `Two columns are named "${name}"`, ...heading.spanOf(second) })
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
