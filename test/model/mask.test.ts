import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasWord, wordPattern } from '../../src/model/mask.ts'

const found = (text: string, ...words: readonly string[]): readonly string[] => text.match(wordPattern(words)) ?? []

describe('masked words are found', () => {
  test.each([
    ['with a possessive', "Zhou's word, and Zhou’s again", ['Zhou', 'Zhou']],
    ['beside hyphens, quotes and stops', 'the Zhou-Nixon talks, “Zhou”. Zhou.', ['Zhou', 'Zhou', 'Zhou']],
    ['as part of no other word', 'Zhouxiang, Guzhou, Zhou1, Zhoué', []],
    ['in their own case only', 'zhou, ZHOU', []],
  ])('%s', (_, text, words) => {
    expect(found(text, 'Zhou')).toEqual(words)
  })

  test('the longest first, in whatever order they are given', () => {
    const words = ['Deng', 'Deng, Zhao and Wan Li', 'Deng Xiaoping']
    for (const order of [words, words.toReversed()]) {
      expect(found('Deng, Zhao and Wan Li; Deng Xiaoping; Deng, Zhao', ...order)).toEqual([
        'Deng, Zhao and Wan Li',
        'Deng Xiaoping',
        'Deng',
      ])
    }
  })

  test('that begin or end with a mark', () => {
    expect(found('a "three no\'s" line', '"three no\'s"')).toHaveLength(1)
    expect(found('S. Con. Res. 34, a resolution', 'S. Con. Res. 34,')).toHaveLength(1)
  })

  test('not at all when there are none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(found(text)).toEqual([])
      }),
    )
  })
})

test('any words are taken as they stand, never as a pattern', () => {
  const words = fc.array(fc.string({ minLength: 1 }), { minLength: 1 })
  fc.assert(
    fc.property(words, fc.string(), (masked, text) => {
      for (const word of found(text, ...masked)) expect(masked).toContain(word)
      expect(found(masked[0] as string, ...masked)[0]).toBeDefined()
    }),
  )
})

test('one word is found where the pattern of it matches', () => {
  const piece = fc.constantFrom('Zhou', 'a', '1', 'é', '𝐀', '😀', "'", ' ', '-', '\ud835', '\udc00')
  const text = fc.array(piece).map((pieces) => pieces.join(''))
  const word = fc.array(piece, { minLength: 1, maxLength: 2 }).map((pieces) => pieces.join(''))
  const isWhole = (each: string): boolean => !/\p{Cs}/u.test(each)
  fc.assert(
    fc.property(text.filter(isWhole), word.filter(isWhole), (all, one) => {
      expect(hasWord(all, one)).toBe(wordPattern([one]).test(all))
    }),
    { numRuns: 1000 },
  )
})
