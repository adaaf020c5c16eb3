import type { InputRecord } from '../../model/record.ts'
import { csvCell } from '../escape.ts'
import { type RecordField, type RecordPrinter, type RecordPrinting, replacedIn } from './printer.ts'

/** A table with a header. Without columns or fields named, the first record's are the columns. */
export function csvRecords<R extends object>(printing: RecordPrinting<R>): RecordPrinter<R> {
  const { results, fields, delimiter, columns } = printing
  const { namesOf, textsOf } = resultCells(printing)
  const names = results.map(({ name }) => name)
  const ofResults = new Set([...names, ...names.flatMap(namesOf)])
  const withResults = (own: readonly string[]): readonly string[] => [
    ...own.filter((name) => !ofResults.has(name)),
    ...names,
  ]
  const header = (wanted: readonly string[]): string => `${row(wanted.flatMap(namesOf), delimiter)}\n`
  let wanted = fields ?? (columns === null ? null : withResults(columns))
  /** What has a place in the table, where the first record has settled it. */
  let placed: ReadonlySet<string> | null = null
  let started = false
  return {
    replaces: fields === null ? [...ofResults] : replacedIn(printing),
    record: (record, result) => {
      if (wanted === null) {
        wanted = withResults(record.names())
        placed = new Set([...wanted, ...ofResults])
      }
      const texts = textsOf(result)
      const cells = wanted.map((name) => texts.get(name) ?? row([ownCell(record, name)], delimiter))
      const before = started ? '' : header(wanted)
      started = true
      // An empty line would be no row at all.
      return `${before}${cells.join(delimiter) || '""'}\n`
    },
    unplaced: (record) => (placed === null ? [] : record.names().filter((name) => placed?.has(name) === false)),
    end: () => (started || wanted === null ? '' : header(wanted)),
  }
}

interface ResultCells<R> {
  /** The columns of a field, be it the result's or not. */
  namesOf(field: string): readonly string[]
  /** Field of the result → its cells as they are printed. Worked out once, and kept with the result. */
  textsOf(result: R): ReadonlyMap<string, string>
}

function resultCells<R extends object>({ results, delimiter }: RecordPrinting<R>): ResultCells<R> {
  const columns = new Map(results.map((field) => [field.name, field.columns.map(({ name }) => name)]))
  const kept = new WeakMap<R, ReadonlyMap<string, string>>()
  return {
    namesOf: (name) => columns.get(name) ?? [name],
    textsOf: (result) => {
      const textOf = (field: RecordField<R>): string =>
        row(
          field.columns.map(({ cell }) => cell(result)),
          delimiter,
        )
      const texts = kept.get(result) ?? new Map(results.map((field) => [field.name, textOf(field)]))
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
