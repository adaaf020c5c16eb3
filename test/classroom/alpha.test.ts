import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  alphaOf,
  type Difference,
  jackknifeInterval,
  meanSteps,
  ordinalDifference,
  percentAgreement,
  type UnitRanks,
} from '../../src/classroom/alpha.ts'

/** A published table: a coder a line, a unit a column, a dot where nothing was said. */
function unitsOf(signs: string, ...coders: readonly string[]): readonly UnitRanks[] {
  const rows = coders.map((coder) => coder.split(' '))
  return (rows[0] ?? []).map((_, unit) =>
    rows.flatMap((row) => (row[unit] === '.' ? [] : [signs.indexOf(row[unit] as string)])),
  )
}

const nominal: Difference = (a, b) => (a === b ? 0 : 1)
const interval: Difference = (a, b) => (a - b) ** 2
// The published values begin at 1.
const ratio: Difference = (a, b) => ((a - b) / (a + b + 2)) ** 2

// Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).
const A = unitsOf('01', '0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')
const B = unitsOf('abcde', 'a a b b d c c c e d d a', 'b a b b b c c c e d d d')
const C = unitsOf(
  '12345',
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
)

test('the mean steps are those of all pairs', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { maxLength: 12 }), (ranks) => {
      const pairs = ranks.flatMap((a, index) => ranks.slice(index + 1).map((b) => Math.abs(a - b)))
      const mean = pairs.length === 0 ? 0 : pairs.reduce((sum, each) => sum + each, 0) / pairs.length
      expect(meanSteps(ranks)).toBeCloseTo(mean, 12)
    }),
  )
})

describe('published examples', () => {
  test('A: two observers, binary data, where all levels are one', () => {
    expect(alphaOf(A)).toBeCloseTo(2 / 21, 12)
    expect(alphaOf(A, nominal)).toBeCloseTo(2 / 21, 12)
  })

  test('B: two observers, nominal data', () => {
    expect(alphaOf(B, nominal)).toBeCloseTo(155 / 224, 12)
  })

  test('C: four observers, missing data, at each level', () => {
    expect(alphaOf(C, nominal)).toBeCloseTo(113 / 152, 12)
    expect(alphaOf(C)).toBeCloseTo(108577 / 133160, 12)
    expect(alphaOf(C, interval)).toBeCloseTo(951 / 1120, 12)
    expect(alphaOf(C, ratio)).toBeCloseTo(18222619 / 22852465, 12)
  })
})

/** Alpha by the coincidence matrix, step by step as the paper has it. */
function slowAlpha(units: readonly UnitRanks[], size: number): number | null {
  const matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  for (const ranks of units) {
    for (let i = 0; i < ranks.length; i++) {
      for (let j = 0; j < ranks.length; j++) {
        const row = matrix[ranks[i] as number] as number[]
        if (i !== j) row[ranks[j] as number] = (row[ranks[j] as number] as number) + 1 / (ranks.length - 1)
      }
    }
  }
  const totals = matrix.map((row) => row.reduce((sum, each) => sum + each, 0))
  const n = totals.reduce((sum, each) => sum + each, 0)
  let [observed, expected] = [0, 0]
  for (let c = 0; c < size; c++) {
    for (let k = 0; k < size; k++) {
      let distance = 0
      for (let g = Math.min(c, k); g <= Math.max(c, k); g++) distance += totals[g] as number
      distance = (distance - ((totals[c] as number) + (totals[k] as number)) / 2) ** 2
      observed += ((matrix[c] as number[])[k] as number) * distance
      expected += (totals[c] as number) * (totals[k] as number) * distance
    }
  }
  return expected < 1e-9 ? null : 1 - ((n - 1) * observed) / expected
}

const ranks = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 6 })
const tables = fc.array(ranks, { maxLength: 12 })

