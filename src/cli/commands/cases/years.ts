import { touches } from '../../../assessment/episodes.ts'
import { boundsOf } from '../../../model/date.ts'
import type { FilterOptions } from '../../program/filters.ts'

/** Does a date fall in the requested years? True if none are requested. The library must be valid. */
export function touchesYears(date: string, years: FilterOptions['years']): boolean {
  return years === undefined || touches(daysOf(date), years)
}

/** The first and last day of a date. The library must be valid. */
export function daysOf(date: string): { readonly from: string; readonly until: string } {
  const { first, last } = boundsOf(date) ?? { first: date, last: date }
  return { from: first, until: last }
}
