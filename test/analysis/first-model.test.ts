import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finished } from '../../src/analysis/budget.ts'
import { coarseCover } from '../../src/analysis/coarse-cover.ts'
import { firstCover } from '../../src/analysis/first-cover.ts'
import { minimizeRows, minimizing, type Rows } from '../../src/analysis/minimize.ts'
import { coversRow, type Term } from '../../src/analysis/term.ts'

const ENOUGH = { primes: 1e8, models: 1e8, allModels: 1e6 }

/** Rows of six conditions, some coded 1 and some coded 0; most are remainders. */
const tables = fc
  .uniqueArray(fc.integer({ min: 0, max: 63 }), { minLength: 2, maxLength: 40 })
  .chain((bits) => fc.tuple(fc.constant(bits), fc.integer({ min: 1, max: bits.length - 1 })))
  .map(([bits, on]): Rows => ({ conditions: 6, on: bits.slice(0, on), off: bits.slice(on) }))

function fewestTerms(rows: Rows): number {
  const found = minimizeRows(rows, 'remainders', 1, ENOUGH)
  return 'models' in found ? (found.models.first[0]?.length ?? 0) : 0
}

function expectCover(terms: readonly Term[], { on, off, conditions }: Rows): void {
  expect(on.every((bits) => terms.some((term) => coversRow(term, bits)))).toBe(true)
  for (const { mask, value } of terms) {
    expect(off.some((bits) => coversRow({ mask, value }, bits))).toBe(false)
    const shorter = Array.from({ length: conditions }, (_, index) => 2 ** index).filter((bit) => (mask & bit) !== 0)
    for (const bit of shorter) {
      expect(off.some((bits) => coversRow({ mask: mask & ~bit, value: value & ~bit }, bits))).toBe(true)
    }
  }
}

test('one model is proven to be as short as the shortest of all', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const found = minimizeRows(rows, 'remainders', 1, { ...ENOUGH, firstOnly: true })
      if ('tooLarge' in found) throw new Error('too large')
      expectCover(found.primes, rows)
      expect(found.primes).toHaveLength(fewestTerms(rows))
      expect(found.firstOnly).toEqual({ atLeast: found.primes.length, proven: true })
      expect(found.models).toEqual({ count: null, first: [found.primes.map((_, index) => index)] })
    }),
  )
})

test('with any limit there is a cover, and the bound is a bound; the same limit gives the same', () => {
  const charts = fc.integer({ min: 1, max: 12 }).chain((rows) => {
    const line = fc
      .uniqueArray(fc.integer({ min: 0, max: rows - 1 }), { minLength: 1, maxLength: 4 })
      .map((each) => each.toSorted((a, b) => a - b))
    return fc.tuple(fc.constant(rows), fc.array(line, { minLength: 1, maxLength: 30 }))
  })
  let unproven = 0
  fc.assert(
    fc.property(charts, fc.integer({ min: 0, max: 400 }), ([rows, lines], limit) => {
      const every = Array.from({ length: rows }, (_, row) => row)
      fc.pre(every.every((row) => lines.some((line) => line.includes(row))))
      const { elements, atLeast } = finished(firstCover(lines, rows, limit))
      const exact = finished(firstCover(lines, rows, 1e8))
      expect(exact.elements).toHaveLength(exact.atLeast)
      expect(every.every((row) => elements.some((element) => lines[element]?.includes(row)))).toBe(true)
      expect(atLeast).toBeLessThanOrEqual(exact.atLeast)
      expect(elements.length).toBeGreaterThanOrEqual(exact.atLeast)
      if (atLeast < elements.length) unproven++
      expect(finished(firstCover(lines, rows, limit))).toEqual({ elements, atLeast })
    }),
    { numRuns: 300 },
  )
  expect(unproven).toBeGreaterThan(0)
})

test('without a list of prime implicants, there are a cover of prime implicants and a bound', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const { terms, atLeast } = coarseCover(rows)
      expectCover(terms, rows)
      const fewest = fewestTerms(rows)
      expect(atLeast).toBeGreaterThan(0)
      expect(atLeast).toBeLessThanOrEqual(fewest)
      expect(terms.length).toBeGreaterThanOrEqual(fewest)
      const found = minimizeRows(rows, 'remainders', 1, { ...ENOUGH, primes: 0, firstOnly: true })
      expect(found).toMatchObject({ firstOnly: { atLeast, proven: atLeast === terms.length } })
    }),
  )
})

/** Rows without any pattern. */
const HARD: Rows = {
  conditions: 16,
  on: Array.from({ length: 60 }, (_, index) => (index * 40503) % 65536),
  off: Array.from({ length: 60 }, (_, index) => (index * 30011 + 17) % 65536),
}

test('work that is stopped has no limit to tell, and bounds if one model is looked for', () => {
  const stop = (firstOnly: boolean) => {
    const work = minimizing(HARD, 'remainders', 1, { primes: 1e9, models: 1e9, allModels: 0, firstOnly })
    let pauses = 0
    for (let next = work.next(); ; next = work.next(pauses > 4)) {
      if (next.done === true) return next.value
      expect(next.value.steps).toBeLessThan(next.value.limit)
      pauses++
    }
  }
  expect(stop(false)).toEqual({ tooLarge: 'models', limit: null, conditions: 16, on: 60, off: 60 })
  const found = stop(true)
  if ('tooLarge' in found) throw new Error('too large')
  expectCover(found.primes, HARD)
  expect(found.firstOnly?.atLeast).toBeGreaterThan(1)
})
