import Ajv from 'ajv'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrderSchema } from '../../src/reading/schema/in-order.ts'

const fits = new Ajv().compile(inOrderSchema())

/** Any eight digits in the form of a day. */
const days = fc
  .record({ year: fc.integer({ min: 1000, max: 2999 }), rest: fc.tuple(digits(12), digits(31)) })
  .map(({ year, rest: [month, day] }) => `${year}-${month}-${day}`)

function digits(max: number) {
  return fc.integer({ min: 1, max }).map((number) => String(number).padStart(2, '0'))
}

/** Two days, often of the same year or month. */
const periods = fc.tuple(days, days, fc.constantFrom(0, 4, 7, 9, 10)).map(([from, other, shared]) => {
  return { from, until: from.slice(0, shared) + other.slice(shared) }
})

test('a period fits the schema if it does not end before it begins, to the day', () => {
  fc.assert(
    fc.property(periods, (period) => {
      expect(fits(period)).toBe(period.from <= period.until)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  {},
  { from: '1969-01-20' },
  { until: '1969-01-20' },
  { from: 1974, until: 1969 },
  { from: '1974', until: null },
])('what is no period is left to the other schemas: %j', (value) => {
  expect(fits(value)).toBe(true)
})
