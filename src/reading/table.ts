import { findDelimiter, leavesQuoteOpen, parseRows } from './csv.ts'

export interface TableCell {
  /** Without quotes. */
  readonly text: string
  /** Where the cell stands, quotes and all: offsets into the text, `end` exclusive. */
  readonly start: number
  readonly end: number
}

/** A record of a table; a quoted cell can span lines. */
export interface TableRow {
  /** Offsets into the text, without the line end. */
  readonly start: number
  readonly end: number
  readonly cells: readonly TableCell[]
  /** False where quotes do not close, or stand amid a cell. */
  readonly sound: boolean
}

/**
 * The records of a CSV text, blank ones left out. Between cells stand commas, semicolons or tabs: whichever
 * finds the most of the columns sought in the first record, or else the most cells. Lines end with LF or
 * CRLF, even mixed. A first line such as `sep=;`, as Excel reads it, names what stands between.
 */
export function parseTable(text: string, sought: readonly string[]): readonly TableRow[] {
  const [declaration = '', declared] = /^sep=(.)\r?(?:\n|$)/.exec(text) ?? []
  const [header = ''] = recordsOf(text.slice(declaration.length), '').map(({ record }) => record)
  const delimiter = declared ?? findDelimiter(header, sought)
  return recordsOf(text.slice(declaration.length), delimiter)
    .filter(({ record }) => record.trim() !== '')
    .map(({ record, offset }) => toRow(record, offset + declaration.length, delimiter))
}

interface Record {
  readonly record: string
  readonly offset: number
}

/** Lines, but those within quotes joined. Without a delimiter, quotes open at a line's beginning only. */
function recordsOf(text: string, delimiter: string): readonly Record[] {
  const records: Record[] = []
  let offset = 0
  let begin = 0
  let open = false
  for (const line of text.split('\n')) {
    open = leavesQuoteOpen(line, delimiter, open)
    offset += line.length + 1
    if (open) continue
    records.push({ record: text.slice(begin, offset - 1).replace(/\r$/, ''), offset: begin })
    begin = offset
  }
  if (open) records.push({ record: text.slice(begin), offset: begin })
  return records
}

function toRow(record: string, offset: number, delimiter: string): TableRow {
  const [row] = parseRows(record, delimiter)
  const spans = spansOf(record, delimiter)
  const cells = spans.map(({ start, end }, index) => ({
    text: row?.cells[index] ?? '',
    start: offset + start,
    end: offset + end,
  }))
  return {
    start: offset,
    end: offset + record.length,
    cells,
    sound: row?.sound === true && row.cells.length === spans.length,
  }
}

/** Where the cells of a record stand: between its delimiters outside quotes. */
function spansOf(record: string, delimiter: string): readonly { readonly start: number; readonly end: number }[] {
  const spans: { readonly start: number; readonly end: number }[] = []
  let start = 0
  let quoted = false
  for (let at = 0; at < record.length; at++) {
    if (record[at] === '"' && quoted && record[at + 1] === '"') at++
    else if (record[at] === '"' && (quoted || at === start)) quoted = !quoted
    else if (record[at] === delimiter && !quoted) {
      spans.push({ start, end: at })
      start = at + 1
    }
  }
  return [...spans, { start, end: record.length }]
}
