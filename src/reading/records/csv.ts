import type { Diagnostic } from '../../model/diagnostic.ts'
import { findDelimiter, parseRows } from '../csv.ts'
import { placedIn } from '../problems/place.ts'
import { faultOfRow, faultsOfHeader, NO_HEADER } from './csv-problems.ts'
import { CsvRecord } from './csv-record.ts'
import { linesOf, parseTogether, RowJoiner, type RowSink, type RowText } from './csv-rows.ts'
import type { Entry, Header, RecordReader } from './reader.ts'

/** What Excel reads, and some programs write, above a header: `sep=;`. */
const DECLARED_DELIMITER = /^sep=([,;|\t])$/i

/**
 * CSV with a header that names a column for each condition (RFC 4180; cells apart by comma, semicolon or tab, or by
 * what `sep=` declares). Rows may span lines. A quotation that is never closed costs the line that it begins on, and
 * no other.
 */
export function createCsvReader(file: string, conditions: readonly string[]): RecordReader {
  const table = new CsvTable(file, conditions)
  const joiner = new RowJoiner(file, table)
  return {
    blank: table.blank,
    read: (block) => {
      joiner.read(linesOf(block).reverse(), false)
      return table.take()
    },
    header: () => table.header,
    end: () => {
      joiner.read([], true)
      table.header ??= { columns: [], delimiter: ',', faults: [placedIn(file, '', NO_HEADER)] }
      return table.take()
    },
  }
}

/** Rows → records, once a header has come. */
class CsvTable implements RowSink {
  readonly blank: { count: number; first: number | null } = { count: 0, first: null }
  header: Header | null = null
  readonly #file: string
  readonly #conditions: readonly string[]
  #declared: string | null = null
  /** Rows that are still to be parsed, together. */
  #rows: RowText[] = []
  #entries: Entry[] = []

  constructor(file: string, conditions: readonly string[]) {
    this.#file = file
    this.#conditions = conditions
  }

  delimiterOf(text: string): string {
    return this.header?.delimiter ?? this.#declared ?? findDelimiter(text, this.#conditions)
  }

  add(row: RowText): void {
    if (this.header === null) this.#addAboveHeader(row)
    else this.#rows.push(row)
  }

  refuse(fault: Diagnostic): void {
    this.#parseRows()
    if (this.header === null) this.header = { columns: [], delimiter: ',', faults: [fault] }
    else this.#entries.push({ record: null, fault })
  }

  /** What has come since it was last asked for. */
  take(): readonly Entry[] {
    this.#parseRows()
    const taken = this.#entries
    this.#entries = []
    return taken
  }

  #addAboveHeader(row: RowText): void {
    const [, delimiter] = this.#declared === null ? (DECLARED_DELIMITER.exec(row.text) ?? []) : []
    if (row.text.trim() === '') this.#passOver(row.line)
    else if (delimiter !== undefined) this.#declared = delimiter
    else this.#readHeader(row)
  }

  #readHeader({ line, text }: RowText): void {
    const delimiter = this.delimiterOf(text)
    const columns = (parseRows(text, delimiter)[0]?.cells ?? []).map((cell) => cell.trim())
    const problems = faultsOfHeader(columns, this.#conditions, text, delimiter)
    this.header = { columns, delimiter, faults: problems.map((problem) => placedIn(this.#file, text, problem, line)) }
  }

  #parseRows(): void {
    if (this.header === null) return
    const { columns, delimiter } = this.header
    const parsed = parseTogether(this.#rows, delimiter)
    for (const [index, { line, text }] of this.#rows.entries()) {
      const row = parsed[index] ?? { cells: [text], sound: false }
      if (row.cells.every((cell) => cell.trim() === '')) {
        this.#passOver(line)
        continue
      }
      const problem = faultOfRow(row, columns)
      if (problem !== null) this.#entries.push({ record: null, fault: placedIn(this.#file, text, problem, line) })
      else this.#entries.push({ record: new CsvRecord(line, text, columns, row.cells, delimiter), fault: null })
    }
    this.#rows = []
  }

  #passOver(line: number): void {
    this.blank.count++
    this.blank.first ??= line
  }
}
