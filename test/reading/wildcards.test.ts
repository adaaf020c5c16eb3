import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPattern, nameMatcher } from '../../src/reading/wildcards.ts'

describe('a pattern of names', () => {
  test.each([
    ['*.csv', ['a.csv', 'A.CSV', '.csv'], ['a.csvx', 'a.tsv', 'csv']],
    ['?.csv', ['a.csv', 'é.csv', '😀.csv'], ['.csv', 'ab.csv']],
    ['Coding (?).csv', ['Coding (1).csv', 'coding (2).csv'], ['Coding 1.csv']],
    ['{a,b}+(c)|$^*', ['{a,b}+(c)|$^', '{a,b}+(c)|$^d'], ['a', 'bc']],
    ['[a-c]x', ['ax', 'Bx', 'cx'], ['dx', '-x', 'x']],
    ['[!a-c]x', ['dx', '-x'], ['ax', 'x']],
    ['[^ab]', ['c'], ['a', 'b', '^c']],
    ['[]]', [']'], ['[', '[]']],
    ['[a-]', ['a', '-'], ['b']],
    ['[z-a]', [], ['a', 'm', 'z']],
    ['x[y', ['x[y'], ['xy']],
    ['x[]', ['x[]'], ['x']],
    ['[*]', ['*'], ['a']],
    ['*a*b', ['ab', 'xaxb', 'aabb', 'abab'], ['ba', 'a', 'abx']],
    ['**', ['', 'a', 'a\nb'], []],
    ['zoë*', ['Zoe\u0308.csv', 'ZO\u00cb.csv'], ['zoe.csv']],
  ] as const)('%s', (pattern, matched, others) => {
    const isMatch = nameMatcher(pattern)
    expect(matched.filter((name) => !isMatch(name))).toEqual([])
    expect(others.filter((name) => isMatch(name))).toEqual([])
  })

  test('means what a regular expression of the same form means', () => {
    const text = (alphabet: string) => fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 8 })
    fc.assert(
      fc.property(text('ab?*'), text('ab'), (pattern, name) => {
        const expression = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`)
        expect(nameMatcher(pattern)(name)).toBe(expression.test(name))
      }),
      { numRuns: 2000 },
    )
  })

  test('never makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (pattern, name) => void nameMatcher(pattern)(name)),
    )
  })

  test('with many stars looks at a character of a long name only a few times', () => {
    const name = `${'a'.repeat(5000)}`
    expect(nameMatcher(`${'*a'.repeat(50)}*b`)(name)).toBe(false)
  })
})

test.each([
  ['a.csv', false],
  ['Coding (1).csv', false],
  ['a*.csv', true],
  ['a?.csv', true],
  ['a[1].csv', true],
])('%s: is it a pattern?', (text, expected) => {
  expect(isPattern(text)).toBe(expected)
})
