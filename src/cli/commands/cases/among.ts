import { clipped } from '../../../model/clipped.ts'
import { suggestion } from '../../../model/nearest.ts'
import { ValueError } from '../../errors.ts'
import { valueOption } from '../../program/options.ts'
import { FILTERS, type FilterOptions } from './filters.ts'

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

/** A comma ends a value only before another key, so that a party's name may have one. */
function parseFilters(text: string): AmongFilters {
  const pairs = text.split(/,(?=[^,=]*=)/).map((part) => {
    const at = part.indexOf('=')
    const [key, value] = [part.slice(0, at).trim(), part.slice(at + 1).trim()]
    if (at === -1 || key === '' || value === '') {
      throw new ValueError(`"${clipped(part)}" is not KEY=VALUE. Example: --among "years=1969-1979"`)
    }
    return [keyIn(key), value] as const
  })
  const keys = pairs.map(([key]) => key)
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  if (twice !== undefined) throw new ValueError(`"${twice}" is given twice. Give it once.`)
  return { text, filters: Object.fromEntries(pairs.map(([key, value]) => [key, FILTERS[key].parse(value)])) }
}

function keyIn(text: string): (typeof KEYS)[number] {
  const key = KEYS.find((each) => each === text.toLowerCase())
  if (key !== undefined) return key
  throw new ValueError(`There is no key "${clipped(text)}". ${suggestion(text, KEYS)}`)
}
