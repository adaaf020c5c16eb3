import { expect, test } from 'vitest'
import { counted, percent, series } from '../../src/rendering/words.ts'

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b, or c'],
  [['open, formal talks', 'none'], 'open, formal talks; or none'],
  [['a channel', 'open, formal talks', 'none'], 'a channel; open, formal talks; or none'],
])('a series has a serial comma, and semicolons where a part has a comma: %j', (words, expected) => {
  expect(series(words, 'or')).toBe(expected)
})

test('only nothing is 0%, and only everything is 100%', () => {
  const shares = [0, 0.0001, 0.005, 0.5, 0.995, 0.9999, 1]
  expect(shares.map(percent)).toEqual(['0%', '<1%', '1%', '50%', '>99%', '>99%', '100%'])
})

test('counts have separators', () => {
  expect(counted(1_048_572, 'assumption')).toBe('1,048,572 assumptions')
})
