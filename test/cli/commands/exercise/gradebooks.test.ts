import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { wordsIn } from '../../../../src/cli/commands/complete/line.ts'
import { main } from '../../../../src/cli/main.ts'
import { fakeIo } from '../../../support/fake-io.ts'
import {
  BLACKBOARD,
  BRIGHTSPACE,
  CANVAS,
  exported,
  exportWith,
  filled,
  GRADEBOOKS,
  type GradebookExport,
  WORKSHEET,
} from '../../../support/gradebooks.ts'
import { runBin } from '../../../support/run-bin.ts'

// Each system's export is filled by the command. Of three answers, Ada has two right and one a step off (2.5 of 3, or
// 8.33 of 10), Zoë has two right (6.67 of 10).

const folder = mkdtempSync(join(tmpdir(), 'backroom-gradebooks-'))
afterAll(() => rmSync(folder, { recursive: true }))

let made = 0
/** A file of its own, with nothing beside it. */
function file(name: string, content: string | Uint8Array): string {
  const inside = join(folder, String(made++))
  mkdirSync(inside)
  writeFileSync(join(inside, name), content)
  return join(inside, name)
}

const answers = { determination: 'yes', opposition: 'mostly-yes', receptivity: 'yes' }
const key = file(
  'key.json',
  JSON.stringify({
    schemaVersion: 1,
    framework: { id: 'shi-2024', digest: '0' },
    seed: 's',
    overlap: 1,
    units: [{ unit: 'A', episode: 'nixon/opening', codings: { record: { answers, outcome: 'yes' } } }],
    assignments: ['ada', 'zoe', 'eve'].map((coder) => ({ coder, units: ['A'] })),
  }),
)
const coded = file(
  'class.csv',
  'coder,unit,determination,opposition,receptivity\nada,A,yes,yes,yes\nzoe,A,yes,mostly-yes,no\n',
)

async function run(...args: readonly string[]) {
  const io = fakeIo({ args })
  return { status: await main(io), ...io.written }
}

function commandFor({ column, who: [heading, ada, zoe] }: GradebookExport, path: string): readonly string[] {
  const roster = file('roster.csv', `coder,${heading}\nada,${ada}\nzoe,${zoe}\n`)
  const filling = ['--gradebook', path, '--column', column, '--roster', roster]
  return ['exercise', 'grade', coded, '--key', key, ...filling, '--out', `${path}.filled`]
}

/** The words of the command line that a message gives. */
function commandIn(message: string): readonly string[] {
  const line = message.split('\n').find((each) => each.startsWith('backroom exercise')) ?? ''
  return wordsIn(line).slice(1)
}

describe.each(Object.entries(GRADEBOOKS))('the export of %s', (_, book) => {
  const path = file('book.csv', exported(book))
  const args = commandFor(book, path)

  test('gets no points on another scale, but a command that gives it the right ones', async () => {
    const { status, stdout, stderr } = await run(...args)
    expect({ status, stdout }).toEqual({ status: book.maximum === null ? 2 : 3, stdout: '' })
    expect(stderr).toContain(
      book.maximum === null ? 'does not say how many points' : 'takes at most 10 points, but the grades are out of 3.',
    )
    expect(commandIn(stderr)).toEqual([...args, '--out-of', String(book.maximum ?? 3)])
  })

  test('is filled, and keeps every other byte', async () => {
    const { status, stdout, stderr } = await run(...args, '--out-of', '10')
    expect({ status, stdout, stderr }).toMatchObject({ status: 0, stdout: '' })
    expect(readFileSync(`${path}.filled`)).toEqual(Buffer.from(filled(book)))
    expect(stderr).toMatch(/Wrote 2 of 2 grades to ".*", out of 10\.\n$/s)
    expect(readFileSync(path)).toEqual(Buffer.from(exported(book)))
  })

  test('says so if it is filled already, and changes nothing', async () => {
    const again = file('book.csv', filled(book))
    const { status, stderr } = await run(...commandFor(book, again), '--out-of', '10')
    expect(status).toBe(0)
    expect(readFileSync(`${again}.filled`)).toEqual(Buffer.from(filled(book)))
    expect(stderr).toMatch(/Wrote 0 of 2 grades to ".*", out of 10\. 2 were there already\.\n$/s)
  })

  test('is written although one student cannot be found, with status 1', async () => {
    const known = book.who[2]
    const one = { ...book, who: [book.who[0], 'Nobody', known] as const }
    const { status, stderr } = await run(...commandFor(one, path), '--out-of', '10', '--force')
    expect(status).toBe(1)
    const [ada] = book.before ?? ['']
    const zoe = (book.after ?? ['8.33', '6.67'])[1]
    expect(readFileSync(`${path}.filled`)).toEqual(Buffer.from(exportWith(book, [ada, zoe])))
    expect(stderr).toContain('ada is "Nobody", who is not in the gradebook.')
    expect(stderr).toMatch(/Wrote 1 of 2 grades to ".*", out of 10\.\n$/s)
  })
})

