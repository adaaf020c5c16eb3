import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TableRow } from '../../../src/reading/table/row.ts'
import { cellsOf } from '../../support/csv.ts'

const delimiters = fc.constantFrom(',', ';', '\t', '|')
const rows = fc.array(
  fc
    .array(fc.constantFrom('a', 'é', '😀', '"', ',', ';', '\t', '|', '\n', ' ', '\ufeff'), { maxLength: 5 })
    .map((parts) => parts.join('')),
  { minLength: 2, maxLength: 4 },
)

/** RFC 4180: a cell is quoted where it must be, and elsewhere where somebody likes to. */
function written(cell: string, delimiter: string, always: boolean): string {
  const must = cell.includes(delimiter) || /["\n]/.test(cell)
  return always || must ? `"${cell.replaceAll('"', '""')}"` : cell
}

function read(text: string, delimiter = ','): TableRow {
  const [first = '', ...others] = text.split('\n')
  const row = new TableRow(1, first, delimiter)
  for (const line of others) row.extend(line)
  return row
}

test('a row comes back as it was written, and as a second program reads it', () => {
  fc.assert(
    fc.property(rows, delimiters, fc.boolean(), (cells, delimiter, always) => {
      const text = cells.map((cell) => written(cell, delimiter, always)).join(delimiter)
      const row = read(text, delimiter)
      expect([row.quotes, row.cells]).toEqual(['closed', cells])
      expect([row.cells]).toEqual(cellsOf(text, delimiter))
    }),
  )
})

test('each cell stands where it was written', () => {
  fc.assert(
    fc.property(rows, delimiters, fc.boolean(), (cells, delimiter, always) => {
      const parts = cells.map((cell) => written(cell, delimiter, always))
      const row = read(parts.join(delimiter), delimiter)
      const found = parts.map((_, column) => row.spanOf(column)).map(({ start, end }) => row.text.slice(start, end))
      expect(found).toEqual(parts)
      expect(row.spanOf(parts.length)).toEqual({ start: row.text.length, end: row.text.length })
    }),
  )
})

test('quotes are open at the end of each line but the last of a row', () => {
  fc.assert(
    fc.property(rows, delimiters, fc.boolean(), (cells, delimiter, always) => {
      const lines = cells
        .map((cell) => written(cell, delimiter, always))
        .join(delimiter)
        .split('\n')
      const row = new TableRow(1, lines[0] ?? '', delimiter)
      for (const line of lines.slice(1)) {
        expect(row.quotes).toBe('open')
        row.extend(line)
      }
      expect(row.quotes).toBe('closed')
    }),
  )
})

describe('quotes', () => {
  test.each([
    ['may have spaces around them', ' "a,b"\t, "c"', ['a,b', 'c']],
    ['stand for themselves amid a cell', 'a"b",5" pipe', ['a"b"', '5" pipe']],
    ['are doubled within others', '"say ""hi"""', ['say "hi"']],
    ['may hold nothing', '"",""', ['', '']],
  ])('%s', (_, text, cells) => {
    expect(read(text).cells).toEqual(cells)
  })

  test.each([
    ['"a"b,c', 'broken'],
    ['"a" b,c', 'broken'],
    ['a,"b', 'open'],
    ['a,"b""', 'open'],
  ])('%s is %s', (text, quotes) => {
    expect(read(text).quotes).toBe(quotes)
  })
})
