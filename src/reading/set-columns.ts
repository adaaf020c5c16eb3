import { composed } from '../model/composed.ts'
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import type { ReadingNotes } from '../model/reading-notes.ts'
import { type Cell, caseOf } from './set-cells.ts'
import { columnsOf, EXPECTED, isNameless, matchNames, problemsOfSets, spellings } from './set-headings.ts'
import type { SourceFile } from './source-file.ts'
import type { TableRow } from './table/row.ts'
import { placeInRows, type RowProblem, readTable } from './table/table.ts'

/** Some columns of a table, with the names of the cases. */
export interface RawColumns {
  readonly cases: readonly string[]
  readonly numbers: ReadonlyMap<string, readonly number[]>
  readonly texts: ReadonlyMap<string, readonly string[]>
  readonly kept: ReadonlyMap<string, readonly string[]>
  /** Each name that was asked for, as its heading spells it. */
  readonly spelled: ReadonlyMap<string, string>
  /** The headings of the columns that nobody asked for. */
  readonly others: readonly string[]
}

/** Columns, and how a cell of them is read. */
interface Reading<T> {
  readonly names: readonly string[]
  readonly read: (cell: Cell) => T | RowProblem
}

export interface WantedColumns {
  /** Names that must be different columns, and fit an expression. */
  readonly sets: readonly string[]
  readonly numbers: Reading<number>
  readonly texts: Reading<string>
  readonly kept: readonly string[]
}

/** Reads some columns as numbers and others as text; null if anything is wrong. */
export function readColumns(
  file: SourceFile,
  { sets, numbers, texts, kept }: WantedColumns,
): { readonly columns: RawColumns | null; readonly diagnostics: readonly Diagnostic[]; readonly notes: ReadingNotes } {
  const wanted = [...new Set([...numbers.names, ...texts.names, ...kept])]
  const { heading, rows, refused, diagnostics, notes } = readTable(file, matchNames(wanted))
  if (heading.row === null) return { columns: null, diagnostics, notes }
  const { delimiter } = heading
  const columns = columnsOf(heading.row, wanted)
  const inColumns = <T>({ names, read }: Reading<T>): readonly (readonly [string, readonly (T | RowProblem)[]])[] => {
    return names.flatMap((name) => {
      const column = columns.get(name)
      if (typeof column !== 'number') return []
      return [[name, rows.map((row) => read({ row, column, name, delimiter }))] as const]
    })
  }
  const cells = inColumns(numbers)
  const named = inColumns(texts)
  const copied = inColumns({ names: kept, read: ({ row, column }) => row.cells[column]!.trim() })
  const all = [
    ...(rows.length + refused.length === 0 ? [noCases(heading.row)] : []),
    ...[...columns.values()].filter((column) => typeof column !== 'number'),
    ...problemsOfSets(heading.row, sets, columns),
    ...(isNameless(heading.row, wanted) ? [] : repeatedCases(rows)),
    ...cells.flatMap(([, values]) =>
      onceForAll(
        values.filter((value) => typeof value !== 'number'),
        rows.length,
      ),
    ),
    ...named.flatMap(([, values]) => values.filter((value) => typeof value !== 'string')),
  ]
  const placed = [...diagnostics, ...placeInRows(file.path, all)]
  if (hasErrors(placed)) return { columns: null, diagnostics: placed, notes }
  const used = new Set(columns.values())
  return {
    columns: {
      cases: rows.map(caseOf),
      numbers: new Map(cells.map(([name, values]) => [name, values.filter((value) => typeof value === 'number')])),
      texts: textsIn(named),
      kept: textsIn(copied),
      spelled: spellings(heading.row, columns, sets),
      others: heading.row.cells.map((each) => each.trim()).filter((each, at) => at > 0 && each !== '' && !used.has(at)),
    },
    diagnostics: placed,
    notes,
  }
}

function textsIn(
  columns: readonly (readonly [string, readonly (string | RowProblem)[]])[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(columns.map(([name, values]) => [name, values.filter((value) => typeof value === 'string')]))
}

/**
 * The problems of a column, and those that concern all of it only once: values outside 0…1 are raw values even where
 * some look like those of a multi-value set, and a column without any number is text.
 */
function onceForAll(problems: readonly RowProblem[], cells: number): readonly RowProblem[] {
  const coded = (code: string): readonly RowProblem[] => problems.filter(({ problem }) => problem.code === code)
  const outside = [...coded('out-of-range'), ...coded('multi-value')]
  const texts = coded('not-a-number')
  const wholes = [outside, texts.length === cells ? texts : []]
  const others = problems.filter((problem) => !wholes.some((whole) => whole.includes(problem)))
  return [...wholes.flatMap(firstOf), ...others]
}

/** The first of some problems of a column, with the number of the others. */
function firstOf([first, ...others]: readonly RowProblem[]): readonly RowProblem[] {
  if (first === undefined || others.length === 0) return first === undefined ? [] : [first]
  const { row, problem } = first
  return [{ row, problem: { ...problem, message: `${problem.message} (and ${others.length} more in this column)` } }]
}

function noCases(heading: TableRow): RowProblem {
  const { length } = heading.text
  return {
    row: heading,
    problem: { code: 'no-cases', message: 'The table has no cases', hint: EXPECTED, start: length, end: length + 1 },
  }
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
