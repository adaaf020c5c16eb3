import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { fakeIo } from '../support/fake-io.ts'
import { escaped, workbookOf, zipOf } from '../support/workbook.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backroom-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the program on a file of this folder, which `FILE` stands for, with what may follow a name. */
async function run(name: string, content: string | Uint8Array, ...args: readonly string[]) {
  const path = join(folder, name)
  writeFileSync(path, content)
  const io = fakeIo({ args: args.map((arg) => arg.replace('FILE', path)) })
  const status = await main(io)
  return { status, stdout: io.written.stdout, stderr: io.written.stderr.replaceAll(path, name) }
}

function sheet(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
  return rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('')
}

const CODINGS = [
  ['coder', 'packet', 'unit', 'determination', 'opposition', 'receptivity', 'outcome'],
  ['ann', 'open', 'nixon/opening', 'Yes', 'n/a', 'mostly no', ''],
]
const CODED = `${CODINGS[0]?.join(',')}\nann,open,nixon/opening,yes,,mostly-no,\n`

test('a zip file of a class is read as its files, also if a workbook stands in it uncompressed', async () => {
  const zip = zipOf({
    'Ann_1/a.csv': { content: CODED, stored: true },
    'Bob_2/b.xlsx': {
      content: workbookOf({ rows: sheet([CODINGS[0] ?? [], ['bob', 'open', 'nixon/opening', 'yess', 'no', '', '']]) }),
      stored: true,
    },
  })
  const { status, stdout, stderr } = await run('class.zip', zip, 'exercise', 'collect', 'FILE')
  expect(status).toBe(3)
  expect(stdout).toBe(`${CODED}bob,open,nixon/opening,,no,,\n`)
  expect(stderr).toContain('class.zip/Bob_2/b.xlsx:2:24 error determination: "yess" is not an answer')
})

test('a file of another kind in the zip file of a class is named, as in a folder', async () => {
  const zip = zipOf({ 'Ann_1/a.csv': CODED, 'Ann_1/essay.pdf': '%PDF-1.7', '__MACOSX/._a.csv': 'x', '.DS_Store': 'x' })
  const { status, stdout, stderr } = await run('class.zip', zip, 'exercise', 'collect', 'FILE')
  expect({ status, stdout }).toEqual({ status: 0, stdout: CODED })
  expect(stderr).toContain(
    'class.zip: skipped 1 other file (not .csv, .tsv, .txt, .xlsx, .html, or .zip): Ann_1/essay.pdf.',
  )
})

test('a zip file in a folder, or in another one, is opened, and one that is damaged takes no other along', async () => {
  const own = (coder: string): string => CODED.replace('ann', coder)
  mkdirSync(join(folder, 'handed-in/Bob_2'), { recursive: true })
  writeFileSync(join(folder, 'handed-in/ann.csv'), CODED)
  const inner = zipOf({ 'deep.zip': zipOf({ 'a/dan.csv': own('dan') }), 'photo.png': 'x' })
  const files = {
    '../eve.csv': own('eve'),
    'cut.zip': inner.subarray(0, 60),
    'false.csv': { content: own('fay'), crc: 1 },
    'inner.zip': inner,
  }
  const { status, stdout, stderr } = await run(
    'handed-in/Bob_2/all.zip',
    zipOf(files),
    'exercise',
    'collect',
    join(folder, 'handed-in'),
  )
  const rows = ['ann', 'dan', 'eve'].map((coder) => own(coder).split('\n')[1])
  expect(stdout.trimEnd().split('\n').slice(1).toSorted()).toEqual(rows)
  expect(status).toBe(3)
  const path = 'handed-in/Bob_2/all.zip'
  expect(stderr).toContain(
    `${path}: skipped 1 other file (not .csv, .tsv, .txt, .xlsx, .html, or .zip): inner.zip/photo.png.`,
  )
  expect(stderr).toContain(
    `${path}/false.csv:1:1 error The zip file can't be opened: false.csv changed after it was saved`,
  )
  expect(stderr).toContain(`${path}/cut.zip:1:1 error The zip file can't be opened: its end is missing`)
})

