import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded, unfolded } from '../../src/search/folded.ts'

test.each([
  ['Ceaușescu', 'ceausescu'],
  ['Ceaus\u0326escu', 'ceausescu'],
  ['STRASSE, Straße', 'strasse, strasse'],
  ['ΣΑΣ σας', 'σασ σασ'],
  ['İstanbul ıspanak', 'istanbul ispanak'],
  ['Jørgen Wałęsa', 'jorgen walesa'],
  ['ﬁnal', 'final'],
  ['nor\u00admal', 'normal'],
])('%j is searched as %j', (text, expected) => {
  expect(folded(text)).toBe(expected)
})

test('the same letters in any normal form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(folded(text.normalize('NFD'))).toBe(folded(text.normalize('NFC')))
    }),
  )
})

test('a place in the folded text is a place in the text, with the marks after it', () => {
  const text = 'A Ceaus\u0326escu, e\u0301.'
  const place = (word: string): string => {
    const from = folded(text).indexOf(word)
    const [[start, end] = [0, 0]] = unfolded(text, [[from, from + word.length]])
    return text.slice(start, end)
  }
  expect(place('ceaus')).toBe('Ceaus\u0326')
  expect(place('escu')).toBe('escu')
  expect(place('e.')).toBe('e\u0301.')
})

test('whatever part of a text is found, it is folded like the part', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
      const searched = folded(text)
      if (searched.length === 0) return
      const [from, last] = [a % searched.length, b % searched.length].toSorted((x, y) => x - y) as [number, number]
      const [[start, end] = [0, 0]] = unfolded(text, [[from, last + 1]])
      expect(folded(text.slice(start, end))).toContain(searched.slice(from, last + 1))
    }),
  )
})
