import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dealCodes, dealUnits } from '../../src/classroom/assignment.ts'
import { createRandom } from '../../src/classroom/random.ts'
import { alternativesTo, coveragesOf } from '../../src/classroom/shares.ts'
import { CODE_SIGNS, canonicalCode } from '../../src/model/coder-code.ts'
import { anyShares } from './any-shares.ts'

const seeds = fc.string()

describe('dealing units to coders', () => {
  const anyPlan = fc
    .tuple(anyShares, fc.array(fc.integer({ min: 100, max: 700 }), { minLength: 30, maxLength: 30 }), seeds)
    .filter(([shares]) => alternativesTo(shares) === null)
  const wordsFor = (units: readonly number[], words: readonly number[]): number =>
    units.reduce((sum, unit) => sum + (words[unit] as number), 0)

  test('gives each coder different units, and each unit the coders that the plan says', () => {
    fc.assert(
      fc.property(anyPlan, ([shares, words, seed]) => {
        const dealt = dealUnits(shares, words, createRandom(seed))
        expect(dealt.length).toBe(shares.coders)
        for (const units of dealt) {
          expect(units.length).toBe(shares.perCoder)
          expect(new Set(units).size).toBe(shares.perCoder)
        }
        const coverages = Array.from(
          { length: shares.units },
          (_, unit) => dealt.flat().filter((each) => each === unit).length,
        )
        expect(coverages.toSorted((a, b) => b - a)).toEqual(coveragesOf(shares))
      }),
    )
  })

  test('leaves nobody far from the mean whom a swap would bring closer', () => {
    fc.assert(
      fc.property(anyPlan, ([shares, words, seed]) => {
        const dealt = dealUnits(shares, words, createRandom(seed))
        const loads = dealt.map((units) => wordsFor(units, words))
        const mean = loads.reduce((sum, load) => sum + load, 0) / loads.length
        const excess = (load: number): number => Math.max(0, Math.abs(load - mean) - mean / 4) ** 2
        let helps = false
        for (const [one, mine] of dealt.entries()) {
          for (const [other, theirs] of dealt.entries()) {
            for (const give of mine.filter((unit) => !theirs.includes(unit))) {
              for (const take of theirs.filter((unit) => !mine.includes(unit))) {
                const more = (words[take] as number) - (words[give] as number)
                const [a, b] = [loads[one] as number, loads[other] as number]
                helps ||= excess(a + more) + excess(b - more) < excess(a) + excess(b) - 1e-5
              }
            }
          }
        }
        expect(helps).toBe(false)
      }),
      { numRuns: 30 },
    )
  })

  test('evens out what a class reads', () => {
    const words = [277, 282, 735, 199, 317, 470, 387, 616, 233, 277]
    const shares = { units: 10, coders: 30, perCoder: 2, overlap: 5 }
    for (const seed of ['a', 'b', 'c']) {
      const loads = dealUnits(shares, words, createRandom(seed)).map((units) => wordsFor(units, words))
      expect(Math.max(...loads) / Math.min(...loads)).toBeLessThan(1.8)
    }
  })
})

describe('codes of coders', () => {
  const code = seeds.map((seed) => dealCodes(1, createRandom(seed))[0] as string)

  test('are all different, and read however they are typed', () => {
    const codes = dealCodes(1000, createRandom('a class'))
    expect(new Set(codes).size).toBe(1000)
    for (const each of codes) {
      expect(each).toMatch(/^[BCDFGHJKMNPQRTVWXZ][BCDFGHJKMNPQRTVWXZ34679]{3}-[BCDFGHJKMNPQRTVWXZ34679]$/)
      expect(canonicalCode(each)).toBe(each)
      expect(canonicalCode(` ${each.toLowerCase().replace('-', '')} `)).toBe(each)
    }
  })

  test('show any one wrong sign, and any two neighbours that changed places', () => {
    fc.assert(
      fc.property(code, fc.nat(4), fc.constantFrom(...CODE_SIGNS), (each, at, sign) => {
        const signs = [...each.replace('-', '')]
        const wrong = signs.with(at, sign).join('')
        if (signs[at] !== sign) expect(canonicalCode(wrong)).toBeNull()
        const [a, b] = [signs[at], signs[at + 1]]
        if (b !== undefined && a !== b) {
          expect(
            canonicalCode(
              signs
                .with(at, b)
                .with(at + 1, a as string)
                .join(''),
            ),
          ).toBeNull()
        }
      }),
    )
  })

  test('are no names', () => {
    for (const name of ['Marie', 'ann', 'K7MT', '', 'a student']) expect(canonicalCode(name)).toBeNull()
  })
})

describe('random numbers', () => {
  /** xoshiro128** as its authors print it, in whole numbers without an end. */
  function* slow(seed: string): Generator<bigint> {
    const word = 2n ** 32n
    const rotated = (x: bigint, by: bigint): bigint => ((x << by) | (x >> (32n - by))) % word
    const s = [...'abcd'].map((letter) =>
      Array.from(letter + seed, (_, at) => BigInt((letter + seed).charCodeAt(at))).reduce(
        (hash, unit) => ((hash ^ unit) * 0x01000193n) % word,
        0x811c9dc5n,
      ),
    ) as [bigint, bigint, bigint, bigint]
    for (;;) {
      yield (rotated((s[1] * 5n) % word, 7n) * 9n) % word
      const t = (s[1] << 9n) % word
      s[2] ^= s[0]
      s[3] ^= s[1]
      s[1] ^= s[2]
      s[0] ^= s[3]
      s[2] ^= t
      s[3] = rotated(s[3], 11n)
    }
  }

  test('are those of xoshiro128**', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abcäß z9') }),
        fc.integer({ min: 1, max: 1000 }),
        (seed, limit) => {
          const random = createRandom(seed)
          const numbers = slow(seed)
          for (let index = 0; index < 16; index++) numbers.next()
          for (let index = 0; index < 20; index++) {
            const { value } = numbers.next()
            expect(random.below(limit)).toBe(Math.floor((Number(value) / 2 ** 32) * limit))
          }
        },
      ),
    )
  })

  test('shuffle without losing or doubling anything, and reach every place', () => {
    const places = Array.from({ length: 5 }, () => new Set<number>())
    for (let seed = 0; seed < 100; seed++) {
      const shuffled = createRandom(String(seed)).shuffled([0, 1, 2, 3, 4])
      expect(shuffled.toSorted()).toEqual([0, 1, 2, 3, 4])
      for (const [place, item] of shuffled.entries()) places[item]?.add(place)
    }
    expect(places.map(({ size }) => size)).toEqual([5, 5, 5, 5, 5])
  })
})
