import { expect, test } from 'vitest'
import { curly } from '../../src/rendering/curly.ts'

test.each([
  ["China's leaders", 'China’s leaders'],
  ['the article answers "Yes and no."', 'the article answers “Yes and no.”'],
  ['"Three no\'s", he said', '“Three no’s”, he said'],
  ['he said: "It was \'urgent\'."', 'he said: “It was ‘urgent’.”'],
  ['"\'Urgent\' was the word"', '“‘Urgent’ was the word”'],
  ["the allies' envoys in the '60s", 'the allies’ envoys in the ’60s'],
  ["('secret'), yes/'no', more—\"or less\"", '(‘secret’), yes/‘no’, more—“or less”'],
  // After a word in bold, which is a piece of its own.
  ["'s visit", '’s visit'],
  ['already “curly” and it’s left', 'already “curly” and it’s left'],
  ['To exclude "them": --necessary "A,B". It\'s so', 'To exclude “them”: --necessary "A,B". It’s so'],
  ['--rule="A*B + ~C" ("yours")', '--rule="A*B + ~C" (“yours”)'],
  ['no quotes', 'no quotes'],
  ['', ''],
])('%s', (straight, typographic) => {
  expect(curly(straight)).toBe(typographic)
})
