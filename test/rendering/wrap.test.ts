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

test('an expression is broken behind its stars, only where it must be', () => {
  expect(wrap('Sufficient: LONG*~NAMES*OF*CONDITIONS + A*B', 14)).toEqual([
    'Sufficient:',
    'LONG*~NAMES*',
    'OF*CONDITIONS',
    '+ A*B',
  ])
  const bold = (text: string): string => `\u001b[1m${text}\u001b[22m`
  expect(wrap(bold('LONG*~NAMES*OF'), 12)).toEqual([bold('LONG*~NAMES*'), bold('OF')])
  const factor = fc.stringMatching(/^~?[A-Z_]{1,12}$/)
  fc.assert(
    fc.property(
      fc.array(factor, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 15, max: 60 }),
      (factors, width) => {
        const lines = wrap(factors.join('*'), width)
        expect(lines.join('')).toBe(factors.join('*'))
        expect(lines.filter((line) => line.length > width)).toEqual([])
      },
    ),
  )
})

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
