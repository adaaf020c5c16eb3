import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finished, withinBudget } from '../../src/analysis/budget.ts'
import { coversOf } from '../../src/analysis/covers.ts'
import { type Minimization, minimizeRows, type Rows } from '../../src/analysis/minimize.ts'
import { contains, coversRow, type Term } from '../../src/analysis/term.ts'

/** A truth table of up to five conditions with a row coded 1 and one coded 0. */
const tables = fc
  .integer({ min: 1, max: 5 })
  .chain((conditions) =>
    fc.array(fc.constantFrom('1', '0', '?'), { minLength: 2 ** conditions, maxLength: 2 ** conditions }),
  )
  .filter((outputs) => outputs.includes('1') && outputs.includes('0'))
  .map((outputs): Rows => {
    const where = (output: string) => outputs.flatMap((each, bits) => (each === output ? [bits] : []))
    return { conditions: Math.log2(outputs.length), on: where('1'), off: where('0') }
  })

/** Every term of so many conditions. */
function allTerms(conditions: number): readonly Term[] {
  const rows = Array.from({ length: 2 ** conditions }, (_, bits) => bits)
  return rows.flatMap((mask) => rows.filter((value) => (value & mask) === value).map((value) => ({ mask, value })))
}

function permitted({ conditions, on, off }: Rows, remainders: boolean): readonly number[] {
  const all = Array.from({ length: 2 ** conditions }, (_, bits) => bits)
  return all.filter((bits) => (remainders ? !off.includes(bits) : on.includes(bits)))
}

function primesByForce(rows: Rows, remainders: boolean): readonly Term[] {
  const all = Array.from({ length: 2 ** rows.conditions }, (_, bits) => bits)
  const allowed = permitted(rows, remainders)
  const implicants = allTerms(rows.conditions).filter((term) =>
    all.every((bits) => !coversRow(term, bits) || allowed.includes(bits)),
  )
  return implicants.filter(
    (term) =>
      rows.on.some((bits) => coversRow(term, bits)) &&
      implicants.every((other) => other === term || !contains(other, term)),
  )
}

/** Every set of primes that covers all rows coded 1 and of which none can go. */
function modelsByForce(primes: readonly Term[], on: readonly number[]): readonly (readonly number[])[] {
  const lines = primes.map((prime) => on.flatMap((row, index) => (coversRow(prime, row) ? [index] : [])))
  return coversByForce(lines, on.length)
}

/** By trying every set. */
function coversByForce(lines: readonly (readonly number[])[], rows: number): readonly (readonly number[])[] {
  const bits = lines.map((line) => line.reduce((sum, row) => sum | (1 << row), 0))
  const whole = 2 ** rows - 1
  const covered = (chosen: readonly number[]): number => chosen.reduce((sum, index) => sum | (bits[index] as number), 0)
  const covers: (readonly number[])[] = []
  for (let set = 1; set < 2 ** lines.length; set++) {
    const chosen = lines.flatMap((_, index) => ((set >> index) & 1 ? [index] : []))
    if (covered(chosen) !== whole) continue
    if (chosen.every((index) => covered(chosen.filter((other) => other !== index)) !== whole)) covers.push(chosen)
  }
  return covers
}

function minimized(rows: Rows, remainders: boolean, maxModels = 100_000) {
  const found = minimizeRows(rows, remainders ? 'remainders' : 'nothing', maxModels)
  if ('tooLarge' in found) throw new Error('too large')
  const { allModels } = found
  if (allModels === null) throw new Error('not all models')
  return { ...found, allModels }
}

function names(terms: readonly Term[]): readonly string[] {
  return terms.map(({ mask, value }) => `${mask}/${value}`).toSorted()
}

/** By size, then in the order of the elements. */
function inOrder(models: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const places = (model: readonly number[]): string => model.map((index) => String(index).padStart(3, '0')).join()
  return models.toSorted((a, b) => a.length - b.length || (places(a) < places(b) ? -1 : 1))
}

test('the prime implicants are those that trying every term finds', () => {
  fc.assert(
    fc.property(tables, fc.boolean(), (rows, remainders) => {
      expect(names(minimized(rows, remainders).primes)).toEqual(names(primesByForce(rows, remainders)))
    }),
  )
})

test('the models are those that trying every set of prime implicants finds: none missed, none redundant', () => {
  fc.assert(
    fc.property(tables, fc.boolean(), (rows, remainders) => {
      const { primes, models, allModels, essential } = minimized(rows, remainders)
      fc.pre(primes.length <= 14)
      const expected = modelsByForce(primes, rows.on)
      const size = Math.min(...expected.map((model) => model.length))
      const smallest = expected.filter((model) => model.length === size)
      expect(models.count).toBe(smallest.length)
      expect(models.first).toEqual(inOrder(smallest))
      expect(allModels).toHaveProperty('count', expected.length)
      expect('first' in allModels && allModels.first).toEqual(inOrder(expected))
      expect(essential).toEqual(
        primes.flatMap((_, index) => (smallest.every((model) => model.includes(index)) ? [index] : [])),
      )
    }),
  )
})

