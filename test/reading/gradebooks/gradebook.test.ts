import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findColumns, findShared, whyNotFilled } from '../../../src/reading/gradebooks/columns.ts'
import { fillColumn } from '../../../src/reading/gradebooks/fill.ts'
import { readGradebook } from '../../../src/reading/gradebooks/gradebook.ts'
import { maximumOf } from '../../../src/reading/gradebooks/maximum.ts'
import { studentRows, studentsIn } from '../../../src/reading/gradebooks/students.ts'
import { GRADEBOOK_SYSTEMS } from '../../../src/reading/gradebooks/systems.ts'
import { readRoster } from '../../../src/reading/roster.ts'
import { BLACKBOARD, CANVAS, exported, filled, GRADEBOOKS } from '../../support/gradebooks.ts'
import { workbookOf } from '../../support/workbook.ts'
import { fill, open } from './support.ts'

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

describe.each(Object.entries(GRADEBOOKS))('an export of %s', (_, example) => {
  const book = open(exported(example))
  const [column = -1, ...others] = findColumns(book, example.column)

  test('has the one column, its maximum, and the columns that take no grades', () => {
    expect(others).toEqual([])
    expect(whyNotFilled(book, column)).toBeNull()
    expect(maximumOf(book, column)).toBe(example.maximum)
    const [who = -1] = findShared(book, example.who[0])
    expect(whyNotFilled(book, who), example.who[0]).toBe('identifies the student')
  })

  test('gets the points and keeps every other byte', () => {
    const rows = book.rows.filter(({ cells }) => /^(?:Ada|Zoë)|Lovelace|Ng/.test(cells.join(' ')))
    expect(rows.length).toBe(2)
    const points = Object.fromEntries(rows.map((row, at) => [book.rows.indexOf(row), [8.33, 6.67][at] as number]))
    expect(Buffer.from(fill(exported(example), column, points))).toEqual(Buffer.from(filled(example)))
    expect(Buffer.from(fill(exported(example), column, {}))).toEqual(Buffer.from(exported(example)))
  })
})

test('every system has an export by which it is recognized', () => {
  const recognized = new Set(Object.values(GRADEBOOKS).flatMap((example) => open(exported(example)).systems))
  const missing = GRADEBOOK_SYSTEMS.filter((system) => !recognized.has(system))
  expect(missing, 'Add an export to test/support/gradebooks.ts').toEqual([])
})

describe('filling a column', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab ,;"\n\r\té=') })
  const quoted = (content: string): string => `"${content.replaceAll('"', '""')}"`
  const written = fc.oneof(cell.map(quoted), fc.string({ unit: fc.constantFrom(...'abé =1') }))
  const encodings = fc.constantFrom('utf8', 'utf16le', 'utf16be', 'latin1')

  function encoded(content: string, encoding: string): Uint8Array {
    if (encoding !== 'utf16be') return new Uint8Array(Buffer.from(content, encoding as BufferEncoding))
    return new Uint8Array(Buffer.from(content, 'utf16le').swap16())
  }

  test('of any table in any encoding keeps every other cell, byte for byte', () => {
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(written, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      )
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), encodings, fc.nat(3), (rows, end, encoding, wish) => {
        const head = (rows[0] as readonly string[]).map((_, index) => `h${index}`)
        const column = wish % head.length
        const join = (cells: readonly (readonly string[])[]): Uint8Array => {
          const mark = encoding.startsWith('utf16') ? '\ufeff' : ''
          return encoded(mark + [head, ...cells].map((row) => row.join(',')).join(end), encoding)
        }
        // A record of blanks is skipped; what it would be is of no concern here. Nor is what looks like a decimal comma.
        fc.pre(
          rows.every((row) => row.join('').replaceAll('"', '').trim() !== '' && !/^\s|\s$/.test(row.at(-1) as string)),
        )
        const expected = rows.map((row, index) => {
          const quote = row[column]?.startsWith('"') ? '"' : ''
          return row.with(column, `${quote}${index}${quote}`)
        })
        const points = Object.fromEntries(rows.map((_, index) => [index, index]))
        expect(Buffer.from(fill(join(rows), column, points))).toEqual(Buffer.from(join(expected)))
      }),
    )
  })

  test('quotes a decimal comma where commas separate the cells', () => {
    expect(text(fill('Name,A,B\nAnn,,"1,5"\n', 1, { 0: 7.33 }))).toBe('Name,A,B\nAnn,"7,33","1,5"\n')
    expect(text(fill('Name;A;B\nAnn;;1,5\n', 1, { 0: 7.33 }))).toBe('Name;A;B\nAnn;7,33;1,5\n')
    expect(text(fill('Name;A;B\nAnn;;1.5\n', 1, { 0: 7.33 }))).toBe('Name;A;B\nAnn;7.33;1.5\n')
    expect(text(fill('Name;A\nAnn;\n', 1, { 0: 7.33 }))).toBe('Name;A\nAnn;7.33\n')
  })

  test('keeps a mark, the line ends of old programs, and blank rows at the end', () => {
    expect(text(fill('\ufeffStudent,Mark\rAnn,\r,\r\r', 1, { 0: 7.5 }))).toBe('\ufeffStudent,Mark\rAnn,7.5\r,\r\r')
  })
})

