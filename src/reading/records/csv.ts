import { composed } from '../../model/composed.ts'
import { createLocator, placeAll } from '../problems/place.ts'
import { type Field, matchColumns } from '../table/columns.ts'
import type { RowEntry } from '../table/joiner.ts'
import { type Heading, TableReader } from '../table/reader.ts'
import type { TableRow } from '../table/row.ts'
import { faultsOfHeader } from './csv-header.ts'
import { type CsvColumns, CsvRecord } from './csv-record.ts'
import type { Entry, Header, RecordReader } from './reader.ts'

/** A table with a column for each condition, in which each row is a record. */
export function createCsvReader(file: string, conditions: readonly Field[]): RecordReader {
  const table = new TableReader(file, (headings) => {
    const { size } = matchColumns(headings, conditions).columns
    return { count: size, isComplete: size === conditions.length }
  })
  let columns: CsvColumns | null = null
  let header: Header | null = null
  const toEntries = (rows: readonly RowEntry[]): readonly Entry[] => {
    if (rows.length === 0) return []
    columns ??= columnsOf(table.heading?.row ?? null, conditions)
    const known = columns
    return rows.map((entry) =>
      entry.row === null
        ? { record: null, fault: entry.fault }
        : { record: new CsvRecord(entry.row, known), fault: null },
    )
  }
  return {
    read: (block) => toEntries(table.read(block)),
    end: () => toEntries(table.end()),
    header: () => {
      header ??= table.heading === null ? null : headerOf(file, table.heading, conditions)
      return header
    },
    notes: () => table.notes,
  }
}

function headerOf(file: string, { row, delimiter, fault }: Heading, conditions: readonly Field[]): Header {
  if (row === null) return { columns: [], delimiter, faults: [fault] }
  const { names } = columnsOf(row, conditions)
  const problems = faultsOfHeader(row, conditions)
  return { columns: names, delimiter, faults: placeAll(problems, createLocator(file, row.text, row.line)) }
}

/** A heading that means a condition gets the condition's id. */
function columnsOf(row: TableRow | null, conditions: readonly Field[]): CsvColumns {
  const names = row?.cells.map((cell) => cell.trim()) ?? []
  for (const [id, column] of matchColumns(names, conditions).columns) names[column] = id
  const indexes = names.flatMap((name, index) =>
    [name, composed(name), name.normalize('NFD')].map((form) => [form, index] as const),
  )
  return { names, indexes: new Map(indexes) }
}
