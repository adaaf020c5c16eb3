import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDelimiter, leavesQuoteOpen, parseRows, startOfCell } from '../../src/reading/csv.ts'

const delimiters = fc.constantFrom(',', ';', '\t')
const cells = fc.array(
  fc
    .array(fc.constantFrom('a', 'é', '😀', '"', ',', ';', '\t', '\n', ' ', '\ufeff'), { maxLength: 5 })
    .map((parts) => parts.join('')),
  { minLength: 2, maxLength: 4 },
)
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** RFC 4180: a cell is quoted where it must be, and elsewhere where somebody likes to. */
function written(cell: string, delimiter: string, always: boolean): string {
  return always || cell.includes(delimiter) || /["\n]/.test(cell) ? quoted(cell) : cell
}

describe('rows', () => {
  test('come back as they were written', () => {
    fc.assert(
      fc.property(
        fc.array(cells, { minLength: 1, maxLength: 4 }),
        delimiters,
        fc.boolean(),
        (rows, delimiter, always) => {
          const text = rows.map((row) => row.map((cell) => written(cell, delimiter, always)).join(delimiter)).join('\n')
          expect(parseRows(text, delimiter)).toEqual(rows.map((row) => ({ cells: row, sound: true })))
        },
      ),
    )
  })

  test('keep a byte order mark, of which only a stream has one', () => {
    expect(parseRows('\ufeffa,b\n\ufeffc', ',').map((row) => row.cells)).toEqual([['\ufeffa', 'b'], ['\ufeffc']])
  })

  test('may be empty lines', () => {
    expect(parseRows('a\n\nb', ',').map((row) => row.cells)).toEqual([['a'], [''], ['b']])
    expect(parseRows('', ',')).toEqual([])
  })

  test('are not sound where a quotation is not', () => {
    expect(parseRows('"a"b,c', ',').every(({ sound }) => sound)).toBe(false)
    expect(parseRows('a,"b', ',').every(({ sound }) => sound)).toBe(false)
    expect(parseRows('a"b",c"', ',')).toEqual([{ cells: ['a"b"', 'c"'], sound: true }])
  })
})

test('a cell begins behind the delimiters that stand outside quotations', () => {
  fc.assert(
    fc.property(cells, delimiters, fc.boolean(), fc.nat(3), (row, delimiter, always, column) => {
      const parts = row.map((cell) => written(cell, delimiter, always))
      const before = parts.slice(0, column).map((part) => part + delimiter)
      const text = parts.join(delimiter)
      expect(startOfCell(text, delimiter, column)).toBe(column < parts.length ? before.join('').length : text.length)
    }),
  )
})

test('a quotation is open at the end of a line when the row goes on', () => {
  fc.assert(
    fc.property(cells, delimiters, fc.boolean(), (row, delimiter, always) => {
      const text = row.map((cell) => written(cell, delimiter, always)).join(delimiter)
      const lines = text.split('\n')
      let open = false
      for (const [index, line] of lines.entries()) {
        open = leavesQuoteOpen(line, delimiter, open)
        expect(open).toBe(index < lines.length - 1)
      }
    }),
  )
})

test.each([
  ['a,b;c', [], ','],
  ['a;b;c,d', [], ';'],
  ['a\tb', [], '\t'],
  ['a', [], ','],
  ['a,b,c,d;will', ['will'], ';'],
  ['"a;b;c",will', ['will'], ','],
  ['will;risk,a,b,c', ['will', 'risk'], ';'],
])('the delimiter of %j, in which %j are sought, is %j', (header, sought, delimiter) => {
  expect(findDelimiter(header, sought)).toBe(delimiter)
})