test('a file that only has the name of a workbook is no text', async () => {
  const { status, stderr } = await run('a.xlsx', Uint8Array.from([1, 2, 3, 200]), 'exercise', 'collect', 'FILE')
  expect(status).toBe(3)
  expect(stderr).toContain('a.xlsx:1:1 error The file has the name of an Excel workbook, but it is none [bad-workbook]')
})

test.each([
  ['T7QZ-3.pdf', Buffer.from(`%PDF-1.7\n${'\0,"\n'.repeat(40)}`), 'a PDF'],
  ['T7QZ-3.xlsx', Buffer.from('%PDF-1.7\n\0'), 'a PDF'],
  ['answers.csv', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), 'a picture (.png)'],
  [
    'answers.docx',
    zipOf({ '[Content_Types].xml': 'x', 'word/document.xml': 'x' }),
    'a document of Word, PowerPoint, Pages, Numbers, or Keynote',
  ],
])('what is no table gets one line that says what it is: %s', async (name, content, kind) => {
  const { status, stdout, stderr } = await run(name, content, 'exercise', 'collect', 'FILE')
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
  expect(stderr).toContain(`${name}:1:1 error The file is ${kind}`)
  expect(stderr.match(/ error /g)).toHaveLength(1)
})

describe('an Excel workbook', () => {
  const book = workbookOf({
    sheets: [
      { name: 'Notes', rows: sheet([['Nothing']]) },
      { name: 'Çlass 2', rows: sheet([['Codings of 2026'], [], ...CODINGS]) },
    ],
  })

  test('is read as codings, by the sheet that is named, and a place is one of the sheet', async () => {
    expect(await run('c.xlsx', book, 'exercise', 'collect', 'FILE#çlass 2')).toEqual({
      status: 0,
      stdout: CODED,
      stderr: 'backroom: c.xlsx#çlass 2: skipped 1 blank line (line 2), 1 line above the headings (line 1).\n',
    })
    const bad = workbookOf({ rows: sheet([CODINGS[0] ?? [], ['ann', 'open', 'nixon/opening', 'yess', '', '', '']]) })
    const { status, stderr } = await run('bad.xlsx', bad, 'exercise', 'collect', 'FILE')
    expect(status).toBe(3)
    expect(stderr).toContain('bad.xlsx:2:24 error determination: "yess" is not an answer')
  })

  test('has another sheet than the one that is named', async () => {
    const { status, stderr } = await run('c.xlsx', book, 'exercise', 'collect', 'FILE#Class')
    expect(status).toBe(3)
    expect(stderr).toContain('The workbook has no sheet "Class" [unknown-sheet]')
    expect(stderr).toContain('Its sheets: Notes, Çlass 2.')
  })

  test('is read as memberships', async () => {
    const rows = sheet([
      ['case', 'A', 'Y'],
      ['x', '1', '0.75'],
      ['y', '0', '0,25'],
    ])
    const args = ['analyze', 'necessity', '--data', 'FILE', '--conditions', 'a', '--outcome', 'Y', '--format', 'csv']
    const { status, stdout } = await run('d.xlsx', workbookOf({ rows }), ...args)
    expect(status).toBe(0)
    expect(stdout).toContain('\nY,A,0.75,0.8,0.75,not-necessary\n')
  })

  test.each([
    ['batch', 'FILE'],
    ['assess', '--answers', 'FILE'],
    ['exercise', 'agree', '--key', 'FILE', 'FILE'],
  ])('gets one clear line where only text is read: %s', async (...args) => {
    const { status, stdout, stderr } = await run('c.xlsx', book, ...args)
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toContain('c.xlsx:1:1 error The file is an Excel workbook or another zip file [bad-workbook]')
    expect(stderr.split('\n').length).toBeLessThan(6)
  })

  test('is no gradebook, and what to do about it is said', async () => {
    const grading = ['exercise', 'grade', '--key', 'FILE', '--gradebook', 'FILE', 'FILE']
    const { status, stdout, stderr } = await run('c.xlsx', book, ...grading)
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toContain("c.xlsx:1:1 error The gradebook is a workbook, which can't be filled in [bad-workbook]")
    expect(stderr).toContain('In Excel, save the sheet as CSV UTF-8, and give that file.')
    expect(stderr.split('\n').length).toBeLessThan(6)
  })

  test('has no sheet where the file is text', async () => {
    const { status, stderr } = await run('t.xlsx', CODED, 'exercise', 'collect', 'FILE#Week 2')
    expect(status).toBe(3)
    expect(stderr).toContain('The file is not an Excel workbook, so it has no sheets [bad-workbook]')
  })

  test.each([
    ['a workbook cut off', book.subarray(0, 900), 'damaged'],
    ['an old one', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'an old Excel workbook (.xls)'],
    ['a zip file', Buffer.from('PK\u0003\u0004'), 'a zip file'],
  ])('that is none is refused in one line: %s', async (_, bytes, what) => {
    const { status, stderr } = await run('c.xlsx', bytes, 'exercise', 'collect', 'FILE')
    expect(status).toBe(3)
    expect(stderr).toContain(what)
    expect(stderr.split('\n').length).toBeLessThan(6)
  })
})

