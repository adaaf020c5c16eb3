import { describe, expect, test } from 'vitest'
import { kindOfBytes } from '../../../src/reading/file-kind.ts'
import {
  escaped,
  numberRows,
  problemOf,
  textOf,
  type WorkbookParts,
  workbookOf,
  zipOf,
} from '../../support/workbook.ts'

/** The text of a sheet with this one cell. */
const cell = (xml: string, given: WorkbookParts = {}) => textOf({ ...given, rows: `<row r="1">${xml}</row>` })

describe('cells are as Excel shows them', () => {
  const STRINGS = [
    '<si><t>plain</t></si>',
    '<si><r><rPr><b/></rPr><t xml:space="preserve">rich </t></r><r><t>text</t></r></si>',
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
    '<si><t>two_x000D_\nlines\tand a tab</t></si>',
    '<si><t>_x005F_x000D_ &amp; &#128512;</t></si>',
    '<si><t>say "a, b"</t></si>',
    '<si/>',
  ].join('')

  test.each([
    ['0', 'plain'],
    ['1', 'rich text'],
    ['2', '東京'],
    ['3', 'two lines and a tab'],
    ['4', '_x000D_ & 😀'],
    ['5', '"say ""a, b"""'],
  ])('shared string %s', (index, text) => {
    expect(cell(`<c r="A1" t="s"><v>${index}</v></c>`, { strings: STRINGS })).toBe(`${text}\n`)
  })

  test.each([
    ['inline', '<c t="inlineStr"><is><t>a</t></is></c>', 'a'],
    ['inline, rich', '<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', 'ab'],
    ['inline, CDATA', '<c t="inlineStr"><is><t><![CDATA[<a>]]></t></is></c>', '<a>'],
    ['the result of a formula', '<c t="str"><f>A2&amp;"x"</f><v>ax</v></c>', 'ax'],
    ['a formula never calculated', '<c><f>A2</f></c>', ''],
    ['true', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['false', '<c t="b"><v>0</v></c>', 'FALSE'],
    ['an error', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['a number', '<c t="n"><v>1</v></c>', '1'],
    ['ISO 8601', '<c t="d"><v>2024-02-29</v></c>', '2024-02-29'],
    ['a prefix', '<x:c xmlns:x="y" t="b"><x:v>1</x:v></x:c>', 'TRUE'],
  ])('%s', (_, xml, text) => {
    expect(cell(xml)).toBe(text === '' ? '' : `${text}\n`)
  })

  test.each([
    ['0.30000000000000004', '0.3'],
    ['0.1', '0.1'],
    ['0.33333333333333331', '0.333333333333333'],
    ['0.66666666666666663', '0.666666666666667'],
    ['-7', '-7'],
    ['1E3', '1000'],
    ['1e-7', '1E-07'],
    ['1.5E+300', '1.5E+300'],
    ['123456789012', '123456789012'],
    ['-0', '0'],
  ])('the number %s without a format is %s', (value, text) => {
    expect(cell(`<c><v>${value}</v></c>`)).toBe(`${text}\n`)
  })

  test.each([
    [0, '0.5', '0.5'],
    [1, '0.5', '1'],
    [2, '0.145', '0.15'],
    [2, '1.005', '1.01'],
    [3, '1234567', '"1,234,567"'],
    [4, '-1234.5', '"-1,234.50"'],
    [9, '0.285', '29%'],
    [10, '0.12345', '12.35%'],
    [11, '12345', '1.23E+04'],
    [12, '1.5', '1 1/2'],
    [14, '41000', '4/1/2012'],
    [15, '41000', '1-Apr-12'],
    [18, '0.75', '6:00 PM'],
    [21, '0.75', '18:00:00'],
    [22, '41000.5', '4/1/2012 12:00'],
    [37, '-5', '(5)'],
    [44, '1234.5', '"$1,234.50"'],
    [46, '1.5', '36:00:00'],
    [49, '0.30000000000000004', '0.3'],
    [100, '0.5', '0.5'],
    ['0.0', '0.25', '0.3'],
    ['yyyy\\-mm\\-dd', '60', '1900-02-29'],
    ['yyyy\\-mm\\-dd', '61', '1900-03-01'],
    ['yyyy\\-mm\\-dd', '-5', '-5'],
    ['[$-409]mmmm d, yyyy;@', '41000', '"April 1, 2012"'],
    ['[$-407]mmmm yyyy', '41000', 'April 2012'],
    ['[$€-407] #,##0.00', '1234.5', '"€ 1,234.50"'],
    ['yyyy"年"m"月"', '41000', '2012年4月'],
    ['[Red]0.00;[Blue]-0.00', '-1', '-1.00'],
    ['"yes";"no";"no"', '1', 'yes'],
    ['"yes";"no";"no"', '0', 'no'],
    ['00000', '2138', '02138'],
    [';;;', '5', ''],
    ['GENERAL', '0.1', '0.1'],
    ['[bad', '0.1', '0.1'],
    ['0'.repeat(300), '7', '7'],
  ])('the number format %s', (format, value, text) => {
    expect(textOf({ rows: numberRows([[`${value}|1`, 'x|0'.replace('x', '9')]]), formats: [0, format] })).toBe(
      `${text},9\n`,
    )
  })

  test.each([
    [14, '41000', '4/2/2016'],
    ['yyyy\\-mm\\-dd', '0', '1904-01-01'],
    ['[h]:mm', '1.5', '36:00'],
    ['0', '41000', '41000'],
  ])('the number format %s where days count from 1904', (format, value, text) => {
    expect(textOf({ rows: numberRows([[`${value}|1`]]), formats: [0, format], from1904: true })).toBe(`${text}\n`)
  })

  test('a format can add to a text, or hide it', () => {
    const rows =
      '<row><c s="1" t="str"><v>Ford</v></c><c s="2" t="str"><v>Ford</v></c><c s="3" t="str"><v>Ford</v></c></row>'
    expect(textOf({ rows, formats: [0, '0;0;0;"Mr. "@', ';;;', '0.00'] })).toBe('Mr. Ford,,Ford\n')
  })

  test.each(['2024-03-01', '2024-03-01T12:30:00', '2024-03-01T12:30:00.000Z'])('the date %s has a format', (date) => {
    const text = textOf({ rows: `<row><c t="d" s="1"><v>${date}</v></c></row>`, formats: [0, 'yyyy\\/m\\/d'] })
    expect(text).toBe('2024/3/1\n')
  })
})

describe('the text has a line for each row', () => {
  test('with empty lines for empty rows, and equally many cells in all others', () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c></row><row r="3" hidden="1"><c r="A3"><v>2</v></c></row><row r="5"><c r="D5"><v>3</v></c><c r="E5" s="1"/></row><row r="9"/>'
    expect(textOf({ rows, formats: [0, 0] })).toBe('\n,1,,\n2,,,\n\n,,,3\n')
  })

  test('rows and cells without a place follow each other', () => {
    expect(textOf({ rows: '<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>' })).toBe(
      '1,2\n,3\n',
    )
  })

  test('of merged cells only the top left is shown', () => {
    const rows = numberRows([
      ['1', '2', '3'],
      ['4', '5', '6'],
    ])
    expect(textOf({ rows, after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>' })).toBe('1,,3\n,,6\n')
    expect(textOf({ rows, after: '<mergeCells><mergeCell ref="B1:XFD1048576"/></mergeCells>' })).toBe('1,2,\n4,,\n')
  })

  test('a cell that could be taken for several, or for a rule about delimiters, is in quotes', () => {
    const rows = ['sep=;', 'a;b', 'x'].map((text) => `<row><c t="str"><v>${escaped(text)}</v></c></row>`).join('')
    expect(textOf({ rows })).toBe('"sep=;"\n"a;b"\nx\n')
  })

  test('an empty sheet is an empty text', () => {
    expect(textOf({})).toBe('')
  })
})

describe('a sheet', () => {
  const one = (value: string) => numberRows([[value]])
  const sheets = [
    { name: 'Chart', type: 'chartsheet', rows: '' },
    { name: 'Notes', state: 'veryHidden', rows: one('1') },
    { name: 'Données', rows: one('2') },
    { name: '__proto__', rows: one('3') },
    { name: 'A & "B"', rows: one('4') },
  ]

  test('is the first that can be seen', () => {
    expect(textOf({ sheets })).toBe('2\n')
  })

  test.each([
    ['notes', '1\n'],
    ['DONNE\u0301ES', '2\n'],
    ['__proto__', '3\n'],
    ['a & "b"', '4\n'],
  ])('is found by its name: %s', (name, text) => {
    expect(textOf({ sheets }, name)).toBe(text)
  })

  test('that is unknown is a problem, which names the others', () => {
    expect(problemOf(workbookOf({ sheets }), 'Donnees')).toEqual({
      code: 'unknown-sheet',
      message: 'The workbook has no sheet "Donnees"',
      hint: 'Did you mean "Données"? Its sheets: Notes, Données, __proto__, A & "B".',
    })
    expect(problemOf(workbookOf({ sheets }), 'Chart')?.code).toBe('unknown-sheet')
    expect(problemOf(workbookOf({ sheets }), 'constructor')?.code).toBe('unknown-sheet')
  })

  test('is nowhere in a workbook of hidden ones', () => {
    expect(textOf({ sheets: [{ name: 'a', state: 'hidden' }] })).toContain('it has no visible sheet')
  })
})

describe('bytes that are no workbook', () => {
  const OLE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
  const locked = new Uint8Array([...OLE, ...Buffer.from('EncryptedPackage', 'utf16le')])
  const ods = zipOf({
    mimetype: { content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    'content.xml': '<a/>',
    'META-INF/manifest.xml': '<a/>',
  })

  test.each([
    ['text', Buffer.from('a,b\n'), null],
    ['nothing', new Uint8Array(), null],
    ['PK', Buffer.from('PK'), null],
    ['a workbook', workbookOf({}), 'workbook'],
    ['a workbook that is cut off', workbookOf({}).subarray(0, 700), 'workbook'],
    ['a workbook that is cut off after its first bytes', workbookOf({}).subarray(0, 80), 'workbook'],
    ['OpenDocument that is cut off', ods.subarray(0, 100), 'opendocument'],
    ['an old workbook', OLE, 'old-workbook'],
    ['a workbook with a password', locked, 'old-workbook'],
    ['OpenDocument', ods, 'opendocument'],
    ['a zip file', zipOf({ 'a.csv': 'a,b' }), 'zip'],
    ['a text of Word', zipOf({ '[Content_Types].xml': '', 'word/document.xml': '' }), 'document'],
    [
      'a text of Word that is cut off',
      zipOf({ '[Content_Types].xml': '', 'word/document.xml': '' }).subarray(0, 120),
      'zip',
    ],
    ['an empty zip file', zipOf({}), 'zip'],
  ])('%s', (_, bytes, kind) => {
    expect(kindOfBytes(bytes)).toBe(kind)
  })

  test.each([
    ['an old Excel workbook (.xls)', OLE],
    ['an Excel workbook with a password', locked],
    ['an OpenDocument file (.ods)', ods],
    ['a zip file, not an Excel workbook', zipOf({ 'a.csv': 'a,b' })],
    ['not an Excel workbook, so it has no sheets', Buffer.from('a,b\n')],
    [
      'a binary Excel workbook (.xlsb)',
      workbookOf({
        parts: { '_rels/.rels': '<a><Relationship Type="x/officeDocument" Target="xl/workbook.bin"/></a>' },
      }),
    ],
  ])('are told what they are: %s', (what, bytes) => {
    expect(problemOf(bytes)).toMatchObject({ code: 'bad-workbook', message: `The file is ${what}` })
  })
})