const marked = (ada: string, zoe = ''): string => file('book.csv', exportWith(CANVAS, [ada, zoe]))

describe('marks that are there', () => {
  test.each([
    ['9.00', '"adl1@example.edu" already has "9.00", not 8.33. Use --overwrite-marks to replace it.'],
    ['In Progress', 'already has "In Progress", not 8.33. Use --overwrite-marks'],
    ['Needs Grading', 'already has "Needs Grading", not 8.33. Use --overwrite-marks'],
  ])('stay until the teacher says so: %s', async (mark, message) => {
    const path = marked(mark)
    const args = [...commandFor(CANVAS, path), '--out-of', '10']
    const { status, stderr } = await run(...args)
    expect(status).toBe(1)
    expect(stderr).toContain(message)
    expect(readFileSync(`${path}.filled`)).toEqual(Buffer.from(exportWith(CANVAS, [mark, '6.67'])))
    expect(await run(...args, '--overwrite-marks', '--force')).toMatchObject({ status: 0 })
    expect(readFileSync(`${path}.filled`)).toEqual(Buffer.from(filled(CANVAS)))
  })

  test.each([
    ['EX', '"adl1@example.edu" is excused ("EX"), so 8.33 was not written.'],
    ['N/A', '"adl1@example.edu" was not assigned this work ("N/A"), so 8.33 was not written.'],
  ])('stay whatever the teacher says: %s', async (mark, message) => {
    const path = marked(mark)
    const { status, stderr } = await run(...commandFor(CANVAS, path), '--out-of', '10', '--overwrite-marks')
    expect(status).toBe(1)
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('--overwrite-marks')
    expect(readFileSync(`${path}.filled`)).toEqual(Buffer.from(exportWith(CANVAS, [mark, '6.67'])))
  })

  test('stay where Moodle does not let them change', async () => {
    const locked = { ...WORKSHEET, who: ['Full name', 'Eve Locked', 'Zoë Ng'] as const }
    const { status, stderr } = await run(...commandFor(locked, file('book.csv', exported(WORKSHEET))), '--out-of', '10')
    expect(status).toBe(1)
    expect(stderr).toContain('"Eve Locked" has a grade that can\'t be changed, so 8.33 was not written.')
  })
})

