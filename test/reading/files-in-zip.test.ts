import { describe, expect, test } from 'vitest'
import { kindOfBytes } from '../../src/reading/file-kind.ts'
import { filesInZip } from '../../src/reading/files-in-zip.ts'
import { workbookOf, zipOf } from '../support/workbook.ts'

function namesIn(bytes: Uint8Array): readonly string[] | null {
  return (
    filesInZip(bytes)
      ?.filter(({ isTable }) => isTable)
      .map(({ name }) => name) ?? null
  )
}

describe('the files in a zip file', () => {
  test('are those that can hold a table, with their folders and bytes', () => {
    const bytes = zipOf({
      'Ada Lovelace_17/Answers.CSV': 'a,b',
      'Zoë/packet.html': '<!doctype html>',
      'Zoë/photo.png': 'x',
      'Zoë/.hidden.csv': 'x',
      '.git/a.csv': 'x',
      '__MACOSX/a.csv': 'x',
      'sheet.xlsx': workbookOf({ rows: '' }),
    })
    expect(namesIn(bytes)).toEqual(['Ada Lovelace_17/Answers.CSV', 'Zoë/packet.html', 'sheet.xlsx'])
    const [first] = filesInZip(bytes) ?? []
    expect(new TextDecoder().decode(first?.bytes)).toBe('a,b')
  })

  test('besides them, other files are there to be named, even damaged ones', () => {
    const bytes = zipOf({
      'Zoë/': '',
      'Zoë/a.csv': 'a,b',
      'Zoë/essay.pdf': '%PDF-1.7',
      'b.png': { content: 'x', crc: 1 },
    })
    const others = filesInZip(bytes)?.filter(({ isTable }) => !isTable) ?? []
    expect(others.map(({ name, bytes: { length } }) => [name, length])).toEqual([
      ['Zoë/essay.pdf', 8],
      ['b.png', 0],
    ])
  })

  test('a workbook that is stored in it uncompressed is one of them', () => {
    const inner = { content: workbookOf({ rows: '' }), stored: true }
    const bytes = zipOf({ 'a.csv': { content: 'a,b', stored: true }, 'b/sheet.xlsx': inner })
    expect(kindOfBytes(bytes)).toBe('zip')
    expect(namesIn(bytes)).toEqual(['a.csv', 'b/sheet.xlsx'])
  })

  test('are not taken from the zip file of the packets', () => {
    const bytes = zipOf({ 'teacher/key.json': '{}', 'teacher/roster.csv': 'coder', 'students/K7MT-4.html': 'x' })
    expect(kindOfBytes(bytes)).toBe('packets')
    expect(filesInZip(bytes)).toBeNull()
  })

  test.each([
    ['text', new TextEncoder().encode('coder,unit')],
    ['a workbook', workbookOf({ rows: '' })],
    ['a damaged zip file', zipOf({ 'a.csv': 'x' }).subarray(0, 40)],
    ['a zip file with a wrong checksum', zipOf({ 'a.csv': { content: 'x', crc: 1 } })],
    ['a zip file that claims to be huge', zipOf({ 'a.csv': { content: 'x', size: 2 ** 30 } })],
  ])('are not found in %s', (_, bytes) => {
    expect(filesInZip(bytes)).toBeNull()
  })
})
