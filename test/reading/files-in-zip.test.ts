import { describe, expect, test } from 'vitest'
import { kindOfBytes } from '../../src/reading/file-kind.ts'
import { filesInZip, type ZipContents } from '../../src/reading/files-in-zip.ts'
import { workbookOf, type ZipParts, zipOf } from '../support/workbook.ts'

function contentsOf(parts: ZipParts): ZipContents {
  const found = filesInZip(zipOf(parts))
  if (found === null || 'problem' in found) throw new Error(`It can't be opened: ${found?.problem.message}`)
  return found
}

function namesIn(parts: ZipParts): readonly string[] {
  return contentsOf(parts).tables.map(({ name }) => name)
}

function problemsIn(parts: ZipParts): readonly (readonly [string, string | undefined])[] {
  return contentsOf(parts).tables.map(({ name, problem }) => [name, problem?.message] as const)
}

/** A file of 64 MB of zeros. */
const MUCH = new Uint8Array(64 * 1024 * 1024)

describe('the files in a zip file', () => {
  test('are those that can hold a table, with their folders and bytes', () => {
    const parts = {
      'Ada Lovelace_17/Answers.CSV': 'a,b',
      'Zoë/packet.html': '<!doctype html>',
      'Zoë/photo.png': 'x',
      'Zoë/.hidden.csv': 'x',
      '.git/a.csv': 'x',
      '__MACOSX/a.csv': 'x',
      'sheet.xlsx': workbookOf({ rows: '' }),
    }
    expect(namesIn(parts)).toEqual(['Ada Lovelace_17/Answers.CSV', 'Zoë/packet.html', 'sheet.xlsx'])
    const [first] = contentsOf(parts).tables
    expect(new TextDecoder().decode(first?.bytes)).toBe('a,b')
  })

  test('besides them, other files are named, also damaged and huge ones', () => {
    const parts = {
      'Zoë/': '',
      'film.mp4': { content: 'x', size: 2 ** 31 },
      'b.png': { content: 'x', crc: 1 },
      'Zoë/essay.pdf': '%PDF-1.7',
      'Zoë/a.csv': 'a,b',
    }
    expect(contentsOf(parts).others).toEqual(['film.mp4', 'b.png', 'Zoë/essay.pdf'])
    expect(problemsIn(parts)).toEqual([['Zoë/a.csv', undefined]])
  })

  test('a workbook that is stored in it uncompressed is one of them', () => {
    const inner = { content: workbookOf({ rows: '' }), stored: true }
    const parts = { 'a.csv': { content: 'a,b', stored: true }, 'b/sheet.xlsx': inner }
    expect(kindOfBytes(zipOf(parts))).toBe('zip')
    expect(namesIn(parts)).toEqual(['a.csv', 'b/sheet.xlsx'])
  })

  test('are not taken from the zip file of the packets', () => {
    const packets = { 'teacher/key.json': '{}', 'teacher/roster.csv': 'coder', 'students/K7MT-4.html': 'x' }
    expect(kindOfBytes(zipOf(packets))).toBe('packets')
    expect(filesInZip(zipOf(packets))).toBeNull()
    expect(namesIn({ 'packets.zip': zipOf(packets) })).toEqual(['packets.zip'])
  })

  test.each([
    ['text', new TextEncoder().encode('coder,unit')],
    ['a workbook', workbookOf({ rows: '' })],
  ])('are not looked for in %s', (_, bytes) => {
    expect(filesInZip(bytes)).toBeNull()
  })

  test('one that is damaged or too large takes no other along', () => {
    expect(
      problemsIn({
        'a.csv': 'x',
        'b.csv': { content: 'x', crc: 1 },
        'c.csv': { content: 'x', size: 2 ** 30 },
        'd.csv': { content: 'x', flags: 1 },
        'e.csv': 'x',
      }),
    ).toEqual([
      ['a.csv', undefined],
      ['b.csv', "The zip file can't be opened: b.csv changed after it was saved"],
      ['c.csv', "The zip file can't be opened: its contents are larger than 64 MB"],
      ['d.csv', "The zip file can't be opened: d.csv is encrypted"],
      ['e.csv', undefined],
    ])
  })

  test('whose directory is cut off, none is read', () => {
    expect(filesInZip(zipOf({ 'a.csv': 'x' }).subarray(0, 40))).toMatchObject({
      problem: { code: 'bad-zip', message: "The zip file can't be opened: its end is missing" },
    })
  })
})

describe('a zip file in a zip file', () => {
  test('is opened, with what is in it', () => {
    const inner = zipOf({ 'a.csv': 'a', 'photo.png': 'x', 'deep/b.ZIP': zipOf({ 'c.csv': 'c' }) })
    const { tables, others } = contentsOf({ 'Ada/all.zip': inner, 'Zoë/empty.zip': zipOf({}), 'z.csv': 'z' })
    expect(tables.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['Ada/all.zip/a.csv', 'a'],
      ['Ada/all.zip/deep/b.ZIP/c.csv', 'c'],
      ['z.csv', 'z'],
    ])
    expect(others).toEqual(['Ada/all.zip/photo.png', 'Zoë/empty.zip'])
  })

  test('is opened three deep, and no deeper', () => {
    const nested = [1, 2, 3].reduce(
      (inner, depth) => zipOf({ [`${depth}.zip`]: inner, [`${depth}.csv`]: 'x' }),
      zipOf({ 'a.csv': 'x' }),
    )
    expect(problemsIn({ 'all.zip': nested })).toEqual([
      ['all.zip/3.zip/2.zip', "The zip file can't be opened: it is inside 3 others"],
      ['all.zip/3.zip/2.csv', undefined],
      ['all.zip/3.csv', undefined],
    ])
  })

  test('shares the limit of all: what is left is read, a bomb is not', () => {
    const bomb = zipOf({ 'a.csv': MUCH.subarray(0, 40 * 1024 * 1024) })
    expect(problemsIn({ '1.zip': bomb, '2.zip': bomb, '3.csv': 'x' })).toEqual([
      ['1.zip/a.csv', undefined],
      ['2.zip/a.csv', "The zip file can't be opened: its contents are larger than 64 MB"],
      ['3.csv', undefined],
    ])
  })

  test('that is damaged or has too many files is one that can’t be read', () => {
    const many = Object.fromEntries(
      Array.from({ length: 5001 }, (_, index) => [`${index}.csv`, { content: '', stored: true }]),
    )
    expect(problemsIn({ 'a.csv': 'x', 'many.zip': zipOf(many) })).toEqual([
      ['a.csv', undefined],
      ['many.zip', "The zip file can't be opened: it holds more than 5000 files"],
    ])
  })

  test('whose names lead out of it stays in it: they are only names', () => {
    expect(
      namesIn({ 'a.zip': zipOf({ '../../x.csv': 'x', '/etc/y.csv': 'y', './z.csv': 'z', 'C:\\w.csv': 'w' }) }),
    ).toEqual(['a.zip/../../x.csv', 'a.zip/etc/y.csv', 'a.zip/./z.csv', 'a.zip/C:/w.csv'])
  })
})
