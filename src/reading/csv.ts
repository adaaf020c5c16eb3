import Papa from 'papaparse'

const DELIMITERS = [',', ';', '\t'] as const

/** The delimiter under which a header names the most of the columns that are sought; of equals, the one with more cells. */
export function findDelimiter(header: string, sought: readonly string[]): string {
  const candidates = DELIMITERS.map((delimiter) => {
    const cells = parseRows(header, delimiter)[0]?.cells ?? []
    return { delimiter, found: sought.filter((name) => cells.includes(name)).length, cells: cells.length }
  })
  const [best] = candidates.toSorted((a, b) => b.found - a.found || b.cells - a.cells)
  return best?.delimiter ?? ','
}

/** A row of cells; `sound` is false where its quotation marks are not. */
export interface Row {
  readonly cells: readonly string[]
  readonly sound: boolean
}

/** The rows of a text that ends with a whole row. Line ends are `\n`; an empty line is a row with one empty cell. */
export function parseRows(text: string, delimiter: string): readonly Row[] {
  // The parser takes one byte order mark away; one that the text begins with is to stay.
  const { data, errors } = Papa.parse<readonly string[]>(`\ufeff${text}`, { delimiter, newline: '\n' })
  const unsound = new Set(errors.map(({ row }) => row))
  return data.map((cells, index) => ({ cells, sound: !unsound.has(index) }))
}

/**
 * Is a quotation still open at the end of a line, given whether one was open at its beginning? A
 * quotation opens only where a cell begins; elsewhere the mark stands for itself (RFC 4180).
 */
export function leavesQuoteOpen(line: string, delimiter: string, open: boolean): boolean {
  let quoted = open
  let cellBegins = !open
  for (let at = 0; at < line.length; at++) {
    const character = line[at]
    if (quoted) {
      if (character === '"' && line[at + 1] === '"') at++
      else if (character === '"') quoted = false
      cellBegins = false
    } else {
      quoted = cellBegins && character === '"'
      cellBegins = character === delimiter
    }
  }
  return quoted
}

/** Where a cell of a sound row begins, quotation marks and all; columns from 0. The row's end when it has fewer cells. */
export function startOfCell(row: string, delimiter: string, column: number): number {
  let start = 0
  let quoted = false
  let cell = 0
  for (let at = 0; cell < column && at < row.length; at++) {
    if (row[at] === '"' && (quoted || at === start)) {
      // A mark that is written twice within a quotation does not end it.
      if (quoted && row[at + 1] === '"') at++
      else quoted = !quoted
    } else if (row[at] === delimiter && !quoted) {
      start = at + 1
      cell++
    }
  }
  return cell === column ? start : row.length
}
