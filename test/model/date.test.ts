import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf, shiftDay } from '../../src/model/date.ts'

describe('the bounds of a date', () => {
  test.each([
    ['1969', '1969-01-01', '1969-12-31'],
    ['1969-12', '1969-12-01', '1969-12-31'],
    ['1969-04', '1969-04-01', '1969-04-30'],
    ['1969-02', '1969-02-01', '1969-02-28'],
    ['1972-02', '1972-02-01', '1972-02-29'],
    ['1969-12-03', '1969-12-03', '1969-12-03'],
    ['1972-02-29', '1972-02-29', '1972-02-29'],
    ['2000-02-29', '2000-02-29', '2000-02-29'],
  ])('of %s run from %s to %s', (date, first, last) => {
    expect(boundsOf(date)).toEqual({ first, last })
  })

  test.each([
    ['1978~', '1978-01-01', '1978-12-31'],
    ['1978-05?', '1978-05-01', '1978-05-31'],
    ['1978-05-20~', '1978-05-20', '1978-05-20'],
  ])('of %s are those of the date without its mark', (date, first, last) => {
    expect(boundsOf(date)).toEqual({ first, last })
  })

  test.each([
    ['1971-07-09/1971-07-11', '1971-07-09', '1971-07-11'],
    ['2021/2022', '2021-01-01', '2022-12-31'],
    ['1971-06/1971', '1971-06-01', '1971-12-31'],
    ['1971~/1972-02?', '1971-01-01', '1972-02-29'],
    ['1971-07-09/1971-07-09', '1971-07-09', '1971-07-09'],
  ])('of the interval %s run from its first day, %s, to its last, %s', (date, first, last) => {
    expect(boundsOf(date)).toEqual({ first, last })
  })

  test.each(['1972/1971', '1971-07-11/1971-07-09', '1972-01/1971-12', '1972/1971-06'])(
    'of %s are none: it runs backward',
    (date) => {
      expect(boundsOf(date)).toBeNull()
    },
  )

  test.each(['1969-02-30', '1969-02-29', '1900-02-29', '1971-04-31', '1971-07-09/1971-06-31', '1970-02-29/1971'])(
    'of %s are none: there is no such day',
    (date) => {
      expect(boundsOf(date)).toBeNull()
    },
  )

  test.each([
    '',
    '69',
    '1969-13',
    '1969-00',
    '1969-12-00',
    '1969-12-32',
    '1969-1-1',
    ' 1969',
    '1969\n',
    '1969/',
    '/1969',
    '1969/1970/1971',
    '1969~?',
    '~1969',
    '1969/..',
    '١٩٦٩',
    'constructor',
  ])('of %j are none: it is not a date', (date) => {
    expect(boundsOf(date)).toBeNull()
  })

  test('of a day are that day when the calendar has it, and none otherwise', () => {
    const parts = [
      fc.integer({ min: 1000, max: 2999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    ]
    fc.assert(
      fc.property(fc.tuple(...parts), ([year = 0, month = 0, day = 0]) => {
        const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
        const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        expect(boundsOf(text)).toEqual(day <= days ? { first: text, last: text } : null)
      }),
      { numRuns: 1000 },
    )
  })

  test('never throw, and are never in the wrong order, whatever the text', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^\d{4}(-\d\d(-\d\d)?)?[~?]?(\/\d{4}(-\d\d(-\d\d)?)?[~?]?)?$/))
    fc.assert(
      fc.property(text, (date) => {
        const bounds = boundsOf(date)
        if (bounds !== null) expect(bounds.first <= bounds.last).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const shift = fc.integer({ min: -2000, max: 2000 })

describe('a day shifted', () => {
  test.each([
    ['1972-02-28', 1, '1972-02-29'],
    ['1972-02-28', 2, '1972-03-01'],
    ['1971-02-28', 1, '1971-03-01'],
    ['1972-03-01', -1, '1972-02-29'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['1971-12-31', 1, '1972-01-01'],
    ['1972-01-01', -1, '1971-12-31'],
    ['1971-07-09', 0, '1971-07-09'],
    ['1971-01-01', 365, '1972-01-01'],
    ['1972-01-01', 365, '1972-12-31'],
    ['2024-03-31', 1, '2024-04-01'],
  ])('from %s by %i is %s', (from, days, to) => {
    expect(shiftDay(from, days)).toBe(to)
  })

  test('there and back is the same day', () => {
    fc.assert(
      fc.property(day, shift, (from, days) => {
        expect(shiftDay(shiftDay(from, days), -days)).toBe(from)
      }),
    )
  })

  test('twice is shifted by the sum', () => {
    fc.assert(
      fc.property(day, shift, shift, (from, one, other) => {
        expect(shiftDay(shiftDay(from, one), other)).toBe(shiftDay(from, one + other))
      }),
    )
  })

  test('forward is later, as text too, and is always a real day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 2000 }), (from, days) => {
        const to = shiftDay(from, days)
        fc.pre(to < '3000')
        expect(to > from).toBe(true)
        expect(boundsOf(to)).toEqual({ first: to, last: to })
      }),
    )
  })
})
