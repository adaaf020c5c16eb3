import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberIn, signIn } from '../../../src/reading/gradebooks/numbers.ts'

test.each([
  ['7', 7, 7],
  ['-7', -7, -7],
  ['7.33', 7.33, 7.33],
  ['7,33', 7.33, 7.33],
  [' 7,330 ', 7330, 7.33],
  ['0,500', 0.5, 0.5],
  [',5', 0.5, 0.5],
  ['1.499', 1.499, 1499],
  ['1,234,567', 1234567, 1234567],
  ['1,234.5', 1234.5, 1234.5],
  ['1.234,50', 1234.5, 1234.5],
  ['1.2.3', null, null],
  ['1.23,4', null, null],
  ['7 %', null, null],
  ['1e3', null, null],
  ['EX', null, null],
  ['.', null, null],
  ['', null, null],
])('%j is %j in files with points, %j in files with commas', (text, withPoint, withComma) => {
  expect([numberIn(text, '.'), numberIn(text, ',')]).toEqual([withPoint, withComma])
})

test('what is written with a sign is read with it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom('.', ','), (hundredths, sign) => {
      const points = hundredths / 100
      expect(numberIn(String(points).replace('.', sign), sign)).toBe(points)
    }),
  )
})

test.each([
  [['7', 'EX', '1,499'], null],
  [['7', '0,5'], ','],
  [['10.00', '2,000'], '.'],
  [['1.234,5'], ','],
  [['7.5', '7,5'], null],
  [[], null],
] as const)('the sign in %j is %j', (texts, sign) => {
  expect(signIn(texts)).toBe(sign)
})
