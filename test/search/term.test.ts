import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folded } from '../../src/search/folded.ts'
import { rangesOf, termOf, wordsOf } from '../../src/search/term.ts'

/** The words of a text that a term finds. */
function found(text: string, words: string): readonly string[] {
  const term = termOf(words)
  if (term === null) throw new Error(`${words} has no word`)
  const searched = folded(text)
  return rangesOf(term, searched).map(([from, until]) => searched.slice(from, until))
}

describe('a term finds', () => {
  test.each([
    ['Full normalization.', 'norm', ['normalization']],
    ['It was abnormal.', 'norm', []],
    ['Norm, norms and NORMAL', 'norm', ['norm', 'norms', 'normal']],
    ['The secret visits.', 'secret visit', ['secret visits']],
    ['Secretly visited; visit in secret.', 'secret visit', []],
    ['A secret-\nvisit', 'secret visit', ['secret-\nvisit']],
    ['Nixon’s man', "nixon's", ['nixon’s']],
    ['Nixon man', "nixon's", []],
    ['an F-16', 'f 16', ['f-16']],
    ['the U.N. seat', 'un', []],
    ['very very very good', 'very very', ['very very']],
    ['十月周恩来说', '周恩来', ['周恩来']],
    ['𠮷野さん', '野', ['野']],
    ['', 'a', []],
  ])('in %j by %j: %j', (text, words, expected) => {
    expect(found(text, words)).toEqual(expected)
  })
})

test('there is no term without a letter or a digit', () => {
  for (const text of ['', ' ', '…', '-', '\u0301', '*']) expect(termOf(text)).toBeNull()
})

test('every word of a text is found in it, by itself and by its beginning, as is the whole text', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 8 }), fc.nat(), (text, at) => {
      const words = wordsOf(text)
      const word = words[at % words.length] ?? ''
      expect(found(text, word)).toContain(word)
      expect(found(text, word.slice(0, 2)).some((each) => each === word)).toBe(true)
      expect(found(text, text)).toHaveLength(1)
    }),
  )
})

test('no text makes it throw, and what is found is apart and in order', () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 })
  fc.assert(
    fc.property(text, text, (one, other) => {
      const term = termOf(one)
      if (term === null) return
      const ranges = rangesOf(term, folded(`${other}${one}${other} ${one}`))
      for (const [index, [from, until]] of ranges.entries()) {
        expect(until).toBeGreaterThan(from)
        expect(from).toBeGreaterThanOrEqual(ranges[index - 1]?.[1] ?? 0)
      }
    }),
  )
})

test('a long text takes time in proportion', () => {
  expect(found('a'.repeat(200_000), 'a'.repeat(1000))).toHaveLength(1)
  expect(found('a '.repeat(100_000), 'a a a a a a a a b')).toEqual([])
})
