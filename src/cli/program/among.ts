import { clipped } from '../../model/clipped.ts'
import { suggestion } from '../../model/nearest.ts'
import { ValueError } from '../errors.ts'
import { FILTERS, type FilterOptions } from './filters.ts'
import { valueOption } from './options.ts'
import { pairsIn } from './pairs.ts'

const KEYS = ['party', 'years', 'verdict', 'outcome'] as const satisfies readonly (keyof FilterOptions)[]

/** Filters of cases in one value. */
export interface AmongFilters {
  /** As they were typed. */
  readonly text: string
  readonly filters: FilterOptions
}

export const AMONG = valueOption(
  '--among <filters>',
  `only these precedents, as "party=NAME,years=1969-1992" (keys: ${KEYS.join(', ')})`,
  { parse: parseFilters },
)

function parseFilters(text: string): AmongFilters {
  const pairs = pairsIn(text, {
    pair: 'KEY=VALUE',
    example: '--among "years=1969-1979"',
    values: 'values',
    keyOf: keyIn,
    // The name of a party may have one.
    commas: true,
  })
  return { text, filters: Object.fromEntries(pairs.map(([key, value]) => [key, FILTERS[key].parse(value)])) }
}

function keyIn(text: string): (typeof KEYS)[number] {
  const key = KEYS.find((each) => each === text.toLowerCase())
  if (key !== undefined) return key
  throw new ValueError(`There is no key "${clipped(text)}". ${suggestion(text, KEYS)}`)
}
