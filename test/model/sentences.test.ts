import { expect, test } from 'vitest'
import { firstSentence } from '../../src/model/sentences.ts'

test.each([
  ['One. Two.', 'One.'],
  ['One', 'One'],
  ['It ended in 1971. 12 more came.', 'It ended in 1971.'],
  ['J. Stapleton Roy and Mr. Bush met. They parted.', 'J. Stapleton Roy and Mr. Bush met.'],
  ['He said “no.” Then he left.', 'He said “no.”'],
  ['It was (see No. 5) so. Then not.', 'It was (see No. 5) so.'],
  ['Why? Because.', 'Why?'],
  ['A small x. y remains. End.', 'A small x. y remains.'],
  ['', ''],
])('%j', (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence)
})