describe('alpha', () => {
  test('is what the coincidence matrix gives, or not defined where that is not', () => {
    fc.assert(
      fc.property(tables, (units) => {
        const slow = slowAlpha(units, 5)
        const fast = alphaOf(units)
        expect(fast === null).toBe(slow === null)
        if (slow !== null) expect(fast).toBeCloseTo(slow, 9)
      }),
    )
  })

  test('is 1 exactly when every unit is agreed on and something varies', () => {
    fc.assert(
      fc.property(tables, (units) => {
        const pairable = units.filter(({ length }) => length >= 2)
        const agreed = pairable.every((unit) => new Set(unit).size === 1)
        const varies = new Set(pairable.flat()).size > 1
        expect(alphaOf(units) === null).toBe(!varies)
        if (varies) expect((alphaOf(units) as number) > 1 - 1e-9).toBe(agreed)
      }),
    )
  })

  test('does not ask who said what, nor in which order units come, nor for units that one coder alone has', () => {
    fc.assert(
      fc.property(tables, ranks, (units, [single = 0]) => {
        const other = [[single], ...units.toReversed().map((unit) => unit.toReversed())]
        const [one, two] = [alphaOf(units), alphaOf(other)]
        if (one === null) expect(two).toBeNull()
        else expect(two).toBeCloseTo(one, 9)
      }),
    )
  })

  test('reads the scale as an order: turned about, it is the same', () => {
    fc.assert(
      fc.property(tables, (units) => {
        const turned = alphaOf(units.map((unit) => unit.map((rank) => 4 - rank)))
        const straight = alphaOf(units)
        if (straight === null) expect(turned).toBeNull()
        else expect(turned).toBeCloseTo(straight, 9)
      }),
    )
  })

  test('an ordinal difference grows with what lies between', () => {
    expect(ordinalDifference(0, 1, [3, 5, 2])).toBe(16)
    expect(ordinalDifference(2, 0, [3, 5, 2])).toBe(56.25)
    expect(ordinalDifference(1, 1, [3, 5, 2])).toBe(0)
  })
})

describe('the jackknife interval', () => {
  // Student's t, 97.5 %, from a table: 10 degrees of freedom for the eleven units that have two values.
  test('of example C, computed by hand from the eleven alphas that leave a unit out', () => {
    const units = C.filter(({ length }) => length >= 2)
    const without = units.map((_, index) => slowAlpha(units.toSpliced(index, 1), 5) as number)
    const mean = without.reduce((sum, each) => sum + each, 0) / 11
    const error = Math.sqrt((10 / 11) * without.reduce((sum, each) => sum + (each - mean) ** 2, 0))
    const [low, high] = jackknifeInterval(C) as readonly [number, number]
    expect(low).toBeCloseTo(108577 / 133160 - 2.228139 * error, 4)
    expect(high).toBeCloseTo(Math.min(1, 108577 / 133160 + 2.228139 * error), 4)
  })

  test('stays in −1…1 and around alpha', () => {
    fc.assert(
      fc.property(tables, (units) => {
        const alpha = alphaOf(units)
        const found = jackknifeInterval(units)
        if (found === null) return
        const [low, high] = found
        expect(low).toBeGreaterThanOrEqual(-1)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual((alpha as number) + 1e-9)
        expect(high).toBeGreaterThanOrEqual((alpha as number) - 1e-9)
      }),
    )
  })

  test('is not defined with two units, although both vary; and is with a third', () => {
    const units = [
      [0, 1],
      [1, 0],
    ]
    expect(jackknifeInterval(units)).toBeNull()
    expect(jackknifeInterval([...units, [0, 1]])).not.toBeNull()
  })

  test('is not defined with two units, without variation, or when one unit holds all of it', () => {
    expect(
      jackknifeInterval([
        [0, 1],
        [1, 1],
      ]),
    ).toBeNull()
    expect(
      jackknifeInterval([
        [1, 1],
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull()
    expect(
      jackknifeInterval([
        [1, 1],
        [1, 1],
        [1, 1],
        [0, 1],
      ]),
    ).toBeNull()
  })
})

test('percent agreement counts pairs within units', () => {
  expect(percentAgreement([[0, 0, 1], [2, 2], [3]])).toBe(2 / 4)
  expect(percentAgreement([[0], []])).toBeNull()
})
