import { expect, test } from 'vitest'
import { wordsIn } from '../../../../src/cli/commands/complete/line.ts'

test.each([
  ['backroom', ['backroom']],
  ['backroom ', ['backroom', '']],
  ['  backroom\t cases   sh', ['backroom', 'cases', 'sh']],
  ['b my\\ library ', ['b', 'my library', '']],
  ["b 'my library' x", ['b', 'my library', 'x']],
  ['b "my library"', ['b', 'my library']],
  ['b --library="my lib', ['b', '--library=my lib']],
  ["b 'it'\\''s", ['b', "it's"]],
  ["b 'my lib", ['b', 'my lib']],
  ['b "a \\"b\\" \\$c \\d', ['b', 'a "b" $c \\d']],
  ["b '' ", ['b', '', '']],
  ['b $(touch x) `y`', ['b', '$(touch', 'x)', '`y`']],
  ['b --case=nix:on', ['b', '--case=nix:on']],
  ['b a\\', ['b', 'a\\']],
  ['', ['']],
])('%j is the words %j', (line, words) => {
  expect(wordsIn(line)).toEqual(words)
})
