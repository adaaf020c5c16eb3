import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearest, suggestion } from '../../src/model/nearest.ts'

const ANSWERS = ['no', 'mostly-no', 'mixed', 'mostly-yes', 'yes', 'unknown']
const CASES = ['nixon', 'carter', 'bush-41', 'bush-43', 'obama', 'trump', 'biden']

describe('the nearest candidate', () => {
  test.each([
    ['yess', ANSWERS, 'yes'],
    ['nixn', CASES, 'nixon'],
    ['nioxn', CASES, 'nixon'],
    ['nixxon', CASES, 'nixon'],
    ['nixan', CASES, 'nixon'],
    ['mosty-yes', ANSWERS, 'mostly-yes'],
    ['mostlyno', ANSWERS, 'mostly-no'],
    ['unkown', ANSWERS, 'unknown'],
    ['eys', ANSWERS, 'yes'],
    ['on', ANSWERS, 'no'],
  ])('to %s is found', (word, candidates, meant) => {
    expect(nearest(word, candidates)).toBe(meant)
  })

  test('counts a transposition as one edit: a word of three letters may have only one', () => {
    expect(nearest('acb', ['abc'])).toBe('abc')
    expect(nearest('axy', ['abc'])).toBeNull()
  })

  test('is found whatever the case of letters, and given as it is written', () => {
    expect(nearest('NIXN', ['Nixon'])).toBe('Nixon')
  })

  test.each(['lincoln', 'constructor', 'maybe', 'xyz', '12345', 'determination'])(
    'to %s is none: all are far',
    (word) => {
      expect(nearest(word, ANSWERS)).toBeNull()
    },
  )

  test('is none when there is no candidate', () => {
    expect(nearest('yes', [])).toBeNull()
  })

  test('is the first of several that are equally near, and a nearer one whatever its place', () => {
    expect(nearest('bush-42', CASES)).toBe('bush-41')
    expect(nearest('bush-42', CASES.toReversed())).toBe('bush-43')
    expect(nearest('bush-43', CASES)).toBe('bush-43')
  })

  test('is never more than three edits away, however long the word', () => {
    const word = 'abcdefghijklmnopqrstuvwxyz'
    expect(nearest(`${word}123`, [word])).toBe(word)
    expect(nearest(`${word}1234`, [word])).toBeNull()
  })

  test('is found in no time to a huge word, and is none', () => {
    expect(nearest('y'.repeat(1_000_000), ANSWERS)).toBeNull()
  })
})

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,2}$/), { minLength: 1, maxLength: 8 })

describe('in every list of ids', () => {
  test('a candidate itself is always found', () => {
    fc.assert(
      fc.property(ids, fc.nat(), (candidates, pick) => {
        const word = candidates[pick % candidates.length] ?? ''
        expect(nearest(word, candidates)).toBe(word)
        expect(nearest(word.toUpperCase(), candidates)).toBe(word)
      }),
    )
  })

  test('a candidate with two letters of its five or more swapped, doubled or lost is found again', () => {
    const typo = fc.record({
      word: fc.stringMatching(/^[a-z]{5,20}$/),
      at: fc.nat(),
      kind: fc.constantFrom('swap', 'double', 'lose'),
    })
    fc.assert(
      fc.property(typo, ({ word, at, kind }) => {
        const index = at % (word.length - 1)
        const [before, one, two, after] = [word.slice(0, index), word[index], word[index + 1], word.slice(index + 2)]
        const middle = { swap: `${two}${one}`, double: `${one}${one}${two}`, lose: two }[kind]
        expect(nearest(`${before}${middle}${after}`, [word])).toBe(word)
      }),
    )
  })

  test('what is found is one of the candidates, or null', () => {
    fc.assert(
      fc.property(fc.string(), ids, (word, candidates) => {
        const found = nearest(word, candidates)
        expect(found === null || candidates.includes(found)).toBe(true)
      }),
    )
  })
})

describe('a suggestion', () => {
  test('names what was meant, and all that is allowed', () => {
    expect(suggestion('yess', ['no', 'yes'])).toBe('Did you mean "yes"? Allowed: no, yes.')
  })

  test('names only what is allowed when nothing is near', () => {
    expect(suggestion('perhaps', ['no', 'yes'])).toBe('Allowed: no, yes.')
  })
})
