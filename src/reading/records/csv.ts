import type { Diagnostic } from '../../model/diagnostic.ts'
import { findDelimiter, leavesQuoteOpen, parseRows, type Row } from '../csv.ts'
import { faultOfRow, faultsOfHeader, NO_HEADER, openQuote } from './csv-problems.ts'
import { CsvRecord } from './csv-record.ts'
import { MAX_LINE_BYTES } from './lines.ts'
import { type Entry, faultIn, type Header, type RecordReader } from './reader.ts'

/** More lines than any honest cell has; each may be read again when its row is given up. */
const MAX_LINES = 1000

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

type Line = RowText | { readonly line: number; readonly text: null; readonly fault: Diagnostic }

/** What Excel reads, and some programs write, above a header: `sep=;`. */
const DECLARED_DELIMITER = /^sep=([,;|\t])$/i

/**
 * CSV with a header that names a column for each condition (RFC 4180; cells apart by comma, semicolon or tab, or by
 * what `sep=` declares). Rows may span lines. A quotation that is never closed costs the line that it begins on, and
 * no other.
 */
export function createCsvReader(file: string, conditions: readonly string[]): RecordReader {
  const blank: { count: number; first: number | null } = { count: 0, first: null }
  let declared: string | null = null
  let header: Header | null = null
  let open: OpenRow | null = null

  const passOver = (line: number): void => {
    blank.count++
    blank.first ??= line
  }

  const delimiterOf = (text: string): string => header?.delimiter ?? declared ?? findDelimiter(text, conditions)

  const readHeader = ({ line, text }: RowText): void => {
    const delimiter = delimiterOf(text)
    const columns = (parseRows(text, delimiter)[0]?.cells ?? []).map((cell) => cell.trim())
    const problems = faultsOfHeader(columns, conditions, text, delimiter)
    header = { columns, delimiter, faults: problems.map((problem) => faultIn(file, line, text, problem)) }
  }

  const addAboveHeader = (row: RowText): void => {
    const [, delimiter] = declared === null ? (DECLARED_DELIMITER.exec(row.text) ?? []) : []
    if (row.text.trim() === '') passOver(row.line)
    else if (delimiter !== undefined) declared = delimiter
    else readHeader(row)
  }

  const toEntries = ({ columns, delimiter }: Header, rows: readonly RowText[]): readonly Entry[] => {
    const parsed = parseTogether(rows, delimiter)
    return rows.flatMap(({ line, text }, index): readonly Entry[] => {
      const row = parsed[index] ?? { cells: [text], sound: false }
      if (row.cells.every((cell) => cell.trim() === '')) {
        passOver(line)
        return []
      }
      const problem = faultOfRow(row, columns)
      if (problem !== null) return [{ record: null, fault: faultIn(file, line, text, problem) }]
      return [{ record: new CsvRecord(line, text, columns, row.cells, delimiter), fault: null }]
    })
  }

  /** Reads lines, of which the last is the next. Unless they have ended, a row may stay open. */
  const read = (ahead: Line[], ended: boolean): readonly Entry[] => {
    const entries: Entry[] = []
    let rows: RowText[] = []
    const flush = (): void => {
      if (header !== null) for (const entry of toEntries(header, rows)) entries.push(entry)
      rows = []
    }
    const add = (row: RowText): void => {
      if (header === null) addAboveHeader(row)
      else rows.push(row)
    }
    const refuse = (fault: Diagnostic): void => {
      flush()
      if (header === null) header = { columns: [], delimiter: ',', faults: [fault] }
      else entries.push({ record: null, fault })
    }
    const giveUp = ({ line, lines: [first = '', ...others] }: OpenRow): void => {
      refuse(faultIn(file, line, first, openQuote(first, delimiterOf(first))))
      for (const [index, text] of [...others.entries()].reverse()) ahead.push({ line: line + 1 + index, text })
      open = null
    }
    for (;;) {
      const next = ahead.pop()
      if (next === undefined) {
        if (!ended || open === null) break
        giveUp(open)
      } else if (next.text === null) {
        if (open !== null) {
          ahead.push(next)
          giveUp(open)
        } else refuse(next.fault)
      } else if (open === null && !next.text.includes('"')) {
        add(next)
      } else if (leavesQuoteOpen(next.text, delimiterOf(next.text), open !== null)) {
        open ??= { line: next.line, lines: [], length: 0 }
        open.lines.push(next.text)
        open.length += next.text.length + 1
        if (open.length > MAX_LINE_BYTES || open.lines.length > MAX_LINES) giveUp(open)
      } else if (open === null) {
        add(next)
      } else {
        const row: RowText = { line: open.line, text: [...open.lines, next.text].join('\n') }
        if (parseRow(row.text, delimiterOf(row.text)).sound) {
          add(row)
          open = null
        } else {
          ahead.push(next)
          giveUp(open)
        }
      }
    }
    flush()
    return entries
  }

  return {
    blank,
    read: ({ first, lines, faults }) => {
      const unreadable = new Map(faults.map((fault) => [fault.location.line, fault]))
      const ahead = lines.map((text, index): Line => {
        const line = first + index
        return text === null ? { line, text, fault: unreadable.get(line) as Diagnostic } : { line, text }
      })
      return read(ahead.reverse(), false)
    },
    header: () => header,
    end: () => {
      const entries = read([], true)
      header ??= { columns: [], delimiter: ',', faults: [faultIn(file, 1, '', NO_HEADER)] }
      return entries
    },
  }
}

/** Rows are parsed together, since that is fast; where marks within cells make their number differ, one by one. */
function parseTogether(rows: readonly RowText[], delimiter: string): readonly Row[] {
  const parsed = parseRows(rows.map(({ text }) => `${text}\n`).join(''), delimiter).slice(0, -1)
  if (parsed.length === rows.length && parsed.every(({ sound }) => sound)) return parsed
  return rows.map(({ text }) => parseRow(text, delimiter))
}

/** With a line end behind it, which some marks need in order to be read alike wherever the row stands. */
function parseRow(text: string, delimiter: string): Row {
  const [row, behind, ...others] = parseRows(`${text}\n`, delimiter)
  return row !== undefined && behind !== undefined && others.length === 0 ? row : { cells: [text], sound: false }
}
