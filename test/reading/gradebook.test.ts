import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  fillColumn,
  findColumn,
  type Gradebook,
  maximumOf,
  readGradebook,
  whyNotFilled,
} from '../../src/reading/gradebook.ts'
import { readRoster } from '../../src/reading/roster.ts'

function open(content: string | Uint8Array): Gradebook {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const { gradebook, diagnostics } = readGradebook({ name: 'g.csv', path: 'g.csv', bytes })
  expect(diagnostics).toEqual([])
  return gradebook as Gradebook
}

function fill(content: string, column: number, marks: Readonly<Record<number, string>>): string {
  const book = open(content)
  return fillColumn(
    book,
    column,
    new Map(book.rows.flatMap((row, at) => (marks[at] === undefined ? [] : [[row, marks[at]]]))),
  )
}

// Each as its system writes it: marks of order, quotes, rows that are no students, line ends.
const EXPORTS = {
  canvas: [
    '\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,Coding (4711),Final Score\r\n    Points Possible,,,,,12,100\r\n"Lovelace, Ada",1,s1,ada,One,,90.5\r\n"Zoë ""Z"" Ng",2,s2,zoe,"One, Two","",\r\n',
    '\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,Coding (4711),Final Score\r\n    Points Possible,,,,,12,100\r\n"Lovelace, Ada",1,s1,ada,One,7.5,90.5\r\n"Zoë ""Z"" Ng",2,s2,zoe,"One, Two","8",\r\n',
    5,
  ],
  moodle: [
    '"First name","Last name","ID number","Email address","Assignment: Coding (Real)","Last downloaded from this course"\n"Ann",Lee,,ann@x.edu,-,1700000000\nBob,"O\'Hara",7,"bob@x.edu","-",1700000000\nCat,"Two\nLines",8,cat@x.edu,-,1700000000',
    '"First name","Last name","ID number","Email address","Assignment: Coding (Real)","Last downloaded from this course"\n"Ann",Lee,,ann@x.edu,-,1700000000\nBob,"O\'Hara",7,"bob@x.edu","7.5",1700000000\nCat,"Two\nLines",8,cat@x.edu,8,1700000000',
    4,
  ],
  brightspace: [
    'OrgDefinedId;Username;Coding Points Grade <Numeric MaxPoints:12>;End-of-Line Indicator\r\n#1;#ada;;#\r\n#2;#bob;;#\r\n#3;#cat;3;#\r\n',
    'OrgDefinedId;Username;Coding Points Grade <Numeric MaxPoints:12>;End-of-Line Indicator\r\n#1;#ada;;#\r\n#2;#bob;7.5;#\r\n#3;#cat;8;#\r\n',
    2,
  ],
} as const

describe('filling a column', () => {
  test.each(Object.entries(EXPORTS))(
    'of an export of %s changes the marks and no other byte',
    (_, [before, after, column]) => {
      expect(fill(before, column, { 1: '7.5', 2: '8' })).toBe(after)
      expect(fill(before, column, {})).toBe(before)
    },
  )

  const cell = fc.string({ unit: fc.constantFrom(...'ab ,;"\n\r\té=') })
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  const written = fc.oneof(cell.map(quoted), fc.string({ unit: fc.constantFrom(...'abé =1') }))

  test('of any table keeps every other cell, byte for byte', () => {
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(written, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      )
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), fc.nat(3), (rows, end, mark, wish) => {
        const head = (rows[0] as readonly string[]).map((_, index) => `h${index}`)
        const column = wish % head.length
        const join = (cells: readonly (readonly string[])[]): string => {
          return (mark ? '\ufeff' : '') + [head, ...cells].map((row) => row.join(',')).join(end)
        }
        // A record of blanks is skipped; what it would be is of no concern here.
        fc.pre(
          rows.every((row) => row.join('').replaceAll('"', '').trim() !== '' && !/^\s|\s$/.test(row.at(-1) as string)),
        )
        const marks = rows.map((_, index) => `${index}.5`)
        const filled = rows.map((row, index) => {
          const quote = row[column]?.startsWith('"') ? '"' : ''
          return row.with(column, `${quote}${marks[index]}${quote}`)
        })
        expect(fill(join(rows), column, { ...marks })).toBe(join(filled))
      }),
    )
  })
})

test('lines may end as old programs end them, and keep their ends', () => {
  expect(fill('Student,Mark\rAnn,\rBob,1\r', 1, { 0: '7.5' })).toBe('Student,Mark\rAnn,7.5\rBob,1\r')
})

describe('finding a column', () => {
  const headings = ['Student', 'Coding (4711)', 'Coding, part two (4712)', 'Final']
  test('by its words, or by how it begins when only one begins so', () => {
    expect(findColumn(headings, 'student')).toBe(0)
    expect(findColumn(headings, 'Coding (4711)')).toBe(1)
    expect(findColumn(headings, 'Coding, part two')).toBe(2)
    expect(findColumn(headings, 'Coding')).toBeNull()
    expect(findColumn(headings, 'Fin')).toBeNull()
    expect(findColumn(['A', 'a'], 'A')).toBeNull()
  })
})

