import { describe, expect, test } from 'vitest'
import { openRecords } from '../../../src/reading/records/open.ts'
import { growthOf, LINEAR_AT_MOST } from '../../support/growth.ts'
import { CONDITIONS, contents, inPieces, places, readAll } from './support.ts'

describe('a record', () => {
  test.each([
    ['numbers as they are written', '"n":12345678901234567890,"one":1.0,"big":1e400,"tiny":-0.0E-7'],
    ['the order of names, even those that look like numbers', '"2":1,"10":2,"1":3'],
    ['escapes in names and values', '"\\u00e9":"\\u0041\\ud83d\\ude00\\/","lone":"\\ud800"'],
    ['nested values with their white space', '"a":{"b":[1, 2 ,{ }]},  "c":[ ]'],
    ['names that JavaScript knows', '"__proto__":{"x":1},"constructor":1,"toString":null,"hasOwnProperty":2'],
    ['brackets, colons and quotes in strings', '"a":"}{[]:,\\"","}":"{"'],
  ])('keeps %s', async (_name, members) => {
    const { records, faults, fatal } = await readAll(` {"will":"yes",${members}} \n`)
    expect({ faults, fatal }).toEqual({ faults: [], fatal: [] })
    expect(contents(records)).toEqual([`{"will":"yes",${members}}`])
  })

  test('leaves fields out and keeps the others to the last digit, name and all', async () => {
    const { records } = await readAll('{ "\\u00e9" : 1.0 , "will":"yes", "n":1e400, "__proto__": [ 1 ] }')
    expect(records[0]?.members(new Set(['will']))).toBe('"\\u00e9":1.0,"n":1e400,"__proto__":[ 1 ]')
    expect(records[0]?.members(new Set(['will', '__proto__']))).toBe('"\\u00e9":1.0,"n":1e400')
    expect(records[0]?.members(new Set(['\u00e9', 'will', 'n', '__proto__']))).toBe('')
  })

  test('tells its fields apart from what every object has', async () => {
    const { records } = await readAll('{"will":"yes","__proto__":"own"}\n{"will":"no"}\n')
    const [own, none] = records
    expect([own?.value('__proto__'), own?.json('__proto__'), own?.names()]).toEqual([
      'own',
      '"own"',
      ['will', '__proto__'],
    ])
    expect([none?.value('__proto__'), none?.value('toString'), none?.json('toString')]).toEqual([
      undefined,
      undefined,
      null,
    ])
  })

  test('knows where its values stand', async () => {
    const { records } = await readAll('{"a":{"will":1}, "will": "yes","risk":[1, 2]}')
    expect(records[0]?.placeOf('will')).toEqual({ start: 25, end: 30 })
    expect(records[0]?.placeOf('risk')).toEqual({ start: 38, end: 44 })
    expect(records[0]?.placeOf('other')).toEqual({ start: 0, end: 1 })
  })

  test('may be nested deep, but not too deep', async () => {
    const nested = (depth: number): string => `{"a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`
    const { records, faults } = await readAll([100, 101, 100_000].map(nested).join('\n'))
    expect(contents(records)).toEqual([nested(100)])
    expect(places(faults)).toEqual(['2:1 too-deep', '3:1 too-deep'])
  })

  test('may have many brackets that are not nested', async () => {
    const flat = `{"a":[${'[],{},'.repeat(500)}1],"b":"${'[{'.repeat(500)}"}`
    expect(contents((await readAll(flat)).records)).toEqual([flat])
  })
})

