import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Indication } from '../../../src/assessment/assessment.ts'
import { indicate } from '../../../src/assessment/degrees.ts'
import type { InputRecord } from '../../../src/model/record.ts'
import { readJsonRecord } from '../../../src/reading/records/json-record.ts'
import { formatOf } from '../../../src/rendering/formats.ts'
import type { RecordPrinter, RecordPrinting } from '../../../src/rendering/records/printer.ts'
import { compactFields } from '../../../src/results/record/fields.ts'
import { cellsOf } from '../../support/csv.ts'
import { WALK } from '../../support/library.ts'

const RESULT: Indication = indicate(WALK, { will: 'yes', risk: 'unknown' })
const PRINTING: RecordPrinting<Indication> = {
  results: compactFields(WALK),
  fields: null,
  delimiter: ',',
  columns: null,
}

function recordOf(text: string): InputRecord {
  const { record } = readJsonRecord('in', 1, text, false, [])
  if (record === null) throw new Error(`Not a record: ${text}`)
  return record
}

type RecordFormat = 'ndjson' | 'json' | 'csv'

function printerOf(
  format: RecordFormat,
  printing: Partial<RecordPrinting<Indication>> = {},
): RecordPrinter<Indication> {
  const { records } = formatOf(format).print
  if (records === undefined) throw new Error(`${format} prints no records`)
  return records({ ...PRINTING, ...printing })
}

function print(
  format: RecordFormat,
  texts: readonly string[],
  printing: Partial<RecordPrinting<Indication>> = {},
): string {
  const printer = printerOf(format, printing)
  return texts.map((text) => printer.record(recordOf(text), RESULT)).join('') + printer.end()
}

/** What is unsafe on a terminal, but for line feeds and tabs. */
const UNSAFE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u
const AWKWARD = fc
  .array(
    fc.constantFrom(
      '\u0000',
      '\u001b[31m',
      '\u0085',
      '\u009b',
      '\u007f',
      '\u202e',
      '\u2028',
      '\u2066',
      '\ufeff',
      '\u{e0041}',
      '\ud800',
      '😀',
      '"',
      '\\',
      '\n',
      '\r',
      '\t',
      ',',
      '=',
      'a',
      '\u200d',
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))
/** Some writers escape nothing but what they must. */
const json = fc.record({
  object: fc.dictionary(AWKWARD, fc.oneof(AWKWARD, fc.array(AWKWARD), fc.double({ noNaN: true }))),
  indent: fc.constantFrom('', '\t'),
})

describe.each(['ndjson', 'json'] as const)('%s', (format) => {
  test('holds no character raw that a terminal could obey, and the same values', () => {
    fc.assert(
      fc.property(json, ({ object, indent }) => {
        const text = JSON.stringify(object, null, indent).replaceAll('\n', ' ')
        const printed = print(format, [text])
        expect(printed).not.toMatch(UNSAFE)
        expect(printed).not.toContain('\t')
        const record = { ...JSON.parse(text), ...RESULT }
        expect(JSON.parse(printed)).toEqual(format === 'json' ? { schemaVersion: 1, records: [record] } : record)
        expect(printed.trimEnd().split('\n')).toHaveLength(format === 'json' ? 3 : 1)
      }),
    )
  })

  test('chooses fields in their order', () => {
    const printed = print(format, ['{"a":1.0,"__proto__":[1 ],"b":null}'], {
      fields: ['b', '__proto__', 'headline', 'toString', 'a'],
    })
    expect(printed).toContain('{"b":null,"__proto__":[1 ],"headline":"undetermined","toString":null,"a":1.0}')
  })

  test('has results alone for a record that has nothing else', () => {
    const result = `{"headline":"undetermined","channel":null,"possible":["go","wait"],"degrees":${JSON.stringify(RESULT.degrees)}}`
    expect(print(format, ['{}'])).toContain(result)
    expect(print(format, ['{"channel": 1}'])).toContain(result)
  })
})

test('JSON is one object with any number of records', () => {
  expect(JSON.parse(print('json', []))).toEqual({ schemaVersion: 1, records: [] })
  expect(JSON.parse(print('json', ['{"n":1}', '{"n":2}', '{"n":3}']))).toMatchObject({
    schemaVersion: 1,
    records: [{ n: 1 }, { n: 2 }, { n: 3 }],
  })
})

