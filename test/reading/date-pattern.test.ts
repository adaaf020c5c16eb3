import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundsOf } from '../../src/model/date.ts'
import { DATE_PATTERN, DAY_PATTERN } from '../../src/reading/schema/date-pattern.ts'

const two = fc.integer({ min: 0, max: 32 }).map((number) => String(number).padStart(2, '0'))
const year = fc.oneof(fc.integer({ min: 900, max: 3100 }).map(String), fc.constantFrom('1900', '1904', '2000', '2100'))
const part = fc
  .tuple(
    year,
    fc.option(fc.oneof(two, fc.constant('02'))),
    fc.option(fc.oneof(two, fc.constant('29'))),
    fc.constantFrom('', '', '~', '?'),
  )
  .map(([y, m, d, mark]) => [y, ...(m === null ? [] : [m, ...(d === null ? [] : [d])])].join('-') + mark)
const near = part.chain((from) =>
  fc.tuple(
    fc.constant(from),
    fc.oneof(
      part,
      fc.constant(from),
      part.map((other) => from.slice(0, 5) + other.slice(5)),
    ),
  ),
)

test('the pattern for editors accepts the dates that the rules accept, and no others', () => {
  const dates = fc.oneof(
    part,
    near.map((both) => both.join('/')),
  )
  fc.assert(
    fc.property(dates, (date) => {
      expect([date, new RegExp(DATE_PATTERN).test(date)]).toEqual([date, boundsOf(date) !== null])
    }),
    { numRuns: 3000 },
  )
})

test('the pattern of a day accepts single days alone', () => {
  fc.assert(
    fc.property(part, (date) => {
      const isDay = /^\d{4}-\d\d-\d\d$/.test(date) && boundsOf(date) !== null
      expect([date, new RegExp(DAY_PATTERN).test(date)]).toEqual([date, isDay])
    }),
    { numRuns: 3000 },
  )
})

test.each(['1971-07-11/1971-07-09', '1971/1970', '1900-02-29', '1969-04-31', '1971-07/1969-12~'])('not %s', (date) => {
  expect(new RegExp(DATE_PATTERN).test(date)).toBe(false)
})

test.each(['1971-07-09/1971-07-11', '1971-07/1971', '2000-02-29', '1969~/1970?', '1969-12/1969-12'])(
  'but %s',
  (date) => {
    expect(new RegExp(DATE_PATTERN).test(date)).toBe(true)
  },
)
