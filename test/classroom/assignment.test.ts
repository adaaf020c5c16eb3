import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alternativesTo, dealCodes, dealUnits, type Shares } from '../../src/classroom/assignment.ts'
import { createRandom } from '../../src/classroom/random.ts'
import { CODE_SIGNS, canonicalCode } from '../../src/model/coder-code.ts'

const anyShares = fc.record({
  units: fc.integer({ min: 1, max: 30 }),
  coders: fc.integer({ min: 1, max: 40 }),
  perCoder: fc.integer({ min: 1, max: 12 }),
  overlap: fc.integer({ min: 1, max: 6 }),
})
const seeds = fc.string()

describe('dealing units to coders', () => {
  test('gives each coder different units, each unit its coders, and loads equal within one', () => {
    fc.assert(
      fc.property(
        anyShares.filter((shares) => alternativesTo(shares) === null),
        seeds,
        (shares, seed) => {
          const dealt = dealUnits(shares, createRandom(seed))
          expect(dealt.length).toBe(shares.coders)
          for (const units of dealt) {
            expect(units.length).toBe(shares.perCoder)
            expect(new Set(units).size).toBe(shares.perCoder)
          }
          const loads = Array.from(
            { length: shares.units },
            (_, unit) => dealt.flat().filter((each) => each === unit).length,
          )
          expect(Math.min(...loads)).toBeGreaterThanOrEqual(shares.overlap)
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  test('is refused when and only when there are too few codings, coders or units; what is proposed would do', () => {
    fc.assert(
      fc.property(anyShares, (shares) => {
        const { units, coders, perCoder, overlap } = shares
        const alternatives = alternativesTo(shares)
        const possible = coders * perCoder >= units * overlap && perCoder <= units && overlap <= coders
        expect(alternatives === null).toBe(possible)
        for (const [name, value] of Object.entries(alternatives ?? {}) as [keyof Shares, number | null][]) {
          if (value !== null) expect(alternativesTo({ ...shares, [name]: value })).toBeNull()
        }
      }),
    )
  })

  test('proposes each number that would do', () => {
    const asked = { units: 27, coders: 12, perCoder: 4, overlap: 2 }
    expect(alternativesTo(asked)).toEqual({ units: 24, coders: 14, perCoder: 5, overlap: 1 })
    expect(alternativesTo({ units: 2, coders: 1, perCoder: 4, overlap: 2 })).toEqual({
      units: null,
      coders: null,
      perCoder: null,
      overlap: null,
    })
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