describe('a bad record', () => {
  test.each([
    ['a name that stands twice', '{"will":"yes","will":"no"}', '1:15 duplicate-key'],
    ['a name that stands twice, once with an escape', '{"a":1,"\\u0061":2}', '1:8 duplicate-key'],
    ['a name that stands twice in an inner object', '{"a":{"b":1,"c":[{"d":1,"d":2}]}}', '1:25 duplicate-key'],
    ['__proto__ twice', '{"__proto__":1,"__proto__":2}', '1:16 duplicate-key'],
    ['an array', '{}\n[1]', '2:1 wrong-type'],
    ['a number', '{}\n  12', '2:3 wrong-type'],
    ['a string', '{}\n"yes"', '2:1 wrong-type'],
    ['null', '{}\nnull', '2:1 wrong-type'],
    ['no JSON', "{'will': 1}", '1:2 syntax'],
    ['a comment', '{"a":1} // yes\n', '1:9 syntax'],
    ['a comma too many', '{"a":1,}', '1:8 syntax'],
    ['two objects', '{"a":1}{"b":2}', '1:8 syntax'],
    ['a number that JSON has not', '{"a":01}', '1:7 syntax'],
    ['a raw control in a string', '{"a":"\u0001"}', '1:6 syntax'],
    ['brackets without an end', `{}\n${'['.repeat(100_000)}`, '2:1 too-deep'],
    ['brackets of the wrong kind', `{}\n${'{"a":[}'.repeat(20_000)}`, '2:7 syntax'],
    ['half a line at the end', '{}\n{"will":"y', '2:10 cut-off'],
    ['half an object at the end', '{}\n{"will":"yes"', '2:13 cut-off'],
    ['a wrong line at the end', '{}\n{"will" "yes"}', '2:9 syntax'],
    ['half a line in the middle', '{"will":"y\n{}', '1:9 syntax'],
  ])('with %s is named with its place', async (_name, text, place) => {
    const { faults, fatal } = await readAll(text, 'ndjson')
    expect(fatal).toEqual([])
    expect(places(faults)).toEqual([place])
  })

  test('leaves the others as they are', async () => {
    const { records, faults } = await readAll('{"a":1}\n{"b"\n\n{"c":3}\n')
    expect(contents(records)).toEqual(['{"a":1}', '{"c":3}'])
    expect(records.map(({ line }) => line)).toEqual([1, 4])
    expect(places(faults)).toEqual(['2:5 syntax'])
  })
})

describe('a stream', () => {
  test('has blank lines that are counted and skipped', async () => {
    const { records, faults, notes } = await readAll('\n{}\n \t\r\n\n{}\n', 'ndjson')
    expect({ records: records.length, faults, skipped: notes?.skipped }).toEqual({
      records: 2,
      faults: [],
      skipped: [{ kind: 'blank', count: 3, first: 1 }],
    })
  })

  test.each([
    ['nothing', ''],
    ['a byte order mark', '\ufeff'],
    ['one character', '\n'],
  ])('may hold %s', async (_name, text) => {
    expect(await readAll(text)).toMatchObject({ records: [], faults: [], fatal: [] })
  })

  test.each([
    ['a byte order mark', '\ufeff{"a":1}\n{"b":2}\n'],
    ['CRLF', '{"a":1}\r\n{"b":2}\r\n'],
    ['CR alone', '{"a":1}\r{"b":2}\r'],
    ['no line end at the end', '{"a":1}\n{"b":2}'],
  ])('may have %s', async (_name, text) => {
    expect(contents((await readAll(text)).records)).toEqual(['{"a":1}', '{"b":2}'])
  })

  test('that is a JSON array is no stream of records', async () => {
    const { fatal } = await readAll('\n [\n  {"will":"yes"}\n]\n')
    expect(places(fatal)).toEqual(['2:2 json-array'])
    expect(fatal[0]?.hint).toContain("jq -c '.[]'")
  })

  test('that is one object over several lines is none either', async () => {
    const { fatal } = await readAll('{\n  "will": "yes"\n}\n')
    expect(places(fatal)).toEqual(['1:1 json-lines'])
    expect(fatal[0]?.hint).toContain('jq -c .')
  })

  test('is known by what the caller says, then by its name, then by its first character', async () => {
    const table = 'will,risk\nyes,no\n'
    expect((await readAll(table)).records).toHaveLength(1)
    expect((await readAll(table, null, 'a.JSONL')).records).toHaveLength(0)
    expect((await readAll(table, 'csv', 'a.ndjson')).records).toHaveLength(1)
    expect((await readAll('{}', null, 'a.tsv')).fatal.map(({ code }) => code)).toEqual(['missing-column'])
  })
})

test('what a stream is, is sought in its first 1000 lines, however it is cut', async () => {
  const table = 'will,risk\nyes,no\n'
  for (const length of [2000, 300, 1]) {
    const below = (blank: number) => readAll(inPieces(Buffer.from('\n'.repeat(blank) + table), [length]))
    expect(contents((await below(999)).records)).toEqual(['{"will":"yes","risk":"no"}'])
    expect(places((await below(1000)).faults)).toEqual(['1001:1 syntax', '1002:1 syntax'])
  }
})

