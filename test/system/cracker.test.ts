import { createHmac, scryptSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dealCodes } from '../../src/classroom/assignment.ts'
import { createRandom } from '../../src/classroom/random.ts'
import { createSeal } from '../../src/classroom/seal.ts'
import { isGuessable } from '../../src/classroom/seed.ts'
import { HOME } from '../support/fake-io.ts'
import { shippedLibrary } from '../support/library.ts'

// A student who knows the program and sees the coders' codes, which are the names of the packets, tries seeds of two
// words. Not in `npm test`: it takes as long as the old search.

/** A thousand words, so a million pairs. */
const WORDS = [
  ...new Set(
    ['nixon', 'carter'].flatMap(
      (name) => readFileSync(join(HOME, `cases/presidents/${name}.yaml`), 'utf8').match(/\b[a-z]{4,}\b/g) ?? [],
    ),
  ),
].slice(0, 1000)

/** One code fits one seed in 219,006, three fit only theirs. */
const CODES = 3

/** In the last tenth of the pairs. */
const SECRET = `${WORDS[941]} ${WORDS[388]}`

function* pairs(): Generator<string> {
  for (const one of WORDS) for (const other of WORDS) yield `${one} ${other}`
}

/** The first codes as packets had them before: from the same plain generator that chose the episodes. */
function codesBefore(seed: string, episodes: readonly unknown[]): string {
  const random = createRandom(seed)
  random.shuffled(episodes)
  return dealCodes(CODES, random).join()
}

/** The first codes now, by the fastest scrypt that a student has at hand. */
function codesNow(seed: string): string {
  const root = scryptSync(seed, 'backroom-diplomacy packets', 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 })
  return dealCodes(CODES, createRandom(createHmac('sha256', root).update('codes').digest('hex'))).join()
}

test('a million guesses found a seed of two words, and now find nothing in the same time', async () => {
  const { episodes } = await shippedLibrary()
  expect(WORDS.length).toBe(1000)
  const before = codesBefore(SECRET, episodes)
  const now = dealCodes(CODES, createRandom((await createSeal(SECRET)).codes)).join()
  expect(codesNow(SECRET)).toBe(now)

  const start = performance.now()
  let guesses = 0
  let found: string | null = null
  for (const seed of pairs()) {
    guesses++
    if (codesBefore(seed, episodes) !== before) continue
    found = seed
    break
  }
  const time = performance.now() - start
  expect(found).toBe(SECRET)
  expect(guesses).toBeGreaterThan(900_000)

  let tried = 0
  const deadline = performance.now() + time
  for (const seed of pairs()) {
    if (performance.now() > deadline) break
    tried++
    expect(codesNow(seed)).not.toBe(now)
  }
  const ratio = guesses / tried
  console.info(`${guesses} guesses before, ${tried} now: ${Math.round(ratio)} times the work for each.`)
  expect(ratio).toBeGreaterThan(10_000)
  expect(isGuessable(SECRET)).toBe(true)
})
