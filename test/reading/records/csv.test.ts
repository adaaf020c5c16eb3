import { describe, expect, test } from 'vitest'
import { openRecords } from '../../../src/reading/records/open.ts'
import type { Entry } from '../../../src/reading/records/reader.ts'
import { CONDITIONS, contents, inPieces, places, readAll } from './support.ts'

const csv = (text: string) => readAll(text, 'csv')

describe('a table', () => {
  test.each([
    ['commas', 'id,will,risk\n1,yes,"a;b"\n'],
    ['semicolons', 'id;will;risk\n1;yes;a;b\n'.replace('a;b', '"a;b"')],
    ['tabs', 'id\twill\trisk\n1\tyes\ta;b\n'],
    ['semicolons, though its header has more commas', '"id";"will";"risk"\n1;yes;"a;b"\n'],
    ['what its first line declares', 'sep=|\nid|will|risk\n1|yes|a;b\n'],
    ['a declared semicolon and CRLF', 'sep=;\r\nid;will;risk\r\n1;yes;"a;b"\r\n'],
    ['CR alone', 'id,will,risk\r1,yes,a;b\r'],
    ['a byte order mark', '\ufeffid,will,risk\n1,yes,a;b'],
    ['spaces around its names', ' id , will,risk \n1,yes,a;b\n'],
    ['blank lines above it', '\n  \nid,will,risk\n1,yes,a;b\n'],
  ])('may have %s', async (_name, text) => {
    const { records, faults, fatal } = await csv(text)
    expect({ faults, fatal }).toEqual({ faults: [], fatal: [] })
    expect(contents(records)).toEqual(['{"id":"1","will":"yes","risk":"a;b"}'])
  })

  test('has a semicolon between cells when its names are found so', async () => {
    const { records } = await csv('a,b,c,d;will;risk\n1,2;yes;no\n')
    expect(contents(records)).toEqual(['{"a,b,c,d":"1,2","will":"yes","risk":"no"}'])
  })

  test('has cells with delimiters, marks and line breaks', async () => {
    const { records, faults } = await csv(
      'will,risk\n"a,b","say ""hi"""\n"one\r\ntwo","\n"\nin "the" middle,5" pipe\n"x"  ,y\n',
    )
    expect(faults).toEqual([])
    expect(records.map((record) => [record.line, record.value('will'), record.value('risk')])).toEqual([
      [2, 'a,b', 'say "hi"'],
      [3, 'one\ntwo', '\n'],
      [6, 'in "the" middle', '5" pipe'],
      [7, 'x', 'y'],
    ])
  })

  test('has columns that JavaScript knows', async () => {
    const { records } = await csv('__proto__,constructor,will,risk\na,b,yes,no\n')
    expect(contents(records)).toEqual(['{"__proto__":"a","constructor":"b","will":"yes","risk":"no"}'])
    expect(records[0]?.value('toString')).toBeUndefined()
    expect(records[0]?.json('toString')).toBeNull()
  })

  test('has blank lines and rows of empty cells, which are skipped', async () => {
    const { records, faults, notes } = await csv('\nwill,risk\n,\nyes,no\n\n  , \n""\n,\n,\n')
    expect(contents(records)).toEqual(['{"will":"yes","risk":"no"}'])
    expect(faults).toEqual([])
    expect(notes?.skipped).toEqual([{ kind: 'blank', count: 7, first: 1 }])
  })

  test('may have no rows', async () => {
    expect(await csv('will,risk')).toMatchObject({ records: [], faults: [], fatal: [] })
  })

  test('knows where its cells stand', async () => {
    const { records } = await csv('a,b,will,risk\n"x""y,","one\ntwo",yes,"no"\n')
    const [record] = records
    expect(record?.placeOf('a').start).toBe(0)
    expect(record?.placeOf('b').start).toBe(8)
    expect(record?.placeOf('will')).toEqual({ start: 18, end: 21 })
    expect(record?.placeOf('risk')).toEqual({ start: 22, end: 26 })
  })
})

describe('a header', () => {
  test.each([
    ['is missing', '', ['1:1 no-headings']],
    ['is missing below blank lines', '\n\n', ['1:1 no-headings']],
    ['is missing below a declaration', 'sep=;\n', ['1:1 no-headings']],
    ['lacks a condition', 'id,will\n1,yes\n', ['1:1 missing-column']],
    ['names a column twice', 'id,grid,will,id,risk\n', ['1:14 duplicate-column']],
    ['leaves two names out', 'will,,risk,\n', ['1:12 duplicate-column']],
    ['names a condition twice, in quotes', 'will,"will",risk\n', ['1:6 duplicate-column']],
    ['is several things at once', '\nx,x\n', ['2:3 duplicate-column', '2:1 missing-column']],
    ['has a quotation without an end', 'will,"risk\nyes,no\n', ['1:6 open-quote']],
    ['is no text', [Buffer.from('will,risk,'), Buffer.from([0x81]), Buffer.from('\nyes,no\n')], ['1:11 not-text']],
    ['holds a NUL byte', 'will,\u0000risk\nyes,no\n', ['1:6 control-character']],
  ])('that %s makes the table useless', async (_name, input, expected) => {
    const { fatal } = await readAll(input, 'csv')
    expect(places(fatal)).toEqual(expected)
  })

  test('that is nearly right gets a suggestion', async () => {
    const { fatal } = await csv('id,Will,rsik\n')
    expect(fatal.map(({ message, hint, location: { column } }) => [message, hint, column])).toEqual([
      ['No column is named "risk"', 'If it is "rsik", rename that column to "risk".', 9],
    ])
  })
  test('that is JSON says so', async () => {
    const { fatal } = await csv('{"will":"yes"}\n')
    expect(fatal.map(({ hint }) => hint)).toEqual(['This looks like JSON. Use --from ndjson.'])
  })

  test('may span lines, in pieces too', async () => {
    const text = 'will,"ri\nsk",risk\nyes,a,no\n'
    for (const length of [100, 3]) {
      expect(contents((await readAll(inPieces(Buffer.from(text), [length]), 'csv')).records)).toEqual([
        '{"will":"yes","ri\\nsk":"a","risk":"no"}',
      ])
    }
  })
})