describe('bytes that are no text', () => {
  const bytes = Buffer.concat([
    Buffer.from('{"a":1}\n{"é":"'),
    Buffer.from([0xff]),
    Buffer.from('"}\n{"b":2}\n{"\ufffd😀":"'),
    Buffer.from([0xf0, 0x9f]),
    Buffer.from('"}\n{"c":3}\n'),
    Buffer.from([0xc3]),
    Buffer.from('\n{"d":"\u0000"}\n{"e":5}'),
  ])

  test.each([[1000], [7], [1]])('cost their own lines only, with line and column, in pieces of %i', async (length) => {
    const { records, faults } = await readAll(inPieces(bytes, [length]))
    expect(contents(records)).toEqual(['{"a":1}', '{"b":2}', '{"c":3}', '{"e":5}'])
    expect(places(faults)).toEqual(['2:7 not-text', '4:9 not-text', '6:1 not-text', '7:7 control-character'])
  })

  test('are UTF-16 with a mark that is cut within a character', async () => {
    const text = Buffer.from('\ufeff{"a":"é"}\n{"b":"😀', 'utf16le')
    const { records, faults } = await readAll([text.subarray(0, -2)])
    expect(contents(records)).toEqual(['{"a":"é"}'])
    expect(places(faults)).toEqual(['2:7 not-text'])
  })

  test('are UTF-16 without a mark, which is named', async () => {
    const { faults } = await readAll([Buffer.from('{"a":1}\n', 'utf16le')], 'ndjson')
    expect(places(faults)).toEqual(['1:2 control-character', '2:1 control-character'])
    expect(faults[0]?.hint).toContain('UTF-16')
  })

  test('come after many characters that look like a fault, in a time that grows no faster than these', async () => {
    const readFaulty = async (characters: number): Promise<void> => {
      const line = Buffer.concat([Buffer.from('\ufffd'.repeat(characters)), Buffer.from([0xff])])
      const { faults } = await readAll([line], 'ndjson')
      expect(places(faults)).toEqual([`1:${characters + 1} not-text`])
    }
    expect(await growthOf(readFaulty, 15_000)).toBeLessThan(LINEAR_AT_MOST)
  })
})

describe('a line', () => {
  test('has 1 MB at most', async () => {
    const line = (length: number): string => `{"a":"${'x'.repeat(length - 8)}"}`
    const text = [line(1024 * 1024), line(1024 * 1024 + 1), '{"b":2}'].join('\n')
    for (const length of [text.length, 64 * 1024]) {
      const { records, faults } = await readAll(inPieces(Buffer.from(text), [length]))
      expect(records.map((record) => record.names())).toEqual([['a'], ['b']])
      expect(places(faults)).toEqual(['2:1 too-long'])
    }
  })

  test('of 50 MB is skipped in bounded memory', async () => {
    const piece = Buffer.alloc(64 * 1024, 'x')
    let most = 0
    function* stream() {
      yield Buffer.from('{"a":1}\n{"b":"')
      for (let count = 0; count < 800; count++) {
        yield piece
        most = Math.max(most, process.memoryUsage().arrayBuffers)
      }
      yield Buffer.from('"}\n{"c":3}\n')
    }
    const before = process.memoryUsage().arrayBuffers
    const { records, faults } = await readAll(stream())
    expect(contents(records)).toEqual(['{"a":1}', '{"c":3}'])
    expect(places(faults)).toEqual(['2:1 too-long'])
    expect(most - before).toBeLessThan(20 * 1024 * 1024)
  })

  test('may stand below any number of blank ones, which are not kept', async () => {
    const blank = Buffer.alloc(64 * 1024, '\n')
    let count = 0
    function* stream() {
      for (; count < 20; count++) yield blank
      yield Buffer.from('{"a":1}\n')
    }
    const { entries, reader } = await openRecords('in', stream(), null, CONDITIONS)
    expect(count).toBeLessThan(3)
    const records: unknown[] = []
    for await (const block of entries) records.push(...block)
    expect(records).toMatchObject([{ record: { line: 20 * 64 * 1024 + 1 } }])
    expect(reader.notes().skipped).toEqual([{ kind: 'blank', count: 20 * 64 * 1024, first: 1 }])
  })
})