describe('hostile variants', () => {
  const text = new TextDecoder().decode(exported(CANVAS))
  const lines = text.split('\r\n')
  const changed = (change: (text: string) => string): string => file('book.csv', change(text))

  test('a student twice', async () => {
    const path = changed((each) => `${each}${lines[3]}\r\n`)
    const { status, stderr } = await run(...commandFor(CANVAS, path), '--out-of', '10')
    expect(status).toBe(1)
    expect(stderr).toContain('ada is "ADL1@example.edu", and 2 rows in the gradebook have that name.')
  })

  test.each([
    [
      'no such column',
      { column: 'Essay' },
      'The gradebook has no column "Essay".\nColumns of the gradebook: Student; ID;',
    ],
    [
      'two matching columns',
      { column: 'Coding' },
      'Several columns of the gradebook could be "Coding": Coding (4711); Coding journal (4712).\nGive the whole name of one.',
    ],
    ['a column that is read-only', { column: 'Notes' }, '"Notes" is read-only. Use another --column for the grades.'],
    ['a column that is computed', { column: 'Final Score' }, '"Final Score" is computed by Canvas.'],
  ])('%s', async (_, wrong, message) => {
    const { status, stdout, stderr } = await run(...commandFor({ ...CANVAS, ...wrong }, marked('')))
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  test('a column that takes nothing', async () => {
    const path = changed((each) => each.replace('10.00', '0'))
    const { status, stderr } = await run(...commandFor(CANVAS, path), '--out-of', '10')
    expect(status).toBe(3)
    expect(stderr).toContain('takes 0 points. Give it points in your gradebook, and export it again.')
  })

  test.each([
    ['empty', '', 'There are no headings [no-headings]'],
    ['cut off', text.slice(0, text.lastIndexOf('Test') + 3), 'This quote is never closed [open-quote]'],
    [
      'binary',
      new Uint8Array([0x01, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
      'The line contains a NUL byte [control-character]',
    ],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'The file is a picture (.png) [not-text]'],
    [
      'a zip file',
      new Uint8Array(Buffer.from('PK\u0003\u0004')),
      "The gradebook is a workbook, which can't be filled in",
    ],
  ])('a file that is %s is refused whole', async (_, content, message) => {
    const path = file('book.csv', content)
    const { status, stdout, stderr } = await run(...commandFor(CANVAS, path), '--out-of', '10')
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toContain(message)
    expect(() => readFileSync(`${path}.filled`)).toThrow('ENOENT')
  })

  test('formulas and markup in other cells stay as they are', async () => {
    const evil = '"=HYPERLINK(""http://x"";""A1"")<b>__proto__</b>"'
    const path = changed((each) => each.replace('"likes ""tables"""', () => evil))
    expect(await run(...commandFor(CANVAS, path), '--out-of', '10')).toMatchObject({ status: 0 })
    expect(readFileSync(`${path}.filled`, 'utf8')).toContain(`MATH 140,${evil},8.33,`)
  })

  test('a terminal gets no control characters of a gradebook in UTF-16', async () => {
    const bytes = exported({ ...BLACKBOARD, text: BLACKBOARD.text.replace('"Lovelace"', '"Love\u001b[2Jlace"') })
    const args = commandFor(BLACKBOARD, file('book.xls', bytes)).slice(0, -2)
    const io = fakeIo({ args: [...args, '--out-of', '10'], terminal: 80 })
    expect(await main(io)).toBe(0)
    expect(io.written.stdout).toContain('8.33')
    expect(io.written.stdout).not.toContain('\u001b')
  })
})

test('the bytes through bin/ are those of the file, in any encoding', async () => {
  const path = file('book.csv', exported(BRIGHTSPACE))
  const args = commandFor(BRIGHTSPACE, path).slice(0, -2)
  const { status, stdout } = await runBin({ args: [...args, '--out-of', '10'] })
  expect({ status, stdout }).toEqual({ status: 0, stdout: new TextDecoder().decode(filled(BRIGHTSPACE)) })
})

test.each([[['--out-of', '5']], [['--out-of=5']]])('the command to copy has the points once: %j', async (given) => {
  const [first = '', second = '', ...rest] = commandFor(CANVAS, marked(''))
  const { status, stderr } = await run(first, second, ...given, ...rest)
  expect(status).toBe(3)
  expect(stderr).toContain('takes at most 10 points, but the grades are out of 5.')
  expect(commandIn(stderr)).toEqual([first, second, ...rest, '--out-of', '10'])
})

describe('points out of', () => {
  const grade = (...more: readonly string[]) =>
    run('exercise', 'grade', coded, '--key', key, '--format', 'markdown', ...more)

  test('any number, with a point or a comma, also in a table', async () => {
    for (const points of ['7.5', '7,5']) {
      const { stdout } = await grade('--out-of', points)
      expect(stdout).toContain('| **ada** | 6.25 | 7.5 |')
    }
  })

  test('what the option says rather than the rubric', async () => {
    const rubric = file('rubric.yaml', 'out-of: 20\n')
    expect((await grade('--rubric', rubric)).stdout).toContain('| **ada** | 16.67 | 20 |')
    expect((await grade('--rubric', rubric, '--out-of', '10')).stdout).toContain('| **ada** | 8.33 | 10 |')
  })

  test.each(['0', '-1', 'ten', '1e3', '10001', ''])('no number that is none: %j', async (points) => {
    const { status, stderr } = await grade(`--out-of=${points}`)
    expect(status).toBe(2)
    expect(stderr).toContain('It must be a number of points, from more than 0 to 10000.')
  })
})

test('coders are found in a column of codes however these are typed', async () => {
  const codes = file('class.csv', 'coder,unit,determination,opposition,receptivity\nRVDP-Z,A,yes,yes,yes\n')
  const own = file('key.json', readFileSync(key, 'utf8').replace('"ada"', '"RVDP-Z"'))
  const path = file('book.csv', 'Code;Coding (10 pts)\nrvdpz;\n')
  const filling = ['--gradebook', path, '--column', 'Coding', '--coder-column', 'Code', '--out-of', '10']
  const { status, stdout } = await run('exercise', 'grade', codes, '--key', own, ...filling)
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'Code;Coding (10 pts)\nrvdpz;8.33\n' })
})
