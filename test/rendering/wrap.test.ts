import fc from 'fast-check'
import stringWidth from 'fast-string-width'
import { wrapAnsi } from 'fast-wrap-ansi'
import { expect, test } from 'vitest'
import { widthOf, wrap } from '../../src/rendering/wrap.ts'

// Plain text is measured and wrapped without these libraries; whether it is plain must not be seen.

test('every character is as wide as the library says', () => {
  const characters = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code))
  expect(characters.filter((character) => widthOf(character) !== stringWidth(character))).toEqual([])
})

const word = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[a-zé–’•█·]{0,14}$/) },
  fc.constantFrom('', '', '日本語', '\u001b[1mbold\u001b[22m', 'e\u0301', '👩‍🚀', '\u00a0', '\u00ad', '\t'),
)

test('text is wrapped as the library wraps it', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), fc.integer({ min: 10, max: 100 }), (words, width) => {
      const text = words.join(' ')
      expect(widthOf(text)).toBe(stringWidth(text))
      expect(wrap(text, width)).toEqual(wrapAnsi(text, width, { hard: false, trim: true }).split('\n'))
    }),
    { numRuns: 2000 },
  )
})
