import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCodings } from '../../../src/reading/codings.ts'
import { readDataset } from '../../../src/reading/dataset.ts'
import { readGradebook } from '../../../src/reading/gradebook.ts'
import { openRecords } from '../../../src/reading/records/open.ts'
import { readRoster } from '../../../src/reading/roster.ts'
import { conditionFields } from '../../../src/reading/table/columns.ts'
import { readTable } from '../../../src/reading/table/table.ts'
import { growthOf, LINEAR_AT_MOST } from '../../support/growth.ts'
import { WALK } from '../../support/library.ts'
import { inPieces } from '../records/support.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const fileOf = (content: string | Uint8Array) => ({
  name: 'a.csv',
  path: 'a.csv',
  bytes: typeof content === 'string' ? utf8(content) : content,
})
const SOUGHT = {
  found: (headings: readonly string[]) => headings.filter((heading) => heading.trim() === 'coder').length,
  enough: (headings: readonly string[]) => headings.some((heading) => heading.trim() === 'coder'),
}

function read(content: string | Uint8Array) {
  const { heading, rows, refused, diagnostics, notes } = readTable(fileOf(content), SOUGHT)
  return {
    headings: heading.row?.cells ?? null,
    rows: rows.map(({ cells }) => cells),
    lines: rows.map(({ line }) => line),
    refused,
    codes: diagnostics.map(({ code, location: { line, column } }) => `${line}:${column} ${code}`),
    skipped: notes.skipped.map(({ kind, count, first }) => `${count} ${kind} ${first}`),
    older: notes.older,
  }
}

