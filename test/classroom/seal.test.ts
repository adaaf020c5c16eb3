import { createHmac, scryptSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSeal } from '../../src/classroom/seal.ts'
import { isGuessable, normalSeed, randomSeed } from '../../src/classroom/seed.ts'

const SEED = 'a seed of several words'

describe('what a seed stands for', () => {
  test('is what scrypt of Node says, with 2^17 work', async () => {
    const options = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 }
    const root = scryptSync(SEED, 'backroom-diplomacy packets', 32, options)
    const secret = (name: string): string => createHmac('sha256', root).update(name).digest('hex')
    const seal = await createSeal(SEED)
    expect(seal).toMatchObject({ dealing: secret('dealing'), codes: secret('codes'), nonce: secret('nonce') })
  })

  test('is different for each secret, each seed, and each coder', async () => {
    const [one, two] = [await createSeal('one', 2), await createSeal('two', 2)]
    const secrets = [one, two].flatMap((seal) => [
      ...[seal.dealing, seal.codes, seal.nonce],
      ...[seal.checkOf('K7MT-4'), seal.checkOf('K7MT-3')],
    ])
    expect(new Set(secrets).size).toBe(10)
    expect(one.checkOf('K7MT-4')).toMatch(/^[BCDFGHJKMNPQRTVWXZ][BCDFGHJKMNPQRTVWXZ34679]{7}$/)
  })
})

describe('seeds', () => {
  test.each([
    '',
    's',
    'paper tiger',
    'spring, room 299',
    'a b c d e f g',
    'paper paper paper tiger',
    'antidisestablishment tiger',
  ])('%j can be guessed', (seed) => {
    expect(isGuessable(seed)).toBe(true)
  })

  test.each([SEED, 'correct horse battery staple', 'fünf Wörter, die keiner rät', 'K7MT-W3QX-9BDH-RTF4'])(
    '%j cannot',
    (seed) => {
      expect(isGuessable(seed)).toBe(false)
    },
  )

  test('are the same however they are spaced, and however accents are written', () => {
    expect(normalSeed('  five\t words \n that nobody guesses ')).toBe('five words that nobody guesses')
    expect(normalSeed('fu\u0308nf')).toBe(normalSeed('fünf'))
    fc.assert(fc.property(fc.string(), (text) => normalSeed(normalSeed(text)) === normalSeed(text)))
  })

  test('at random are hard to guess, and never the same', () => {
    const seeds = Array.from({ length: 100 }, randomSeed)
    expect(new Set(seeds).size).toBe(100)
    expect(seeds.filter(isGuessable)).toEqual([])
  })
})
