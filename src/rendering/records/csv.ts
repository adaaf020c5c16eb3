import type { InputRecord } from '../../model/record.ts'
import { csvCell } from '../escape.ts'
import { type RecordField, type RecordPrinter, type RecordPrinting, replacedIn } from './printer.ts'

/** A table with a header. If no columns or fields are named, the first record's fields are the columns. */
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
  /** The fields that have a column, once the first record has decided this. */
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
      // Parsers skip an empty line, so the row would be lost.
      return `${before}${cells.join(delimiter) || '""'}\n`
    },
    unplaced: (record) => (placed === null ? [] : record.names().filter((name) => placed?.has(name) === false)),
    end: () => (started || wanted === null ? '' : header(wanted)),
  }
}

interface ResultCells<R> {
  /** The columns of a field, from the record or the result. */
  namesOf(field: string): readonly string[]
  /** Field of the result → its printed cells. Computed once for each result and remembered. */
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

/** Text stays, numbers keep the digits that were read, anything else is JSON. Null and missing values are empty. */
function ownCell(record: InputRecord, name: string): string {
  const value = record.value(name)
  if (typeof value === 'string') return value
  return value === null || value === undefined ? '' : (record.json(name) ?? '')
}