describe('csv', () => {
  test('holds no character raw that a terminal could obey, and no formula', () => {
    fc.assert(
      fc.property(json, ({ object }) => {
        const printed = print('csv', [JSON.stringify(object)])
        expect(printed).not.toMatch(UNSAFE)
        const rows = cellsOf(printed)
        expect(rows).toHaveLength(2)
        const formulas = rows.flat().filter((cell) => /^[=+\-@\t\n]/.test(cell) && Number.isNaN(Number(cell)))
        expect(formulas).toEqual([])
      }),
    )
  })

  test.each([
    ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
    ['+1', '+1'],
    ['-5', '-5'],
    ['-5,3', '-5,3'],
    ['-1.5e-7', '-1.5e-7'],
    ['-1+1', "'-1+1"],
    ['@x', "'@x"],
    ['＝1+1', "'＝1+1"],
    ['\tx', "'\tx"],
    ['\r\nx', "'\nx"],
    ['a\tb', 'a\tb'],
    [' =1', ' =1'],
    ["'=1", "'=1"],
  ])('writes the cell %j as %j', (text, cell) => {
    expect(cellsOf(print('csv', [JSON.stringify({ text })], { fields: ['text'] }))).toEqual([['text'], [cell]])
  })

  test('writes numbers and nested values as they were read, and nothing for null', () => {
    const text = '{"n":12345678901234567890,"one":1.0,"minus":-1e400,"list":[1, {"a":2}],"none":null,"b":false}'
    expect(cellsOf(print('csv', [text]))[1]?.slice(0, 6)).toEqual([
      '12345678901234567890',
      '1.0',
      '-1e400',
      '[1, {"a":2}]',
      '',
      'false',
    ])
  })

  test('quotes what holds its delimiter, or another one', () => {
    expect(print('csv', ['{"a":"x;y","b":"x,y"}'], { fields: ['a', 'b'], delimiter: ';' })).toBe('a;b\n"x;y";"x,y"\n')
    expect(print('csv', ['{"a":"x\\ty","b":"x,y"}'], { fields: ['a', 'b'], delimiter: '\t' })).toBe(
      'a\tb\n"x\ty"\t"x,y"\n',
    )
  })

  test('never writes an empty line for a row', () => {
    expect(print('csv', ['{"a":""}', '{}'], { fields: ['a'] })).toBe('a\n""\n""\n')
  })

  test('has a column for each field of the first record, and names fields that have none', () => {
    const printer = printerOf('csv')
    expect(printer.unplaced(recordOf('{"a":1}'))).toEqual([])
    expect(printer.record(recordOf('{"a":1,"headline":2}'), RESULT)).toMatch(/^a,headline,channel,.*\n1,undetermined,,/)
    expect(printer.unplaced(recordOf('{"b":1,"a":2,"headline":3,"toString":4}'))).toEqual(['b', 'toString'])
    expect(printer.unplaced(recordOf('{}'))).toEqual([])
    expect(printer.unplaced(recordOf('{"degrees.stay.high":1}'))).toEqual([])
  })

  test('replaces own columns that are named like its own', () => {
    const { replaces } = printerOf('csv')
    expect(replaces).toContain('degrees.stay.high')
    const record = Object.fromEntries([...replaces, 'own'].map((name) => [name, 'x']))
    const printed = print('csv', [JSON.stringify(record)])
    expect(printed.split('\n')[0]?.split(',').toSorted()).toEqual(
      Object.keys(record)
        .filter((name) => name !== 'degrees')
        .toSorted(),
    )
    expect(printed.split('\n')[1]).toMatch(/^x,undetermined,/)
  })

  test('names none where its fields were chosen, or are those of a table', () => {
    for (const chosen of [{ fields: ['a'] }, { columns: ['a'] }]) {
      const printer = printerOf('csv', chosen)
      printer.record(recordOf('{"a":1}'), RESULT)
      expect(printer.unplaced(recordOf('{"b":1}'))).toEqual([])
    }
  })

  test('has a header without rows when its columns are known', () => {
    expect(print('csv', [], { fields: ['id', 'channel'] })).toBe('id,channel\n')
    expect(print('csv', [], { columns: ['id', 'headline'] })).toMatch(/^id,headline,channel,possible,degrees\.go\.low,/)
    expect(print('csv', [])).toBe('')
  })
})
