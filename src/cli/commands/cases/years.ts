import { touches } from '../../../assessment/episodes.ts'
import { boundsOf } from '../../../model/date.ts'
import type { FilterOptions } from './filters.ts'

/** Does a date of a sound library touch the years that are wanted, if any are? */
export function touchesYears(date: string, years: FilterOptions['years']): boolean {
  return years === undefined || touches(daysOf(date), years)
}

/** The days that a date of a sound library spans. */
export function daysOf(date: string): { readonly from: string; readonly until: string } {
  const { first, last } = boundsOf(date) ?? { first: date, last: date }
  return { from: first, until: last }
}
