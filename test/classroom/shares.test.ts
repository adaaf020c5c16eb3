import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alternativesTo, completeShares, coveragesOf, evenlyCoded, type Shares } from '../../src/classroom/shares.ts'
import { anyShares } from './any-shares.ts'

describe('a plan that cannot be', () => {
  test('is refused if and only if there are too few codings, coders or units; what is proposed would do', () => {
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

  test('is refused with each number that would do', () => {
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

describe('the coders of each unit', () => {
  test('add up, are enough, and differ little', () => {
    fc.assert(
      fc.property(
        anyShares.filter((shares) => alternativesTo(shares) === null),
        (shares) => {
          const coverages = coveragesOf(shares)
          expect(coverages.length).toBe(shares.units)
          expect(coverages.reduce((sum, coders) => sum + coders, 0)).toBe(shares.coders * shares.perCoder)
          expect(Math.min(...coverages)).toBeGreaterThanOrEqual(shares.overlap)
          expect(Math.max(...coverages)).toBeLessThanOrEqual(shares.coders)
          expect(Math.max(...coverages) - Math.min(...coverages)).toBeLessThanOrEqual(2)
        },
      ),
    )
  })

  test('are odd numbers, if the plan allows it', () => {
    const plan = { coders: 30, perCoder: 2, units: 10 }
    expect(coveragesOf({ ...plan, overlap: 5 })).toEqual([7, 7, 7, 7, 7, 5, 5, 5, 5, 5])
    expect(coveragesOf({ ...plan, overlap: 6 })).toEqual(Array(10).fill(6))
    expect(coveragesOf({ ...plan, units: 9, overlap: 5 })).toEqual([7, 7, 7, 7, 7, 7, 7, 6, 5])
    expect(coveragesOf({ coders: 2, perCoder: 4, units: 4, overlap: 1 })).toEqual([2, 2, 2, 2])
  })
})

describe('a plan that is completed', () => {
  const library = { available: 31, preferred: 22 }

  test.each([12, 20, 30])('for %i students has odd numbers of coders', (coders) => {
    for (const perCoder of [2, 3, 4]) {
      const shares = completeShares({ coders, perCoder }, library)
      expect(alternativesTo(shares)).toBeNull()
      expect(evenlyCoded(shares)).toBe(0)
      expect(shares.overlap).toBeGreaterThanOrEqual(coders < 15 ? 3 : 5)
      expect(shares.units).toBeLessThanOrEqual(22)
    }
  })

  test('is possible, and odd, for any number of students', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (coders) => {
        const shares = completeShares({ coders }, library)
        expect(alternativesTo(shares)).toBeNull()
        // Four coders with four units each are all with all.
        if (coders > 4) expect(evenlyCoded(shares)).toBe(0)
      }),
    )
  })

  test('keeps what was given, and takes more episodes than preferred only if asked', () => {
    expect(completeShares({ coders: 30, overlap: 2 }, library)).toEqual({
      coders: 30,
      perCoder: 4,
      units: 22,
      overlap: 2,
    })
    expect(completeShares({ coders: 30, units: 31 }, library)).toMatchObject({ units: 31, overlap: 3 })
    expect(completeShares({ coders: 2 }, { available: 6, preferred: 3 })).toMatchObject({ perCoder: 3, units: 3 })
    expect(completeShares({ coders: 2 }, { available: 6, preferred: 0 })).toMatchObject({ perCoder: 4, units: 4 })
    expect(completeShares({ coders: 2 }, library)).toEqual({ coders: 2, perCoder: 4, units: 4, overlap: 2 })
    expect(completeShares({ coders: 1, units: 2 }, library)).toEqual({ coders: 1, perCoder: 2, units: 2, overlap: 1 })
  })
})