describe('the same bytes are the same rows', () => {
  /** A table that every reader can take: a coder's codings, a roster, a gradebook, records, and memberships. */
  const cell = fc.constantFrom(
    'yes',
    'No',
    '"yes"',
    'NA',
    '0.5',
    '',
    ' no ',
    '"two\nlines"',
    'é',
    '"a,b"',
    '"x',
    '"x"y',
    '5"',
    '\u0000',
  )
  const line = fc.array(cell, { minLength: 4, maxLength: 6 })
  const end = fc.constantFrom('\n', '\r\n', '\r')
  const table = fc.record({
    above: fc.constantFrom('', 'A title\n', '\n\n', 'sep=,\n', 'sep=,\r\n\r\nMy class, 2026\r\n'),
    rows: fc.array(fc.tuple(line, end), { maxLength: 8 }),
    again: fc.boolean(),
  })
  const encodings = {
    'UTF-8': (text: string) => Buffer.from(text),
    'UTF-8 with a mark': (text: string) => Buffer.from(`\ufeff${text}`),
    'UTF-16': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    'Windows-1252': (text: string) => Buffer.from(text, 'latin1'),
  }
  const HEADER = 'coder,unit,will,risk,outcome'

  test.each(Object.entries(encodings))('to every reader, in %s, however they are cut', async (_, encode) => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
        async ({ above, rows, again }, cuts) => {
          const body = rows.map(([cells, lineEnd]) => `${cells.join(',')}${lineEnd}`).join('')
          const bytes = encode(`${above}${HEADER}\n${body}${again ? `${HEADER}\n` : ''}ann,A,yes,no,no\n`)
          const { rows: expected, lines } = read(bytes)

          const { reader, entries } = await openRecords('a.csv', inPieces(bytes, cuts), 'csv', conditionFields(WALK))
          const streamed = []
          for await (const block of entries) for (const { record } of block) if (record !== null) streamed.push(record)
          expect(streamed.map((record) => record.names().map((name) => record.value(name)))).toEqual(expected)
          expect(reader.notes()).toEqual(readTable(fileOf(bytes), SOUGHT).notes)

          const codings = readCodings(fileOf(bytes), { framework: WALK, episodes: [] })
          const seen = [...codings.rows.map(({ line }) => line), ...codings.unanswered, ...codings.refused]
          expect(seen.filter((at) => lines.includes(at)).toSorted((a, b) => a - b)).toEqual(lines)
          const { roster } = readRoster(fileOf(bytes))
          if (roster !== null) expect(roster.entries.length).toBe(expected.length)
          const { dataset } = readDataset(fileOf(bytes), { conditions: ['will'], outcome: 'risk' })
          if (dataset !== null) expect(dataset.cases).toEqual(expected.map(([name]) => name?.trim()))
          const { gradebook } = readGradebook(fileOf(bytes))
          if (gradebook !== null && above.trim() === '')
            expect(gradebook.rows.map(({ cells }) => cells)).toEqual(expected)
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('what separates cells', () => {
  test.each([',', ';', '\t', '|'])('is %j when it finds the columns', (delimiter) => {
    expect(read(`coder${delimiter}x\nann${delimiter}1\n`).rows).toEqual([['ann', '1']])
  })
  test('is what the first line says', () => {
    expect(read('sep=:\ncoder:x\nann:1,2\n').rows).toEqual([['ann', '1,2']])
    expect(read('\r\nSEP=\t\r\ncoder\tx\r\nann\t1\r\n').lines).toEqual([4])
  })
  test('is what gives the most cells, where no column is found', () => {
    expect(read('a;b;c\n1;2;3\n').headings).toEqual(['a', 'b', 'c'])
  })
  test('is what finds the columns, though another gives more cells', () => {
    expect(read('a,b,c;coder\n1,2,3;ann\n').rows).toEqual([['1,2,3', 'ann']])
  })
})

describe('what is skipped and counted', () => {
  test('is a title above the headings', () => {
    expect(read('Here are my rows:\n\ncoder,x\nann,1\n')).toMatchObject({
      rows: [['ann', '1']],
      lines: [4],
      skipped: ['1 blank 2', '1 above 1'],
    })
  })
  test('is 20 lines at most above them', () => {
    expect(read(`${'title\n'.repeat(19)}coder,x\nann,1\n`).rows).toEqual([['ann', '1']])
    expect(read(`${'title\n'.repeat(20)}coder,x\nann,1\n`).headings).toEqual(['title'])
  })
  test('is the heading line once more', () => {
    expect(read('coder,x\nann,1\ncoder,x\nbob,2\n"coder", x \n')).toMatchObject({
      rows: [
        ['ann', '1'],
        ['bob', '2'],
      ],
      skipped: ['2 repeated 3'],
    })
  })
  test('is a blank line, and a row of delimiters', () => {
    expect(read('coder,x\n,\n\nann,1\n " ", \n')).toMatchObject({ rows: [['ann', '1']], skipped: ['3 blank 2'] })
  })
  test('is what Qualtrics writes below its headings', () => {
    const ids = '"{""ImportId"":""a""}","{""ImportId"":""b""}"'
    expect(read(`StartDate,coder\nStart Date,Your code\n${ids}\n2026,ann\n`)).toMatchObject({
      rows: [['2026', 'ann']],
      skipped: ['2 survey 2'],
    })
    expect(read(`StartDate,coder\n2026,ann\n2026,bob\n${ids}\n`)).toMatchObject({ lines: [2, 3, 4], skipped: [] })
    expect(read('StartDate,coder\n2026,ann\n')).toMatchObject({ lines: [2] })
  })
})

describe('an encoding', () => {
  test('that is older is read as Windows-1252, and said', () => {
    expect(read(Buffer.from('coder,x\nann,1\nZo\xeb,\x80\x93\n', 'latin1'))).toMatchObject({
      rows: [
        ['ann', '1'],
        ['Zoë', '€“'],
      ],
      older: 3,
      codes: [],
    })
  })
  test('that has no such letter is no text', () => {
    expect(read(Buffer.from('coder,x\nann,\x81\nbob,2\n', 'latin1'))).toMatchObject({
      rows: [['bob', '2']],
      refused: [2],
      older: null,
      codes: ['2:5 not-text'],
    })
  })
})

test('characters that cannot be seen are named at their places', () => {
  expect(read('coder,x\nann,\u202e1\n\u0007,2\n').codes).toEqual(['2:5 invisible-character', '3:1 control-character'])
})

test('16 MB are read, and one byte more is not', () => {
  const most = Buffer.alloc(16 * 1024 * 1024, `ann,${'x'.repeat(1019)}\n`)
  most.write('coder,')
  expect(read(most).rows.length).toBe(16 * 1024 - 1)
  expect(read(Buffer.concat([most, Buffer.from('\n')])).codes).toEqual(['1:1 too-large'])
})

test('a table grows in time no faster than in columns', async () => {
  const readWide = (columns: number): void => {
    const names = Array.from({ length: columns }, (_, index) => `c${index}`).join(',')
    expect(read(`coder,${names}\n${`ann${',"1"'.repeat(columns)}\n`.repeat(20)}`).rows.length).toBe(20)
  }
  expect(await growthOf(readWide, 500)).toBeLessThan(LINEAR_AT_MOST)
})

describe("strangers' files", () => {
  const known = { framework: WALK, episodes: ['nixon/opening'] }
  const codings = (text: string) => {
    const { rows, diagnostics, notes, ignored } = readCodings(fileOf(text), known)
    return { rows: rows.map(({ row }) => row), problems: diagnostics.map(({ message }) => message), notes, ignored }
  }
  test('one row a coder, an item a column', () => {
    const found = codings(
      'Timestamp,coder,packet,Unit A will,Unit A risk,Unit E [risk],outcome (Unit E),will: nixon/opening\n1,ann,open,yes,no,NA,Mixed,no\n',
    )
    expect(found.problems).toEqual([])
    const ann = { coder: 'ann', packet: 'open' }
    expect(found.rows).toEqual([
      { ...ann, unit: 'A', answers: { will: 'yes', risk: 'no' }, outcome: null },
      { ...ann, unit: 'E', answers: {}, outcome: 'mixed' },
      { ...ann, unit: 'nixon/opening', answers: { will: 'no' }, outcome: null },
    ])
    expect(found.ignored).toEqual(['Timestamp'])
  })
  test('a bad cell of such a row costs its unit, and a missing coder is named once', () => {
    const found = codings('coder,A will,B will\nann,yess,no\n,yes,no\n')
    expect(found.rows.map(({ coder, unit }) => `${coder} ${unit}`)).toEqual(['ann B'])
    expect(found.problems).toEqual(['will: "yess" is not an answer', 'coder: it is empty'])
  })
  test('headings in capitals, or with accents in another form', () => {
    expect(codings('CODER,Unit,WILL\nann,A,yes\n').rows.length).toBe(1)
    const data = readDataset(fileOf('c,E\u0301lan,Y\nx,1,0\n'), { conditions: ['\u00e9lan'], outcome: 'y' })
    expect(data.dataset?.sets).toEqual(
      new Map([
        ['\u00e9lan', [1]],
        ['y', [0]],
      ]),
    )
  })
  test('a column is missing, and the message says what to do', () => {
    const { diagnostics } = readCodings(fileOf('coder,will\nann,yes\n'), known)
    expect(diagnostics[0]?.hint).toContain('"Unit A will"')
  })
})
