import type { InputRecord } from '../../model/record.ts'
import { csvCell } from '../escape.ts'
import { replacedIn } from './ndjson.ts'
import type { RecordPrinter, RecordPrinting, RecordResult } from './printer.ts'

/** A field of the result as columns. */
interface ResultColumns {
  names(verdicts: readonly string[]): readonly string[]
  cells(result: RecordResult, verdicts: readonly string[]): readonly string[]
}

/** A list is a cell of words; each degree has two columns, its low and its high end. */
const RESULT_COLUMNS: Readonly<Record<string, ResultColumns>> = {
  headline: { names: () => ['headline'], cells: ({ headline }) => [headline] },
  channel: { names: () => ['channel'], cells: ({ channel }) => [channel ?? ''] },
  possible: { names: () => ['possible'], cells: ({ possible }) => [possible.join(' ')] },
  degrees: {
    names: (verdicts) => verdicts.flatMap((verdict) => [`degrees.${verdict}.low`, `degrees.${verdict}.high`]),
    cells: ({ degrees }, verdicts) => verdicts.flatMap((verdict) => degrees[verdict]!.map(String)),
  },
}

/** A table with a header, of the compact result. Without columns or fields named, the first record's are the columns. */
export function csvPrinter(printing: RecordPrinting): RecordPrinter {
  const { results, fields, delimiter, columns } = printing
  const { namesOf, textsOf } = resultCells(printing)
  const ofResults = new Set([...results, ...results.flatMap(namesOf)])
  const withResults = (own: readonly string[]): readonly string[] => [
    ...own.filter((name) => !ofResults.has(name)),
    ...results,
  ]
  const header = (names: readonly string[]): string => `${row(names.flatMap(namesOf), delimiter)}\n`
  let wanted = fields ?? (columns === null ? null : withResults(columns))
  /** What has a place in the table, where the first record has settled it. */
  let placed: ReadonlySet<string> | null = null
  let begun = false
  return {
    replaces: fields === null ? [...ofResults] : replacedIn(printing),
    record: (record, result) => {
      if (wanted === null) {
        wanted = withResults(record.names())
        placed = new Set([...wanted, ...ofResults])
      }
      const texts = textsOf(result)
      const cells = wanted.map((name) => texts.get(name) ?? row([ownCell(record, name)], delimiter))
      const before = begun ? '' : header(wanted)
      begun = true
      // An empty line would be no row at all.
      return `${before}${cells.join(delimiter) || '""'}\n`
    },
    unplaced: (record) => (placed === null ? [] : record.names().filter((name) => placed?.has(name) === false)),
    end: () => (begun || wanted === null ? '' : header(wanted)),
  }
}

interface ResultCells {
  /** The columns of a field, be it the result's or not. */
  namesOf(field: string): readonly string[]
  /** Field of the result → its cells as they are printed. Worked out once, and kept with the result. */
  textsOf(result: RecordResult): ReadonlyMap<string, string>
}

function resultCells({ framework, results, delimiter }: RecordPrinting): ResultCells {
  const verdicts = framework.verdicts.map(({ id }) => id)
  const columnsOf = (name: string): ResultColumns | undefined =>
    results.includes(name) ? RESULT_COLUMNS[name] : undefined
  const kept = new WeakMap<RecordResult, ReadonlyMap<string, string>>()
  return {
    namesOf: (name) => columnsOf(name)?.names(verdicts) ?? [name],
    textsOf: (result) => {
      const cellsOf = (name: string): readonly string[] => columnsOf(name)?.cells(result, verdicts) ?? []
      const texts = kept.get(result) ?? new Map(results.map((name) => [name, row(cellsOf(name), delimiter)]))
      kept.set(result, texts)
      return texts
    },
  }
}

function row(cells: readonly string[], delimiter: string): string {
  return cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)
}

/** Text as it is, numbers with the digits that were read, anything else as JSON; nothing for null or what is not there. */
function ownCell(record: InputRecord, name: string): string {
  const value = record.value(name)
  if (typeof value === 'string') return value
  return value === null || value === undefined ? '' : (record.json(name) ?? '')
}
