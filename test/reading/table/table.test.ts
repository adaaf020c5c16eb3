import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { readCodings } from '../../../src/reading/codings.ts'
import { readDataset } from '../../../src/reading/dataset.ts'
import { readGradebook } from '../../../src/reading/gradebooks/gradebook.ts'
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
const MATCH = (headings: readonly string[]) => {
  const count = headings.filter((heading) => heading.trim() === 'coder').length
  return { count, isComplete: count > 0 }
}

/** From the code page, as Unicode's own table has it (CP1252.TXT). */
const WINDOWS_1252_BYTES: Readonly<Record<string, number>> = {
  ...{ '€': 0x80, '‚': 0x82, ƒ: 0x83, '„': 0x84, '…': 0x85, '†': 0x86, '‡': 0x87, ˆ: 0x88, '‰': 0x89, Š: 0x8a },
  ...{ '‹': 0x8b, Œ: 0x8c, Ž: 0x8e, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97 },
  ...{ '˜': 0x98, '™': 0x99, š: 0x9a, '›': 0x9b, œ: 0x9c, ž: 0x9e, Ÿ: 0x9f },
}

function read(content: string | Uint8Array) {
  const { heading, rows, refused, diagnostics, notes } = readTable(fileOf(content), MATCH)
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
  const cell = fc.constantFrom(
    'yes',
    'No',
    '"yes"',
    'NA',
    '1',
    '0',
    '',
    ' no ',
    '"two\nlines"',
    'é',
    '"a,b"',
    '"x',
    '"x"y',
    '5"',
  )
  const line = fc.array(cell, { minLength: 4, maxLength: 6 })
  const end = fc.constantFrom('\n', '\r\n', '\r')
  const above = fc.constantFrom('', 'A title\n', '\n\n', 'sep=,\n', 'sep=,\r\n\r\nMy class, 2026\r\n')
  const rows = fc.array(fc.tuple(line, end), { maxLength: 8 })
  const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })
  const encodings = {
    'UTF-8': (text: string) => Buffer.from(text),
    'UTF-8 with a mark': (text: string) => Buffer.from(`\ufeff${text}`),
    'UTF-16': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    'Windows-1252': (text: string) => Buffer.from(text, 'latin1'),
  }
  const HEADER = 'coder,unit,will,risk,outcome'
  const known = { framework: WALK, episodes: [] }
  const place = ({ code, location: { line, column } }: Diagnostic) => `${line}:${column} ${code}`

  test.each(Object.entries(encodings))(
    'to batch, codings and rosters in %s, however they are cut',
    async (_, encode) => {
      await fc.assert(
        fc.asyncProperty(above, rows, fc.boolean(), cuts, async (title, body, again, lengths) => {
          const text = body.map(([cells, lineEnd]) => `${cells.join(',')}${lineEnd}`).join('')
          const bytes = encode(`${title}${HEADER}\n${text}${again ? `${HEADER}\n` : ''}ann,A,yes,no,no\n`)
          const table = readTable(fileOf(bytes), MATCH)

          const { reader, entries } = await openRecords('a.csv', inPieces(bytes, lengths), 'csv', conditionFields(WALK))
          const streamed: string[] = []
          for await (const block of entries)
            for (const { record, fault } of block)
              streamed.push(
                record === null ? place(fault) : JSON.stringify(record.names().map((name) => record.value(name))),
              )
          const good = table.rows.map(({ line, cells }) => [line, JSON.stringify(cells)] as const)
          const bad = table.diagnostics.map((fault) => [fault.location.line, place(fault)] as const)
          expect(streamed).toEqual([...good, ...bad].toSorted((a, b) => a[0] - b[0]).map(([, shown]) => shown))
          expect(reader.notes()).toEqual(table.notes)

          const codings = readCodings(fileOf(bytes), known)
          const lines = new Set([...codings.rows.map(({ line }) => line), ...codings.unanswered, ...codings.refused])
          expect([...lines].toSorted((a, b) => a - b)).toEqual(
            [...table.rows.map(({ line }) => line), ...table.refused].toSorted((a, b) => a - b),
          )
          const { roster } = readRoster(fileOf(bytes))
          if (roster !== null) expect(roster.entries.length).toBe(table.rows.length)
        }),
        { numRuns: 60 },
      )
    },
  )

  test('to gradebooks and data, where every row is sound', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 6 })
    const memberships = fc.array(fc.constantFrom('1', '0', '0,5', '.25', '75 %'), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(names, memberships, end, fc.constantFrom(';', '\t', '|'), (cases, values, lineEnd, delimiter) => {
        const row = (name: string, index: number) => [name, values[2 * index], values[2 * index + 1]].join(delimiter)
        const bytes = utf8([['name', 'A', 'Y'].join(delimiter), ...cases.map(row)].join(lineEnd))
        const expected = readTable(fileOf(bytes), MATCH).rows.map(({ cells }) => cells)
        expect(expected.map(([name]) => name)).toEqual(cases)
        const { dataset } = readDataset(fileOf(bytes), { conditions: ['A'], outcome: 'Y' })
        expect(dataset?.cases).toEqual(cases)
        expect(readGradebook(fileOf(bytes)).gradebook?.rows.map(({ cells }) => cells)).toEqual(expected)
      }),
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

describe('quotes decide on what separates cells', () => {
  test('where a heading has a line break, or many other delimiters', () => {
    const { gradebook } = readGradebook(fileOf('Name,ID,"Essay\n(5 points)"\nAnn,1,\n'))
    expect(gradebook?.headings).toEqual(['Name', 'ID', 'Essay\n(5 points)'])
    const title = '"Assignment: a; b; c; d | e | f | g (Real)"'
    const other = readGradebook(fileOf(`First name,Last name,${title}\nAnn,Lee,\n`))
    expect(other.gradebook?.headings.length).toBe(3)
  })
  test('and a heading line that cannot be read is named, whatever the rows below say', () => {
    const text = 'coder,unit,will,"note\nann,A,yes,this unit is odd\n'
    const { diagnostics } = readCodings(fileOf(text), { framework: WALK, episodes: [] })
    expect(diagnostics.map(({ code, location: { column } }) => `${column} ${code}`)).toEqual(['17 open-quote'])
  })
  test('and what is settled after 20 lines closes no row', () => {
    const text = `id,coder2\n${'x,y\n'.repeat(18)}z,"two\nlines"\n`
    expect(read(text)).toMatchObject({ codes: [], refused: [] })
  })
})

test('headings in another order end what is read, with one problem', () => {
  expect(read('coder,x,y\nann,1,2\ncoder,y,x\nbob,2,1\n"bad\n')).toMatchObject({
    lines: [2],
    refused: [3],
    codes: ['3:1 other-headings'],
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
  test.each([...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'])('has %s', (letter) => {
    const byte = WINDOWS_1252_BYTES[letter] ?? 0
    expect(read(Buffer.from([...Buffer.from('coder,x\nann,'), byte])).rows).toEqual([['ann', letter]])
  })
  test('is not tried below a line of UTF-8, or a mark: there, a byte is damaged', () => {
    const damaged = Buffer.from([...Buffer.from('bob,'), 0xff, 0x0a])
    for (const head of ['coder,x\nZoë,1\n', '\ufeffcoder,x\nann,1\n']) {
      expect(read(Buffer.concat([Buffer.from(head), damaged]))).toMatchObject({ codes: ['3:5 not-text'], refused: [3] })
    }
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

test('marks that cannot be seen are named at their places, and control characters cost no row', () => {
  expect(read('coder,x\nann,\u202e1\n\u0007,2\n')).toMatchObject({ codes: ['2:5 invisible-character'], lines: [2, 3] })
})

test('16 MB are read, and one byte more is not', () => {
  const most = Buffer.alloc(16 * 1024 * 1024, `ann,${'x'.repeat(1019)}\n`)
  most.write('coder,')
  expect(read(most).rows.length).toBe(16 * 1024 - 1)
  expect(read(Buffer.concat([most, Buffer.from('\n')])).codes).toEqual(['1:1 too-large'])
})

describe('time grows no faster than', () => {
  const known = { framework: WALK, episodes: ['nixon/opening'] }
  const names = (columns: number, nameOf: (index: number) => string) =>
    Array.from({ length: columns }, (_, index) => nameOf(index)).join(',')
  test.each<readonly [string, (length: number) => unknown, number]>([
    [
      'columns',
      (length) => read(`coder,${names(length, (index) => `c${index}`)}\n${`ann${',"1"'.repeat(length)}\n`.repeat(20)}`),
      500,
    ],
    [
      'columns that are no headings',
      (length) => readCodings(fileOf(`${names(length, String)}\n`.repeat(25)), known),
      100,
    ],
    [
      'units in headings',
      (length) =>
        readCodings(
          fileOf(
            `coder,${names(length, (index) => `Unit ${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + (Math.floor(index / 26) % 26))} will`)}\n`,
          ),
          known,
        ),
      30,
    ],
    ['blank lines below a title', (length) => read(`A title\n${'\n'.repeat(length)}coder,x\n`), 5000],
    ['lines with open quotes', (length) => read(`coder,x\n${'a","b\n'.repeat(length)}`), 40],
    [
      'lines of one row',
      (length) => read(`coder,x\n${`ann,"${`${'x'.repeat(300)}\n`.repeat(length)}"\n`.repeat(10)}`),
      45,
    ],
    ['marks that cannot be seen', (length) => read(`coder,x\n${'\u202e'.repeat(length)},1\n`), 1000],
  ])('%s', async (_, run, length) => {
    expect(await growthOf(run, length)).toBeLessThan(LINEAR_AT_MOST)
  })
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
  test.each([
    [
      'a letter that belongs to a question',
      'coder,packet,Which unit?,Will (Y/N),Risk (Y/N)\nann,open,nixon/opening,yes,no\n',
    ],
    ['a letter at the beginning, beside a column of units', 'coder,Unit letter,A will of steel,risk\nann,A,yes,no\n'],
  ])('is not seen in %s', (_, text) => {
    expect(codings(text).rows.map(({ unit, answers }) => [unit, answers])).toEqual([
      [expect.stringMatching(/^(nixon\/opening|A)$/), { will: 'yes', risk: 'no' }],
    ])
  })
  test('the longest id of an episode that a heading holds is meant', () => {
    const { rows } = readCodings(fileOf('coder,x/opening: will,x/opening-2: will\nann,yes,no\n'), {
      framework: WALK,
      episodes: ['x/opening', 'x/opening-2'],
    })
    expect(rows.map(({ row }) => `${row.unit} ${row.answers.will}`)).toEqual(['x/opening yes', 'x/opening-2 no'])
  })
  test('a misspelt heading is an error, not a column less', () => {
    const found = codings('coder,unit,will,rsik\nann,A,yes,no\n')
    expect(found.problems).toEqual(['There is no column "risk", and "rsik" was skipped'])
    expect(found.rows.length).toBe(1)
  })
  test('a unit is found below its word, as packets are headed', () => {
    const found = codings('coder,unit,will\nann,Unit E,yes\nbob,unit e,no idea\ncat,Episode nixon/opening,no\n')
    expect(found.rows.map(({ unit, answers }) => [unit, answers.will])).toEqual([
      ['E', 'yes'],
      ['E', 'unknown'],
      ['nixon/opening', 'no'],
    ])
  })
  test('accents of a coder in two forms are one coder', () => {
    const { rows } = codings('coder,unit,will\nZo\u00e9,A,yes\nZoe\u0301,B,yes\n')
    expect(new Set(rows.map(({ coder }) => coder)).size).toBe(1)
  })
  test('a bad cell of such a row costs its unit, and a missing coder is named once', () => {
    const found = codings('coder,A will,B will\nann,yess,no\n,yes,no\n')
    expect(found.rows.map(({ coder, unit }) => `${coder} ${unit}`)).toEqual(['ann B'])
    expect(found.problems).toEqual(['will: "yess" is not an answer', 'coder: the cell is empty'])
  })
  test('headings in capitals, or with accents in another form', () => {
    expect(codings('CODER,Unit,WILL\nann,A,yes\n').rows.length).toBe(1)
    const data = readDataset(fileOf('c,E\u0301lan,Y\nx,1,0\n'), { conditions: ['\u00e9lan'], outcome: 'y' })
    expect(data.dataset?.sets).toEqual(
      new Map([
        ['\u00c9lan', [1]],
        ['Y', [0]],
      ]),
    )
  })
  test('a column is missing, and the message says what to do', () => {
    const { diagnostics } = readCodings(fileOf('coder,will\nann,yes\n'), known)
    expect(diagnostics[0]?.hint).toContain('"Unit A will"')
  })
})
