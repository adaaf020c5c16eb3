import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText, MAX_BYTES } from '../../src/reading/text.ts'
import { ADAMS, brief, edit, read, SOUND } from './support.ts'

const decode = (bytes: Uint8Array | string) => decodeText('a.yaml', Buffer.from(bytes))
const codes = (bytes: Uint8Array | string) => decode(bytes).diagnostics.map(brief)
const bytes = (...values: readonly number[]) => Uint8Array.from(values)

const utf16le = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
const utf16be = (text: string) => utf16le(text).swap16()
const withMark = (text: string) => Buffer.from(`\ufeff${text}`)
const withCrLf = (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))

describe('any text comes back as it was', () => {
  test.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with a byte order mark', withMark],
    ['UTF-16, little end first', utf16le],
    ['UTF-16, big end first', utf16be],
  ])('%s', (_, encode) => {
    const marks = ['\ufeff', '\ufffe']
    const texts = fc.string({ unit: 'binary', maxLength: 50 }).filter((text) => !marks.includes(text.charAt(0)))
    fc.assert(
      fc.property(texts, (text) => {
        expect(decode(encode(text)).text).toBe(text)
      }),
    )
  })
})

describe('a fault keeps its line and column', () => {
  const text = edit(ADAMS, 'answer: mixed\n', 'answer: maybe\n')
  test.each([
    ['behind a byte order mark', withMark],
    ['with CRLF', withCrLf],
    ['in UTF-16, little end first', utf16le],
    ['in UTF-16, big end first', utf16be],
    ['in UTF-16 with CRLF', (given: string) => utf16le(given.replaceAll('\n', '\r\n'))],
  ])('%s', (_, encode) => {
    const { diagnostics } = read({ ...SOUND, 'adams.yaml': encode(text) })
    expect(diagnostics).toMatchObject([
      { location: { line: 19, column: 21, length: 5, text: '            answer: maybe' } },
    ])
  })
})

test('a file with CRLF, with a mark or in UTF-16 gives the same cases', () => {
  const expected = read(SOUND).library?.files
  expect(expected).toBeDefined()
  for (const encode of [withMark, withCrLf, utf16le, utf16be]) {
    expect(read({ ...SOUND, 'adams.yaml': encode(ADAMS) }).library?.files).toEqual(expected)
  }
})

test.each([
  ['a byte that no UTF-8 has', Buffer.concat([Buffer.from('a: b\nc: d'), bytes(0xff)]), 'a.yaml:2:5 not-text'],
  ['a letter cut in half', Buffer.from('a: é').subarray(0, 4), 'a.yaml:1:4 not-text'],
  ['a surrogate written as UTF-8', bytes(0x61, 0xed, 0xa0, 0x80), 'a.yaml:1:2 not-text'],
  ['an overlong slash', bytes(0xc0, 0xaf), 'a.yaml:1:1 not-text'],
  ['UTF-16 with half a unit', utf16le('ab').subarray(0, 5), 'a.yaml:1:1 not-text'],
  ['UTF-16 with a lone surrogate', utf16le('a\ud800b'), 'a.yaml:1:1 not-text'],
])('%s is refused where it stands', (_, content, place) => {
  expect(decode(content).text).toBeNull()
  expect(codes(content)).toEqual([place])
})

test('UTF-16 without a byte order mark is refused for its NULs', () => {
  expect(codes(Buffer.from('ab', 'utf16le'))).toEqual(['a.yaml:1:2 control-character', 'a.yaml:1:4 control-character'])
})

test('256 KB are read, and one byte more is not', () => {
  expect(codes('a'.repeat(MAX_BYTES))).toEqual([])
  expect(codes('a'.repeat(MAX_BYTES + 1))).toEqual(['a.yaml:1:1 too-large'])
})

test('every control character but tab and line ends is an error', () => {
  const controls = [...Array(0x20).keys(), ...Array.from({ length: 0x21 }, (_, index) => 0x7f + index)]
  const refused = controls.filter((code) => codes(`a${String.fromCharCode(code)}b`).length > 0)
  expect(refused).toEqual(controls.filter((code) => code !== 0x09 && code !== 0x0a))
  expect(codes('a\tb\r\nc\n')).toEqual([])
  expect(codes('a\r')).toEqual(['a.yaml:1:2 control-character'])
})

test.each([
  ['a direction override', '\u202e'],
  ['a direction isolate', '\u2066'],
  ['a zero-width space', '\u200b'],
  ['a byte order mark inside', '\ufeff'],
  ['a soft hyphen', '\u00ad'],
  ['a line separator', '\u2028'],
  ['a paragraph separator', '\u2029'],
  ['a tag character', '\u{e0041}'],
])('%s is warned of', (_, character) => {
  expect(decode(`ab${character}c`)).toMatchObject({
    text: `ab${character}c`,
    diagnostics: [{ severity: 'warning', code: 'invisible-character', location: { line: 1, column: 3 } }],
  })
})

test('letters, accents, emoji and other scripts are no fault', () => {
  expect(codes('é e\u0301 邓小平 Горбачёв \u{1f600} — “quoted” … \u00a0')).toEqual([])
})

test('of very many bad characters the first hundred are named', () => {
  const found = codes('\u0001'.repeat(1000))
  expect(found).toHaveLength(101)
  expect(found.slice(-2)).toEqual(['a.yaml:1:100 control-character', 'a.yaml:1:100 too-many'])
})

test('a control character behind many warnings still refuses the file', () => {
  const { diagnostics } = decode(`${'\u200b'.repeat(500)}\u001b`)
  expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
})

test('a lone surrogate written as an escape is data, not a fault of the text', () => {
  const { library } = read({ ...SOUND, 'adams.yaml': edit(ADAMS, 'president: Jane Adams', 'president: "\\ud800"') })
  expect(library?.files.cases[0]?.president).toBe('\ud800')
})
