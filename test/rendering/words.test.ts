import { expect, test } from 'vitest'
import { series } from '../../src/rendering/words.ts'

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
