import { describe, expect, test, vi } from 'vitest'
import { parseYaml } from '../../src/reading/yaml.ts'
import { yamlFaults } from './faults/yaml.ts'
import { brief } from './support.ts'

const value = (text: string) => parseYaml('a.yaml', text).yaml?.value
const codes = (text: string) => parseYaml('a.yaml', text).diagnostics.map(brief)
const place = (text: string, path: readonly (string | number)[], atKey = false) => {
  const { line, column, length } = parseYaml('a.yaml', text).yaml?.locate({ path, atKey }) ?? {}
  return `${line}:${column}+${length}`
}

describe('words and dates stay what was written', () => {
  test.each([
    'yes',
    'no',
    'on',
    'off',
    'y',
    'n',
    'Yes',
    'NO',
    '1962-10-16',
    '1962-10-16T00:00:00Z',
    '12:30:00',
    '1_000',
  ])('%s is text', (word) => {
    expect(value(`a: ${word}`)).toEqual({ a: word })
  })

  test.each([
    ['true', true],
    ['null', null],
    ['~', null],
    ['', null],
    ['1969', 1969],
    ['0.25', 0.25],
    ['0o17', 15],
    ['017', 17],
    ['"1969"', '1969'],
    ["'it''s'", "it's"],
    ['"\\u00e9\\x41\\n"', 'éA\n'],
    ['>-\n  one\n  two', 'one two'],
    ['|\n  one\n  two\n', 'one\ntwo\n'],
    ['[b, {c: d}]', ['b', { c: 'd' }]],
  ])('%j is %j', (written, meant) => {
    expect(value(`a: ${written}`)).toEqual({ a: meant })
  })
})

test('JSON is read as it is', () => {
  const data = { a: ['b', 1, null, true, { c: 'é"\\\n\u2028' }], '': {} }
  expect(value(JSON.stringify(data, null, '\t'))).toEqual(data)
  expect(value(JSON.stringify(data))).toEqual(data)
})

test('a directive for YAML 1.2 is allowed, and one for 1.1 is not, wherever it stands', () => {
  expect(value('%YAML 1.2\n---\na: yes')).toEqual({ a: 'yes' })
  expect(codes('%YAML 1.1\n---\na: yes')).toEqual(['a.yaml:1:1 yaml-1.1'])
  expect(codes('# comment\n%YAML \t1.1\n---\na: yes')).toEqual(['a.yaml:2:1 yaml-1.1'])
  expect(value('a: "%YAML 1.1"')).toEqual({ a: '%YAML 1.1' })
})

test('a merge key is named and merges nothing', () => {
  expect(codes('a: &a {b: c}\nd:\n  <<: *a')).toEqual(['a.yaml:3:3 merge-key'])
  expect(value('a: &a {b: c}\nd:\n  <<: *a')).toEqual({ a: { b: 'c' }, d: { '<<': { b: 'c' } } })
})

test.each([
  ['in a block', 'a: 1\nb: 2\na: 3', 'a.yaml:3:1 duplicate-key'],
  ['in brackets', '{a: 1, a: 2}', 'a.yaml:1:8 duplicate-key'],
  ['in JSON', '{"a": 1,\n"a": 2}', 'a.yaml:2:1 duplicate-key'],
  ['in a list', '- a: 1\n  a: 2', 'a.yaml:2:3 duplicate-key'],
  ['as number and text', '1: a\n"1": b', 'a.yaml:2:1 duplicate-key'],
  ['written with an escape', 'a: 1\n"\\x61": 2', 'a.yaml:2:1 duplicate-key'],
])('a key that stands twice %s is found', (_, text, expected) => {
  expect(codes(text)).toEqual([expected])
})

test('a key that stands three times is named twice', () => {
  expect(codes('a: 1\na: 2\na: 3')).toEqual(['a.yaml:2:1 duplicate-key', 'a.yaml:3:1 duplicate-key'])
})

test('keys of other mappings, and keys like those of every object, are no duplicates', () => {
  expect(codes('a: {b: 1}\nc: {b: 1}\nconstructor: 1\ntoString: 2\nhasOwnProperty: 3')).toEqual([])
})

test('__proto__ is named and changes no prototype', () => {
  const { yaml, diagnostics } = parseYaml('a.yaml', 'a:\n  "__proto__": {polluted: true}')
  expect(diagnostics.map(brief)).toEqual(['a.yaml:2:3 reserved-key'])
  const data = yaml?.value as { readonly a: object } | undefined
  expect(Object.getPrototypeOf(data?.a ?? null)).toBe(Object.prototype)
  expect({}).not.toHaveProperty('polluted')
})

test('aliases are resolved, and a place inside one is where its anchor stands', () => {
  const text = 'a: &a {b: c}\nd: [*a]'
  expect(value(text)).toEqual({ a: { b: 'c' }, d: [{ b: 'c' }] })
  expect(place(text, ['d', 0, 'b'])).toBe('1:11+1')
  expect(place(text, ['d', 0, 'b'], true)).toBe('1:8+1')
})

test('an alias that contains itself ends', () => {
  expect(parseYaml('a.yaml', 'a: &a [*a]').diagnostics.length).toBeLessThan(2)
})

describe('a path leads to its place', () => {
  const text = '# top\na: one\nb:\n  - c: "two"\n  - d: {e: 1}\n'
  test.each([
    ['the value', ['a'], false, '2:4+3'],
    ['the key', ['a'], true, '2:1+1'],
    ['a quoted value with its quotes', ['b', 0, 'c'], false, '4:8+5'],
    ['a key in brackets', ['b', 1, 'd', 'e'], true, '5:9+1'],
    ['for a missing key the nearest key around it', ['b', 1, 'd', 'x'], true, '5:5+1'],
    ['for a missing top-level key the start', ['x'], true, '2:1+6'],
    ['for a missing item the key of the list', ['b', 7], false, '3:1+1'],
    ['the whole file', [], false, '2:1+6'],
  ] as const)('%s', (_, path, atKey, expected) => {
    expect(place(text, path, atKey)).toBe(expected)
    expect(place(text.replaceAll('\n', '\r\n'), path, atKey)).toBe(expected)
  })
})

test.each(yamlFaults)('%s: %j is refused at %s', (code, text, at) => {
  const { yaml, diagnostics } = parseYaml('a.yaml', text)
  expect(yaml?.isWhole ?? false).toBe(false)
  expect(diagnostics.map(brief)).toContain(`a.yaml:${at} ${code}`)
})

test('an integer of a tag, a complex key or an odd directive makes no Node warning', () => {
  const warn = vi.spyOn(process, 'emitWarning')
  for (const text of ['a: !!int x', '? {a: b}\n: c', '%TAG ! x\n---\na: !b c', '%FOO\n---\na', 'a: !!binary x']) {
    parseYaml('a.yaml', text)
  }
  expect(warn).not.toHaveBeenCalled()
  warn.mockRestore()
})

test('a message is one sentence of at most 200 characters', () => {
  const { diagnostics } = parseYaml('a.yaml', `a: !${'t'.repeat(5000)} b`)
  expect(diagnostics.map(({ message }) => message.length <= 200 && /^[A-Z]/.test(message))).toEqual([true])
})