describe("strangers' tables", () => {
  test('a Qualtrics export is read, and its three heading rows are one', async () => {
    const id = (name: string) => `"{""ImportId"":""${name}""}"`
    const table = [
      'StartDate,ResponseId,coder,packet,unit,determination,opposition,receptivity,outcome',
      'Start Date,Response ID,Your code,Packet,Unit,Is the president determined?,Is there opposition?,Any sign?,What happened?',
      ['startDate', '_recordId', 'QID1', 'QID2', 'QID3', 'QID4', 'QID5', 'QID6', 'QID7'].map(id).join(','),
      '2026-11-29 09:00:00,R_1abc,AB12-C,pa9591048,A,yes,no,mixed,no',
    ].join('\n')
    const { status, stdout, stderr } = await run('q.csv', table, 'exercise', 'collect', 'FILE')
    expect([status, stdout]).toEqual([0, `${CODINGS[0]?.join(',')}\nAB12-C,pa9591048,A,yes,no,mixed,no\n`])
    expect(stderr).toContain('q.csv: skipped 2 lines that explain the headings (first: line 2).')
  })

  test('one row a coder is read as one row a unit', async () => {
    const table =
      'Timestamp,coder,packet,Unit A determination,Unit A opposition,Unit E receptivity,Unit E outcome\n2026,AB12-C,pa9591048,yes,no,mixed,no\n'
    const { status, stdout } = await run('w.csv', table, 'exercise', 'collect', 'FILE')
    expect(status).toBe(0)
    expect(stdout).toBe(`${CODINGS[0]?.join(',')}\nAB12-C,pa9591048,A,yes,no,,\nAB12-C,pa9591048,E,,,mixed,no\n`)
  })

  test('an older encoding is read, and said', async () => {
    const table = Buffer.from(`${CODINGS[0]?.join(';')}\nZo\xeb;open;nixon/opening;no;no;no;no\n`, 'latin1')
    const { status, stdout, stderr } = await run('z.csv', table, 'exercise', 'collect', 'FILE')
    expect([status, stdout]).toEqual([0, `${CODINGS[0]?.join(',')}\nZoë,open,nixon/opening,no,no,no,no\n`])
    expect(stderr).toContain('z.csv: line 2 is not UTF-8; read as Windows-1252.')
  })

  test('the same headings and answers mean the same to batch', async () => {
    const table = 'ID;Determination;OPPOSITION;Receptivity\n1;"Yes";Mostly No;not sure\n'
    const { status, stdout } = await run(
      'b.csv',
      table,
      'batch',
      'FILE',
      '--fields',
      'ID,determination,headline',
      '--format',
      'ndjson',
    )
    expect([status, stdout]).toEqual([0, '{"ID":"1","determination":"Yes","headline":"no"}\n'])
  })
})