test('a column of Moodle is found after the kind of activity, when it is the only one', () => {
  expect(findColumn(['Student', 'Assignment: Coding (Real)', 'Quiz: Codings (Real)'], 'coding')).toBe(1)
  expect(findColumn(['Assignment: Coding (Real)', 'Quiz: Coding (Real)'], 'Coding')).toBeNull()
  expect(findColumn(['Assignment: Coding (Real)', 'Coding (4)'], 'Coding')).toBe(1)
})

test('what a column can hold is stated in its heading, or in a row', () => {
  const [canvas, , at] = EXPORTS.canvas
  expect(maximumOf(open(canvas), at)).toBe(12)
  expect(maximumOf(open(canvas), 4)).toBeNull()
  const [brightspace] = EXPORTS.brightspace
  expect([2, 3].map((column) => maximumOf(open(brightspace), column))).toEqual([12, null])
})

test.each([
  'Student',
  'ID',
  'SIS User ID',
  'Email address',
  'E-Mail',
  'OrgDefinedId',
  'Username',
  'First name',
  'Last Name',
  'Surname',
])('%s identifies the student, and is not filled', (heading) => {
  expect(whyNotFilled(open(`${heading},Coding\na,\n`), 0)).toBe('identifies the student')
  expect(whyNotFilled(open(`${heading},Coding\na,\n`), 1)).toBeNull()
  expect(whyNotFilled(open(`${heading},Final\nPoints Possible,(read only)\n`), 1)).toBe('is read-only')
})

describe('what could lose something is refused', () => {
  const problemsOf = (bytes: Uint8Array): readonly string[] =>
    readGradebook({ name: 'g.csv', path: 'g.csv', bytes }).diagnostics.map(({ code }) => code)
  test.each([
    ['quotes that do not close', new TextEncoder().encode('Student,Mark\n"Ann,1\nBob,2\n'), 'open-quote'],
    ['a record with a cell too few', new TextEncoder().encode('Student,Code,Mark\nAnn,1,\nBob,2\n'), 'wrong-cells'],
    ['a record with a cell too many', new TextEncoder().encode('Student,Mark\nLee, Ann,\nBob,2\n'), 'wrong-cells'],
    ['another encoding', new Uint8Array([0xff, 0xfe, 0x41, 0, 0x2c, 0, 0x42, 0]), 'not-utf-8'],
    ['no text at all', new Uint8Array([0x41, 0xe9, 0x2c]), 'not-utf-8'],
    ['nothing', new Uint8Array(), 'no-headings'],
  ])('%s', (_, bytes, code) => {
    expect(problemsOf(bytes)).toEqual([code])
  })
})

test('nothing makes the readers of gradebooks and rosters throw', () => {
  const anything = fc.oneof(
    fc.uint8Array(),
    fc.string({ unit: fc.constantFrom(...'coder,;\t"\r\n=') }).map((text) => new TextEncoder().encode(text)),
  )
  fc.assert(
    fc.property(anything, (bytes) => {
      const file = { name: 'a.csv', path: 'a.csv', bytes }
      expect(() => readRoster(file)).not.toThrow()
      const { gradebook } = readGradebook(file)
      if (gradebook !== null) expect(new TextEncoder().encode(fillColumn(gradebook, 0, new Map()))).toEqual(bytes)
    }),
  )
})

describe('a roster', () => {
  const rosterOf = (text: string) => readRoster({ name: 'r.csv', path: 'r.csv', bytes: new TextEncoder().encode(text) })
  test('says who a coder is, by any of its columns', () => {
    expect(rosterOf('Email address;coder;Student\nann@x;bbbb-b;Ann\n;xx;\n').roster).toEqual({
      headings: ['Email address', 'Student'],
      entries: [
        { coder: 'BBBB-B', fields: { 'Email address': 'ann@x', Student: 'Ann' } },
        { coder: 'xx', fields: { 'Email address': '', Student: '' } },
      ],
    })
  })

  test('is refused when a coder is two people, and not when one stands there twice', () => {
    const [problem] = rosterOf('coder,student\nbbbb-b,Ann\ncat,Bob\nBBBB-B,Bob\n').diagnostics
    expect(problem?.message).toBe('BBBB-B is a different person on line 2')
    expect(problem?.location.line).toBe(4)
    expect(rosterOf('coder,student\nbbbb-b,Ann\n,Bob\n,Cat\nBBBB-B,Ann\n').roster?.entries.length).toBe(4)
  })

  test('needs a column of coders, and sound quotes', () => {
    expect(rosterOf('code,student\na,b\n').diagnostics.map(({ message }) => message)).toEqual([
      'There is no column "coder"',
    ])
    expect(rosterOf('coder,student\na,"b\n').diagnostics[0]?.location.line).toBe(2)
  })
})
