import { suggestion } from '../../model/nearest.ts'
import { findDelimiter, leavesQuoteOpen, parseRows, type Row } from '../csv.ts'
import { CsvRecord } from './csv-record.ts'
import { type LineBlock, MAX_LINE_BYTES } from './lines.ts'
import { type Entry, faultIn, type Header, type RecordProblem, type RecordReader } from './reader.ts'

/** The lines of a row that goes on: a quotation in it is still open. */
interface OpenRow {
  readonly line: number
  readonly lines: string[]
  length: number
}

interface RowText {
  readonly line: number
  readonly text: string
}

/**
 * CSV with a header that names a column for each condition (RFC 4180; cells apart by comma, semicolon or tab).
 * Rows may span lines. A quotation that is never closed costs the line that it begins on, and no other.
 */
export function createCsvReader(file: string, conditions: readonly string[]): RecordReader {
  const blank: { count: number; first: number | null } = { count: 0, first: null }
  let header: Header | null = null
  let open: OpenRow | null = null

  const readHeader = ({ line, text }: RowText): void => {
    const delimiter = findDelimiter(text, conditions)
    const columns = (parseRows(text, delimiter)[0]?.cells ?? []).map((cell) => cell.trim())
    const faults = faultsOfHeader(columns, conditions, text).map((problem) => faultIn(file, line, text, problem))
    header = { columns, delimiter, faults }
  }

  const toEntries = ({ columns, delimiter }: Header, rows: readonly RowText[]): readonly Entry[] => {
    const parsed = parseTogether(rows, delimiter)
    return rows.flatMap(({ line, text }, index): readonly Entry[] => {
      const row = parsed[index]
      if (row?.cells.every((cell) => cell.trim() === '') !== false) {
        blank.count++
        blank.first ??= line
        return []
      }
      const problem = faultOfRow(row, columns)
      if (problem !== null) return [{ record: null, fault: faultIn(file, line, text, problem) }]
      return [{ record: new CsvRecord(line, text, columns, row.cells, delimiter), fault: null }]
    })
  }

  const read = ({ first, lines, faults }: Pick<LineBlock, 'first' | 'lines' | 'faults'>): readonly Entry[] => {
    const entries: Entry[] = []
    let rows: RowText[] = []
    const flush = (): void => {
      if (header !== null) entries.push(...toEntries(header, rows))
      rows = []
    }
    const add = (row: RowText): void => {
      if (header !== null) rows.push(row)
      else if (row.text.trim() !== '') readHeader(row)
    }
    for (let index = 0; index < lines.length; index++) {
      const text = lines[index]
      const line = first + index
      if (text == null) {
        flush()
        entries.push(
          ...faults.filter(({ location }) => location.line === line).map((fault) => ({ record: null, fault })),
        )
        continue
      }
      const delimiter: string = header?.delimiter ?? findDelimiter(text, conditions)
      const plain = text.endsWith('\r') ? text.slice(0, -1) : text
      if (open === null && !text.includes('"')) {
        add({ line, text: plain })
      } else if (leavesQuoteOpen(plain, delimiter, open !== null)) {
        open ??= { line, lines: [], length: 0 }
        open.lines.push(plain)
        open.length += plain.length + 1
        if (open.length <= MAX_LINE_BYTES) continue
        const { line: begins, lines: held } = open
        open = null
        flush()
        entries.push(
          neverClosed(begins, held[0] ?? ''),
          ...read({ first: begins + 1, lines: held.slice(1), faults: [] }),
        )
      } else {
        add({ line: open?.line ?? line, text: [...(open?.lines ?? []), plain].join('\n') })
        open = null
      }
    }
    flush()
    return entries
  }

  const neverClosed = (line: number, text: string): Entry => {
    const at = Math.max(0, text.lastIndexOf('"'))
    const problem = {
      code: 'open-quote',
      message: 'A quotation is opened here and never closed',
      hint: 'Close it, or double the mark within a quotation.',
      at,
      length: 1,
    }
    return { record: null, fault: faultIn(file, line, text, problem) }
  }

  return {
    blank,
    read,
    header: () => header,
    end: () => {
      if (open === null) return []
      const { line, lines } = open
      open = null
      return [neverClosed(line, lines[0] ?? ''), ...read({ first: line + 1, lines: lines.slice(1), faults: [] })]
    },
  }
}

/** Rows are parsed together, since that is fast; where marks within cells make their number differ, one by one. */
function parseTogether(rows: readonly RowText[], delimiter: string): readonly (Row | undefined)[] {
  const parsed = parseRows(rows.map(({ text }) => text).join('\n'), delimiter)
  if (parsed.length === rows.length && parsed.every(({ sound }) => sound)) return parsed
  return rows.map(({ text }) => {
    const own = parseRows(text, delimiter)
    return own.length === 1 ? own[0] : { cells: [text], sound: false }
  })
}

function faultsOfHeader(
  columns: readonly string[],
  conditions: readonly string[],
  text: string,
): readonly RecordProblem[] {
  const whole = { at: 0, length: text.length }
  const twice = columns.filter((name, index) => columns.indexOf(name) !== index)
  const missing = conditions.filter((id) => !columns.includes(id))
  return [
    ...[...new Set(twice)].map((name) => ({
      code: 'duplicate-column',
      message: name === '' ? 'Two columns have no name' : `Two columns are named "${name}"`,
      hint: 'Give each column a name of its own.',
      at: Math.max(0, text.lastIndexOf(name)),
      length: Math.max(1, name.length),
    })),
    ...missing.map((id) => ({
      code: 'missing-column',
      message: `No column is named "${id}"`,
      hint: suggestion(id, columns),
      ...whole,
    })),
  ]
}

function faultOfRow({ cells, sound }: Row, columns: readonly string[]): RecordProblem | null {
  const whole = { at: 0, length: 1 }
  if (!sound) {
    const hint = 'Within a quotation, a mark is written twice.'
    return { code: 'quotes', message: 'The quotation marks of this row do not match', hint, ...whole }
  }
  if (cells.length === columns.length) return null
  const message = `This row has ${cells.length} cells, but the header names ${columns.length} columns`
  return { code: 'wrong-cells', message, ...whole }
}
