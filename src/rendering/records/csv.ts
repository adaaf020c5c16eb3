import type { InputRecord } from '../../model/record.ts'
import { csvCell } from '../escape.ts'
import { type RecordPrinter, type RecordPrinting, replacedIn } from './printer.ts'

/** A table with a header. Without columns or fields named, the first record's are the columns. */
export function csvRecords<R extends object>(printing: RecordPrinting<R>): RecordPrinter<R> {
  const { results, fields, delimiter, columns } = printing
  const byName = new Map(results.map((field) => [field.name, field]))
  const namesOf = (name: string): readonly string[] => byName.get(name)?.columns.map((column) => column.name) ?? [name]
  const ofResults = new Set(results.flatMap(({ name }) => [name, ...namesOf(name)]))
  const withResults = (own: readonly string[]): readonly string[] => [
    ...own.filter((name) => !ofResults.has(name)),
    ...byName.keys(),
  ]
  const row = (cells: readonly string[]): string => cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)
  const kept = new WeakMap<R, ReadonlyMap<string, string>>()
  const textsOf = (result: R): ReadonlyMap<string, string> => {
    const texts =
      kept.get(result) ??
      new Map(results.map((field) => [field.name, row(field.columns.map(({ cell }) => cell(result)))]))
    kept.set(result, texts)
    return texts
  }
  const header = (names: readonly string[]): string => `${row(names.flatMap(namesOf))}\n`
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
      const cells = wanted.map((name) => texts.get(name) ?? row([ownCell(record, name)]))
      const before = begun ? '' : header(wanted)
      begun = true
      // An empty line would be no row at all.
      return `${before}${cells.join(delimiter) || '""'}\n`
    },
    unplaced: (record) => (placed === null ? [] : record.names().filter((name) => placed?.has(name) === false)),
    end: () => (begun || wanted === null ? '' : header(wanted)),
  }
}

/** Text as it is, numbers with the digits that were read, anything else as JSON; nothing for null or what is not there. */
function ownCell(record: InputRecord, name: string): string {
  const value = record.value(name)
  if (typeof value === 'string') return value
  return value === null || value === undefined ? '' : (record.json(name) ?? '')
}