describe('finding columns', () => {
  const book = open('Student,Coding (4711),"Coding, part two (4712)",Final,Email\nAnn,,,,\n')
  test('by the words of the heading, or by how it begins', () => {
    expect(findColumns(book, 'student')).toEqual([0])
    expect(findColumns(book, 'Coding (4711)')).toEqual([1])
    expect(findColumns(book, 'Coding, part two')).toEqual([2])
    expect(findColumns(book, 'Coding')).toEqual([1, 2])
    expect(findColumns(book, 'Fin')).toEqual([])
    expect(findColumns(open('A,a\n1,2\n'), 'A')).toEqual([0, 1])
  })

  test('after the kind of activity, as in Moodle', () => {
    const found = (...headings: readonly string[]) => findColumns(open(`${headings.join(',')}\n`), 'coding')
    expect(found('Student', 'Assignment: Coding (Real)', 'Quiz: Codings (Real)')).toEqual([1])
    expect(found('Assignment: Coding (Real)', 'Quiz: Coding (Real)')).toEqual([0, 1])
    expect(found('Assignment: Coding (Real)', 'Coding (4)')).toEqual([1])
  })

  test('prefers those that can be filled', () => {
    expect(findColumns(open('Name,Coding (Feedback),Coding (Real)\n'), 'Coding')).toEqual([2])
    expect(findColumns(open('Name,Coding (Feedback)\n'), 'Coding')).toEqual([1])
  })

  test('of addresses, whatever they are called', () => {
    expect(findShared(book, 'E-mail address')).toEqual([4])
    expect(findShared(book, 'Mail')).toEqual([4])
    expect(findShared(book, 'Login')).toEqual([])
  })
})

describe('the most points of a column', () => {
  test.each([
    ['Student,Coding (1),SIS Login ID\n  Points Possible,12.50,\nAnn,,a\n', null],
    ['Student,ID,Coding (1),SIS Login ID\n  Points Possible,,12.50,\nAnn,1,,a\n', 12.5],
    ['Student;ID;Coding (1);SIS Login ID\n  Points Possible;;12,50;\nAnn;1;;a\n', 12.5],
    ['Name,ID,Coding Points Grade <PassFail MaxPoints:5 Weight:1.5>\nAnn,1,\n', 5],
    ['Name,ID,"Coding [Total Pts: 1,200 Score] |5"\nAnn,1,\n', 1200],
    ['Name,ID,Coding [Total Pts: 100] |5\nAnn,1,\n', 100],
    ['Name,ID,Coding (20 pts)\nAnn,1,\n', 20],
    ['Name,ID,Coding\nAnn,1,\n', null],
    ['Name,ID,Grade,Maximum Grade\nAnn,1,,10.00\nBob,2,,10.00\n', 10],
    ['Name,ID,Grade,Maximum Grade\nAnn,1,,10.00\nBob,2,,20.00\n', null],
    ['Name,ID,Grade,Maximum Grade\nAnn,1,,Pass\n', null],
    ['Name,ID,Coding\nPoints Possible,7,12\nAnn,1,\n', null],
    ['Name,Notes,Coding,Assignment: Essay (Real),OrgDefinedId\nPoints Possible,x,12,,\nAnn,y,,,\n', 12],
  ])('%j: %j', (table, expected) => {
    expect(maximumOf(open(table), 2)).toBe(expected)
  })
})

describe('a column that is not filled', () => {
  const SIGNS = ',SIS Login ID,OrgDefinedId,Child Course ID,Last downloaded from this course'
  test.each([
    ['Student', 'identifies the student'],
    ['ID', 'identifies the student'],
    ['SIS User ID', 'identifies the student'],
    ['Email address', 'identifies the student'],
    ['E-Mail', 'identifies the student'],
    ['OrgDefinedId', 'identifies the student'],
    ['Username', 'identifies the student'],
    ['First name', 'identifies the student'],
    ['Last Name', 'identifies the student'],
    ['Surname', 'identifies the student'],
    ['Homework Final Score', 'is computed by Canvas'],
    ['Unposted Current Grade (Fall 2026)', 'is computed by Canvas'],
    ['Weighted Total [Total Pts: up to 100 Score] |5', 'is computed by Blackboard'],
    ['Attendance [Total Pts: 50 Percentage] |5', 'is not shown as a score in Blackboard'],
    ['Coding (Letter)', 'holds no points'],
    ['Coding Text Grade', 'holds no points'],
    ['Calculated Final Grade Numerator', 'is a final grade'],
    ['Maximum Grade', 'takes no grades'],
    ['Grade can be changed', 'takes no grades'],
    ['Section', 'takes no grades'],
  ])('%s %s', (heading, why) => {
    const book = open(`${heading},Coding${SIGNS}\na,,,,,\n`)
    expect(whyNotFilled(book, 0)).toBe(why)
    expect(whyNotFilled(book, 1)).toBeNull()
  })

  test.each(['(read only)', '(läs endast)', '(schreibgeschützt)'])(
    'has words where its points would be: %s',
    (words) => {
      const book = open(`Student,ID,Final,Coding (1)\n    Points Possible,,${words},10\nAnn,1,,\n`)
      expect([2, 3].map((column) => whyNotFilled(book, column))).toEqual(['is read-only', null])
    },
  )

  test('shows percentages', () => {
    expect(whyNotFilled(open('Name,Coding\nAnn,85.00 %\n'), 1)).toBe('shows percentages')
  })

  test('can have any name in a table of the teacher', () => {
    expect(whyNotFilled(open('Name,Final Grade\nAnn,\n'), 1)).toBeNull()
    expect(whyNotFilled(open('Name,Final Grade\nPoints Possible,10\nAnn,\n'), 1)).toBe('is computed by Canvas')
  })

  test('is not an assignment whose name sounds like a total', () => {
    expect(whyNotFilled(open('Student,Final Grade (4711),SIS Login ID\nAnn,,a\n'), 1)).toBeNull()
  })
})

