import { findDelimiter, parseRows } from './csv.ts'

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

/** Part of a text: offsets, `end` exclusive. */
interface Span {
  readonly start: number
  readonly end: number
}

/** What can stand between cells. */
const DELIMITERS = ',;\t'

/**
 * The records of a CSV text, blank ones left out. Between cells stand commas, semicolons or tabs: whichever
 * finds the most of the columns sought in the first record, or else the most cells. Lines end with LF or
 * CRLF, even mixed. A first line such as `sep=;`, as Excel reads it, names what stands between. A quotation that is
 * never closed costs the line that it begins on, and no other.
 */
export function parseTable(text: string, sought: readonly string[]): readonly TableRow[] {
  const [declaration = '', declared] = /^sep=(.)\r?(?:\n|$)/i.exec(text) ?? []
  const begin = declaration.length
  const [header = { start: begin, end: begin }] = recordsOf(text, begin, DELIMITERS)
  const delimiter = declared ?? findDelimiter(text.slice(header.start, header.end), sought)
  return [...recordsOf(text, begin, delimiter)]
    .filter(({ start, end }) => text.slice(start, end).trim() !== '')
    .map((span) => toRow(text, span, delimiter))
}

/** Lines, but those within quotes joined; one by one, since the first tells how the others are to be read. */
function* recordsOf(text: string, begin: number, delimiters: string): Generator<Span> {
  // No line that begins before this closes what is open at its beginning: none is tried twice.
  let hopeless = begin
  for (let start = begin; start < text.length; ) {
    const first = lineAt(text, start)
    let [line, quotes] = [first, quotesAfter(text, first, delimiters, 'closed')]
    while (quotes === 'open' && line.next < text.length && line.next >= hopeless) {
      line = lineAt(text, line.next)
      quotes = quotesAfter(text, line, delimiters, 'open')
    }
    if (quotes !== 'closed') {
      hopeless = Math.max(hopeless, line.next)
      line = first
    }
    yield { start, end: line.end }
    start = line.next
  }
}

interface Line extends Span {
  /** Where the next one begins. */
  readonly next: number
}

function lineAt(text: string, start: number): Line {
  const feed = text.indexOf('\n', start)
  if (feed === -1) return { start, end: text.length, next: text.length }
  return { start, end: text[feed - 1] === '\r' && feed > start ? feed - 1 : feed, next: feed + 1 }
}

type Quotes = 'open' | 'closed' | 'broken'

/**
 * How quotes stand at the end of a line. They open only where a cell begins; elsewhere the mark stands for itself
 * (RFC 4180). Broken are those that close amid a cell.
 */
function quotesAfter(text: string, { start, end }: Span, delimiters: string, before: 'open' | 'closed'): Quotes {
  let quoted = before === 'open'
  let cellBegins = !quoted
  for (let at = start; at < end; at++) {
    const character = text.charAt(at)
    if (!quoted) {
      quoted = cellBegins && character === '"'
      cellBegins = delimiters.includes(character)
    } else if (character === '"' && text[at + 1] === '"' && at + 1 < end) at++
    else if (character === '"') {
      const next = afterSpaces(text, at + 1, end, delimiters)
      if (next < end && !delimiters.includes(text.charAt(next))) return 'broken'
      at = next - 1
      quoted = false
      cellBegins = false
    }
  }
  return quoted ? 'open' : 'closed'
}

/** Where spaces that separate no cells end, from `start` on. */
function afterSpaces(text: string, start: number, end: number, delimiters: string): number {
  let at = start
  while (at < end && isSpace(text.charAt(at), delimiters)) at++
  return at
}

function isSpace(character: string, delimiters: string): boolean {
  return character.trim() === '' && !delimiters.includes(character)
}

function toRow(text: string, { start, end }: Span, delimiter: string): TableRow {
  const record = text.slice(start, end)
  const spans = spansOf(record, delimiter)
  const row = record.includes('"') ? parseRows(record, delimiter)[0] : null
  const cells = spans.map((span, index) => ({
    text: row === null ? record.slice(span.start, span.end) : (row?.cells[index] ?? ''),
    start: start + span.start,
    end: start + span.end,
  }))
  return { start, end, cells, sound: row === null || (row?.sound === true && row.cells.length === spans.length) }
}

/** Where the cells of a record stand: between its delimiters outside quotes. */
function spansOf(record: string, delimiter: string): readonly Span[] {
  const spans: Span[] = []
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