describe('a bad row', () => {
  test.each([
    ['too few cells', 'yes\n', '2:4 wrong-cells'],
    ['too many cells', 'yes,no,mixed,\n', '2:14 wrong-cells'],
    ['a mark behind a quotation', 'yes,"no" way,x\n', '2:8 bad-quotes'],
    ['a quotation that is closed in the middle of its cell', 'yes,"no"way,x\n', '2:8 bad-quotes'],
  ])('with %s is named and costs nothing else', async (_name, row, place) => {
    const { records, faults } = await csv(`will,risk,note\n${row}mixed,no,z\n`)
    expect(places(faults)).toEqual([place])
    expect(contents(records)).toEqual(['{"will":"mixed","risk":"no","note":"z"}'])
  })

  test('says how many cells it has', async () => {
    const { faults } = await csv('will,risk,note\nyes\nyes,no\n')
    expect(faults.map(({ message }) => message)).toEqual([
      'This row has 1 cell, but there are 3 headings',
      'This row has 2 cells, but there are 3 headings',
    ])
  })

  const good = 'yes,no,z\n"yes",no,"two\nlines"\n'
  const goodRecords = ['{"will":"yes","risk":"no","note":"z"}', '{"will":"yes","risk":"no","note":"two\\nlines"}']

  test.each([
    ['in its first cell', '"yes,no,x\n', '2:1 open-quote'],
    ['in its last cell', 'yes,no,"x\n', '2:8 open-quote'],
    ['with a mark that is written twice', 'yes,no,"a ""b\n', '2:8 open-quote'],
    ['behind a quotation that is sound', '"yes","n""o","x\n', '2:14 open-quote'],
  ])('with a quotation that is never closed, %s, costs its own line only', async (_name, row, place) => {
    for (const rest of [good, 'yes,no,z\n'.repeat(3)]) {
      const { records, faults } = await csv(`will,risk,note\n${row}${rest}`)
      expect(places(faults)).toEqual([place])
      expect(contents(records)).toEqual(rest === good ? goodRecords : Array(3).fill(goodRecords[0]))
      expect(records.map(({ line }) => line)).toEqual(rest === good ? [3, 4] : [3, 4, 5])
    }
  })

  test('may come after another one, and each is named', async () => {
    const { records, faults } = await csv(`will,risk,note\n${`yes,no,"x\n${good}`.repeat(3)}`)
    expect(places(faults)).toEqual(['2:8 open-quote', '6:8 open-quote', '10:8 open-quote'])
    expect(contents(records)).toEqual([...goodRecords, ...goodRecords, ...goodRecords])
  })

  test.each([
    ['1,000 lines', 'yes,no,z\n', 300_000],
    ['1 MB', `yes,no,${'z'.repeat(10_000)}\n`, 300],
  ])('that would go on for more than %s is given up then, and not at the end', async (_, line, count) => {
    const text = Buffer.from(`will,risk,note\n"x\n${line.repeat(count)}`)
    let given = 0
    function* counted() {
      for (const piece of inPieces(text, [64 * 1024])) {
        given += piece.length
        yield piece
      }
    }
    const { entries } = await openRecords('in', counted(), 'csv', CONDITIONS)
    const found: Entry[] = []
    let givenBefore = 0
    for await (const block of entries) {
      if (found.length === 0) givenBefore = given
      for (const entry of block) found.push(entry)
    }
    expect(givenBefore).toBeLessThan(1_200_000)
    expect(places(found.flatMap(({ fault }) => fault ?? []))).toEqual(['2:1 too-long'])
    expect(found).toHaveLength(count + 1)
    expect(found.at(-1)?.record?.line).toBe(count + 2)
  })

  test('that is open where a line cannot be read ends there', async () => {
    const text = [Buffer.from('will,risk,note\nyes,no,"a\nb'), Buffer.from([0x81]), Buffer.from('"\nyes,no,z\n')]
    const { records, faults } = await readAll(text, 'csv')
    expect(places(faults)).toEqual(['2:8 open-quote', '3:2 not-text'])
    expect(contents(records)).toEqual(goodRecords.slice(0, 1))
  })
})