describe('students', () => {
  const namesIn = (table: string): readonly string[] => studentRows(open(table)).map(({ cells }) => cells[0] as string)

  test('are not the rows that explain columns, nor one who does not exist', () => {
    expect(namesIn('Student,ID,SIS Login ID\nPoints Possible,,\nAnn,1,a\n"Student, Test",2,\n')).toEqual(['Ann'])
    expect(namesIn('Last Name,First Name,Email Address\nDate,,\nPoints,,\nDate,Dan,d@x\n')).toEqual(['Date'])
  })

  const markOf = (table: string) => {
    const [student] = studentsIn(open(table), { nameColumn: 0, column: 1, sign: ',', asNamed: (cell) => cell })
    return student?.mark
  }
  test.each([
    ['', { kind: 'none' }],
    [' - ', { kind: 'none' }],
    ['0', { kind: 'points', points: 0 }],
    ['7.50', { kind: 'points', points: 7.5 }],
    ['"7,5"', { kind: 'points', points: 7.5 }],
    ['ex', { kind: 'fixed', says: 'is excused' }],
    ['Excused', { kind: 'fixed', says: 'is excused' }],
    ['N/A', { kind: 'fixed', says: 'was not assigned this work' }],
    ['Needs Grading(9.00)', { kind: 'words' }],
    ['In Progress', { kind: 'words' }],
    ['=1+1', { kind: 'words' }],
    ['constructor', { kind: 'words' }],
    ['1/2', { kind: 'words' }],
  ])('have marks: %j', (cell, mark) => {
    expect(markOf(`Name,Coding\nAnn,${cell}\n`)).toEqual(mark)
  })

  test('have a mark that stays where the row says so', () => {
    const table = (word: string) => `Full name,Grade,Grade can be changed\nAnn,,${word}\n`
    expect(markOf(table('Yes'))).toEqual({ kind: 'none' })
    expect(markOf(table('No'))).toEqual({ kind: 'fixed', says: "has a grade that can't be changed" })
  })
})

describe('what could lose something is refused', () => {
  const problemsOf = (content: string | Uint8Array): readonly string[] => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    return readGradebook({ name: 'g.csv', path: 'g.csv', bytes }).diagnostics.map(({ code }) => code)
  }
  test.each([
    ['quotes that do not close', 'Student,Mark\n"Ann,1\nBob,2\n', 'open-quote'],
    ['a record with a cell too few', 'Student,Code,Mark\nAnn,1,\nBob,2\n', 'wrong-cells'],
    ['a record with a cell too many', 'Student,Mark\nLee, Ann,\nBob,2\n', 'wrong-cells'],
    ['a file cut off in a record', filled(CANVAS).slice(0, -20), 'wrong-cells'],
    ['UTF-16 cut off in a character', filled(BLACKBOARD).slice(0, -3), 'not-text'],
    ['UTF-16 without a mark', new Uint8Array([0x41, 0, 0x2c, 0, 0x42, 0]), 'control-character'],
    ['no text at all', new Uint8Array([0x41, 0x81, 0x2c]), 'not-text'],
    ['nothing', new Uint8Array(), 'no-headings'],
    ['a workbook', workbookOf({}), 'bad-workbook'],
  ])('%s', (_, content, code) => {
    expect(problemsOf(content)).toEqual([code])
  })
})

test('nothing makes the readers of gradebooks and rosters throw', () => {
  const anything = fc.oneof(
    fc.uint8Array(),
    fc.string({ unit: fc.constantFrom(...'coder,;\t"\r\n=') }).map((content) => new TextEncoder().encode(content)),
  )
  fc.assert(
    fc.property(anything, (bytes) => {
      const file = { name: 'a.csv', path: 'a.csv', bytes }
      expect(() => readRoster(file)).not.toThrow()
      const { gradebook } = readGradebook(file)
      if (gradebook === null) return
      expect(fillColumn(gradebook, 0, new Map(), ',')).toEqual(bytes)
      expect(() => [maximumOf(gradebook, 0), whyNotFilled(gradebook, 0)]).not.toThrow()
    }),
  )
})