test('every row coded 1 is covered, no row coded 0 is', () => {
  fc.assert(
    fc.property(tables, fc.boolean(), (rows, remainders) => {
      const { primes, models } = minimized(rows, remainders)
      const allowed = permitted(rows, remainders)
      for (const model of models.first) {
        const covers = (bits: number): boolean => model.some((index) => coversRow(primes[index] as Term, bits))
        expect(rows.on.every(covers)).toBe(true)
        expect(
          Array.from({ length: 2 ** rows.conditions }, (_, bits) => bits)
            .filter(covers)
            .every((bits) => allowed.includes(bits)),
        ).toBe(true)
      }
    }),
  )
})

test('when there are more models than are kept, the count is the same, and the first come first', () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 1, max: 4 }), (rows, most) => {
      const [all, some] = [minimized(rows, true), minimized(rows, true, most)]
      expect(some.models).toEqual({ count: all.models.count, first: all.models.first.slice(0, most) })
      const { allModels } = all
      expect('first' in allModels && some.allModels).toEqual({
        count: 'count' in allModels ? allModels.count : null,
        first: 'first' in allModels ? allModels.first.slice(0, most) : [],
      })
      expect(some.essential).toEqual(all.essential)
    }),
  )
})

test('terms between others are prime implicants of their disjunction', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const { primes, models } = minimized(rows, true)
      const model = (models.first[0] ?? []).map((index) => primes[index] as Term)
      const region = permitted(rows, true).filter((bits) => model.some((term) => coversRow(term, bits)))
      const off = Array.from({ length: 2 ** rows.conditions }, (_, bits) => bits).filter(
        (bits) => !region.includes(bits),
      )
      const found = minimizeRows(rows, model, 10)
      expect('primes' in found && names(found.primes)).toEqual(names(primesByForce({ ...rows, off }, true)))
    }),
  )
})

test('what takes more steps than it may is refused with its numbers', () => {
  const rows = { conditions: 5, on: [0, 3, 12, 22, 31], off: [1, 7, 16, 25, 30] }
  const enough = { primes: 1e6, models: 1e6, allModels: 1e6 }
  let steps = 0
  const spent = (count: number): void => {
    steps += count
  }
  minimizeRows(rows, 'remainders', 10, { primes: 5, models: 0, allModels: 0, spent })
  expect(steps).toBeGreaterThan(5)
  const refusal = (limit: number) => ({ limit, conditions: 5, on: 5, off: 5 })
  expect(minimizeRows(rows, 'remainders', 10, { ...enough, primes: 5 })).toEqual({
    tooLarge: 'prime implicants',
    ...refusal(5),
  })
  expect(minimizeRows(rows, 'remainders', 10, { ...enough, models: 6 })).toEqual({ tooLarge: 'models', ...refusal(6) })
  const { allModels } = minimizeRows(rows, 'remainders', 10, { ...enough, allModels: 7 }) as Minimization
  expect(allModels).toEqual({ tooLarge: 'models', ...refusal(7) })
})

test('of any chart the covers are those that trying every set finds, and the first are kept whatever their number', () => {
  const charts = fc.integer({ min: 1, max: 6 }).chain((rows) => {
    const line = fc
      .uniqueArray(fc.integer({ min: 0, max: rows - 1 }), { minLength: 1 })
      .map((each) => each.toSorted((a, b) => a - b))
    return fc.tuple(fc.constant(rows), fc.array(line, { minLength: 1, maxLength: 13 }))
  })
  fc.assert(
    fc.property(charts, fc.integer({ min: 1, max: 5 }), ([rows, lines], most) => {
      fc.pre(Array.from({ length: rows }, (_, row) => row).every((row) => lines.some((line) => line.includes(row))))
      const irredundant = inOrder(coversByForce(lines, rows))
      const smallest = irredundant.filter((cover) => cover.length === irredundant[0]?.length)
      for (const [kind, expected] of [
        ['irredundant', irredundant],
        ['fewest', smallest],
      ] as const) {
        const found = finished(withinBudget(1e9, (budget) => coversOf(lines, rows, kind, most, budget)))
        expect(found).toEqual({
          count: expected.length,
          first: expected.slice(0, most),
          essential: lines.flatMap((_, index) => (expected.every((cover) => cover.includes(index)) ? [index] : [])),
          used: lines.flatMap((_, index) => (expected.some((cover) => cover.includes(index)) ? [index] : [])),
        })
      }
    }),
    { numRuns: 300 },
  )
})

test('of many covers the first are kept, in whatever order they are found', () => {
  const rows = [0, 1, 2, 3, 4, 5]
  const pairs = rows.flatMap((a) => rows.filter((b) => b > a).map((b) => [a, b])).toReversed()
  const expected = inOrder(coversByForce(pairs, rows.length))
  expect(expected.length).toBeGreaterThan(150)
  const found = finished(withinBudget(1e9, (budget) => coversOf(pairs, rows.length, 'irredundant', 2, budget)))
  expect(found).toEqual({
    count: expected.length,
    first: expected.slice(0, 2),
    essential: [],
    used: pairs.map((_, index) => index),
  })
})
