import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PROBLEMS } from '../../../src/model/problems.ts'
import { readSheet } from '../../../src/reading/table/workbook.ts'
import { numberRows, problemOf, textOf, type WorkbookParts, workbookOf } from '../../support/workbook.ts'

describe('a workbook that is damaged, or made to harm, is a problem', () => {
  const row = (cells: string) => ({ rows: `<row r="1">${cells}</row>` })
  const sheet = (content: string) => ({ parts: { 'xl/worksheets/sheet1.xml': content } })
  const bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'

  test.each<[string, WorkbookParts, string]>([
    ['a missing string', row('<c t="s"><v>0</v></c>'), 'refers to string 0, which is missing'],
    ['a string by another name', row('<c t="s"><v>length</v></c>'), 'refers to string length'],
    ['no number', row('<c><v>1,5</v></c>'), 'has an invalid number'],
    ['an infinite number', row('<c><v>1E999</v></c>'), 'has an invalid number'],
    ['a hexadecimal number', row('<c><v>0x10</v></c>'), 'has an invalid number'],
    ['an unknown type', row('<c t="z"><v>1</v></c>'), 'has a cell of an unknown type'],
    ['a cell outside the sheet', row('<c r="XFE1"><v>1</v></c>'), 'has a cell outside the sheet'],
    ['a cell without a column', row('<c r="1"><v>1</v></c>'), 'has a cell outside the sheet'],
    ['a cell in another row', row('<c r="A2"><v>1</v></c>'), 'has A2 in row 1'],
    ['one cell twice', row('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'), 'has A1 twice'],
    ['a row that is no number', { rows: '<row r="x"><c><v>1</v></c></row>' }, 'has a cell outside the sheet'],
    ['entities', sheet(`${bomb}<worksheet>&b;</worksheet>`), 'has a document type'],
    ['an unknown entity', sheet('<worksheet>&b;</worksheet>'), 'has an unknown entity'],
    ['a character that does not exist', row('<c t="str"><v>&#x110000;</v></c>'), 'has an unknown entity'],
    ['a bare ampersand', row('<c t="str"><v>a & b</v></c>'), 'has an unknown entity'],
    ['an attribute without quotes', row('<c r=A1/>'), 'is not well-formed'],
    ['an open element', sheet('<worksheet><a>'), 'is not well-formed'],
    ['a closed element that was not open', sheet('<worksheet></a></worksheet>'), 'is not well-formed'],
    ['no XML', sheet('PK'), 'is not well-formed'],
    ['no text', { parts: { 'xl/workbook.xml': Uint8Array.from([0x3c, 0xff]) } }, 'is not UTF-8 text'],
    ['no sheet', { sheets: [] }, 'it has no visible sheet'],
    [
      'a sheet that is nowhere',
      {
        parts: { 'xl/_rels/workbook.xml.rels': '<a><Relationship Id="s1" Type="worksheet" Target="../../x.xml"/></a>' },
      },
      'it has no part x.xml',
    ],
    ['one part twice', { parts: { 'XL/Workbook.xml': '' } }, 'it has xl/workbook.xml twice'],
    ['an encrypted part', { parts: { 'xl/workbook.xml': { content: '<a/>', flags: 1 } } }, 'is encrypted'],
    ['an odd compression', { parts: { 'xl/workbook.xml': { content: '<a/>', method: 9 } } }, 'in an unusual way'],
    ['a wrong checksum', { parts: { 'xl/workbook.xml': { content: '<a/>', crc: 1 } } }, 'changed after it was saved'],
    ['a wrong size', { parts: { 'xl/workbook.xml': { content: '<a/>', size: 3 } } }, 'changed after it was saved'],
    [
      'no compressed bytes',
      { parts: { 'xl/workbook.xml': { content: 'x', stored: true, method: 8 } } },
      'changed after it was saved',
    ],
  ])('%s', (_, given, message) => {
    const problem = problemOf(workbookOf(given))
    expect(problem?.code).toBe('bad-workbook')
    expect(problem?.message).toContain(message)
  })

  test('text far away is read while the area is not too large', () => {
    const rows = '<row><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>'
    expect(textOf({ rows })).toBe(`1${','.repeat(16_383)}2\n`)
  })

  test.each<[string, WorkbookParts, string]>([
    [
      'text very far away',
      { rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' },
      'as far away as XFD1048576',
    ],
    ['too large an area', { rows: '<row r="1000"><c r="XFD1000"><v>1</v></c></row>' }, 'as far away as XFD1000'],
    ['elements in elements', { rows: '<a>'.repeat(1000) }, 'is nested too deeply'],
    ['a text', { rows: `<row><c t="str"><v>${'&amp;'.repeat(300_000)}</v></c></row>` }, 'has a very long text'],
    ['number formats', { formats: Array.from({ length: 3000 }, (_, at) => `0"${at}"`) }, 'has too many number formats'],
    [
      'a size beyond the limit',
      { parts: { 'xl/workbook.xml': { content: '<a/>', size: 2 ** 31 } } },
      'larger than 64 MB',
    ],
    ['a zip bomb', { parts: { 'xl/workbook.xml': new Uint8Array(70 * 1024 * 1024) } }, 'larger than 64 MB'],
    [
      'equal texts without end',
      {
        strings: `<si><t>${'x'.repeat(999_000)}</t></si>`,
        rows: `<row>${'<c t="s"><v>0</v></c>'.repeat(70)}</row>`,
      },
      'more than 16 MB of text',
    ],
  ])('%s', (_, given, message) => {
    const problem = problemOf(workbookOf(given))
    expect(problem?.code).toBe('too-large')
    expect(problem?.message).toContain(message)
  })

  test('empty cells far away cost nothing', () => {
    const rows = `${numberRows([['1']])}<row r="1048576"><c r="XFD1048576" s="0"/></row>`
    expect(textOf({ rows })).toBe('1\n')
  })

  test('merged cells that overlap without end are a problem', () => {
    const after = `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000)}</mergeCells>`
    const rows = numberRows(Array.from({ length: 300 }, () => ['1', '2']))
    expect(textOf({ rows, after })).toContain('merged cells of xl/worksheets/sheet1.xml overlap')
  })

  test('sizes in 64 bits, a comment at the end, UTF-16 and other slashes are no problem', () => {
    const content = Buffer.from(`\ufeff<a><sheetData>${numberRows([['1']])}</sheetData></a>`, 'utf16le')
    const parts = { 'xl/worksheets/sheet1.xml': { content, long: true } }
    const commented = Buffer.concat([workbookOf({ parts }), Buffer.from('a comment')])
    expect(readSheet(commented, null)).toEqual({ text: '1\n' })
  })
})

describe('no bytes make it throw', () => {
  const VALID = workbookOf({
    rows: `${numberRows([
      ['1|1', '0.5|2'],
      ['3|3', '4|0'],
    ])}<row r="9"><c t="s"><v>0</v></c><c t="d"><v>2024-01-01</v></c></row>`,
    after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    strings: '<si><t>a</t></si>',
    formats: [0, 14, '# ??/??', '[$-409]0.0'],
  })

  /** Text; or a problem that can be said. */
  function expectAnswer(bytes: Uint8Array): void {
    const reading = readSheet(bytes, null)
    if ('text' in reading) return
    expect(Object.keys(PROBLEMS)).toContain(reading.problem.code)
    expect(reading.problem.message.length).toBeLessThan(200)
    expect(reading.problem.hint).toMatch(/\.$/)
  }

  test('cut off anywhere', () => {
    for (let length = 0; length < VALID.length; length++) expectAnswer(VALID.subarray(0, length))
  })

  test('with other bytes anywhere', () => {
    const changes = fc.array(fc.tuple(fc.nat(VALID.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(changes, (all) => {
        const bytes = Uint8Array.from(VALID)
        for (const [at, byte] of all) bytes[at] = byte
        expectAnswer(bytes)
      }),
      { numRuns: 150 },
    )
  })

  test('with a part of other text', () => {
    const names = [
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet1.xml',
      'xl/styles.xml',
    ]
    const pieces = [
      '<',
      '>',
      '/',
      'c',
      'row',
      'v',
      ' r="A1"',
      ' t="s"',
      ' s="9"',
      '&',
      ';',
      '<![CDATA[',
      ']]>',
      '<c>',
      '<v>',
      '1',
      '\u0000',
      '__proto__',
      'xmlns:',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(fc.constantFrom(...pieces)), (name, content) => {
        expectAnswer(workbookOf({ formats: [], parts: { [name]: content.join('') } }))
      }),
      { numRuns: 150 },
    )
  })

  test('with any number and any pattern', () => {
    const pieces = [
      '0',
      '#',
      '?',
      '.',
      ',',
      '%',
      '/',
      'E+',
      'y',
      'm',
      'd',
      'h',
      's',
      '[h]',
      '"a"',
      '\\',
      '_',
      '*',
      ';',
      '@',
      '[Red]',
      '[>1]',
      '[$-409]',
      'General',
      'AM/PM',
      '-',
      '(',
      ')',
      ' ',
      '1',
    ]
    const pattern = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(''))
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), pattern, (value, format) => {
        expectAnswer(workbookOf({ rows: numberRows([[`${value}|1`]]), formats: [0, format] }))
      }),
      { numRuns: 300 },
    )
  })
})
