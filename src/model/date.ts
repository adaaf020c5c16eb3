/**
 * Dates as historians need them: a subset of EDTF (ISO 8601-2:2019, level 1). A year, a month or a
 * day (`1969`, `1969-12`, `1969-12-03`), an interval of two of these (`1971-07-09/1971-07-11`),
 * each followed by `~` when approximate or `?` when uncertain. Years from 1000 to 2999.
 */
export const EDTF_PATTERN =
  '^[12]\\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?[~?]?(/[12]\\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?[~?]?)?$'

const EDTF = new RegExp(EDTF_PATTERN)

/** The first and last day a date may mean, both `YYYY-MM-DD`. */
export interface DateBounds {
  readonly first: string
  readonly last: string
}

/** The days that an EDTF date spans, or null when it is not a date (`1969-02-30`) or runs backward. */
export function boundsOf(date: string): DateBounds | null {
  if (!EDTF.test(date)) return null
  const [start = '', end = start] = date.split('/')
  const from = spanOf(start)
  const until = spanOf(end)
  if (from === null || until === null || from.first > until.last) return null
  return { first: from.first, last: until.last }
}

function spanOf(part: string): DateBounds | null {
  const [year, month, day] = part.replace(/[~?]$/, '').split('-')
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` }
  const days = daysInMonth(Number(year), Number(month))
  if (day === undefined) return { first: `${year}-${month}-01`, last: `${year}-${month}-${days}` }
  if (Number(day) > days) return null
  return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` }
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The day (`YYYY-MM-DD`) this many days after another, or before it when negative. */
export function shiftDay(day: string, days: number): string {
  const [year, month, date] = day.split('-').map(Number)
  return new Date(Date.UTC(year!, month! - 1, date! + days)).toISOString().slice(0, 10)
}
