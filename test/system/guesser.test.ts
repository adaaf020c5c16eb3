import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keysOf } from '../../src/model/keys.ts'
import { readFolder } from '../../src/reading/files.ts'
import { readLibrary } from '../../src/reading/library.ts'
import { HOME } from '../support/fake-io.ts'
import { CLUES, type Clue, type Guess, guessAll, suspectsIn } from '../support/guesser.ts'

// How many episodes of packets can be named by somebody who knows what the library tells of each, and compares? Not in
// `npm test`: it measures the masks, and does not say whether they work.

const { library } = readLibrary('cases', readFolder(join(HOME, 'cases')).files, null, new Set())
if (library === null) throw new Error('The library has errors')
const suspects = suspectsIn(library)
const recognizable = new Set(
  library.files.blinds.flatMap(({ id, recognizable: own }) => own.map((episode) => `${id}/${episode}`)),
)

function blindGuesses(shown: 'masked' | 'plain', clue: Clue): readonly Guess[] {
  return guessAll(suspects, shown, clue).filter(({ id }) => !recognizable.has(id))
}

/**
 * The most that may be named with masks. Without masks, names alone are enough for all. What is left of names are common
 * ones, such as Taiwan. The words are those that the same authors use for the same thing, and seldom history’s own.
 */
const MOST: Readonly<Record<Clue, number>> = { names: 3, numbers: 0, 'rare words': 12, 'all words': 20 }

test.each(keysOf(CLUES))('masks hide episodes from a guesser who goes by %s', (clue) => {
  const [plain, masked] = [blindGuesses('plain', clue), blindGuesses('masked', clue)]
  const named = (guesses: readonly Guess[]): readonly Guess[] => guesses.filter(({ isNamed }) => isNamed)
  const clues = named(masked).map(({ id, words }) => `  ${id}: ${words.slice(0, 12).join(' ')}`)
  console.log(
    [
      `By ${clue}: ${named(plain).length} of ${plain.length} without masks, ${named(masked).length} with them.`,
      ...clues,
    ].join('\n'),
  )
  expect(masked.length).toBeGreaterThan(20)
  expect(named(masked).length).toBeLessThanOrEqual(MOST[clue])
  expect(named(masked).length).toBeLessThan(named(plain).length)
})
