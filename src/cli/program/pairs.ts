import { clipped } from '../../model/clipped.ts'
import { ValueError } from '../errors.ts'

/** What the pairs of an option say. */
interface PairForm<K extends string> {
  /** A pair in general: `CONDITION=WEIGHT`. */
  readonly pair: string
  /** The option with a value that works. */
  readonly example?: string
  /** What a key has one of, in the plural. */
  readonly values: string
  /** The key that is meant. May throw a ValueError. */
  readonly keyOf: (written: string) => K
  /** May a value have a comma? Then a comma ends it only before another key. */
  readonly commas?: true
}

/** Pairs of a key and a value, such as `party=NAME,years=1969`. Each key has one value. Throws a ValueError. */
export function pairsIn<K extends string>(
  text: string,
  { pair, example, values, keyOf, commas }: PairForm<K>,
): readonly (readonly [key: K, value: string])[] {
  const pairs = text.split(commas ? /,(?=[^,=]*=)/ : ',').map((part) => {
    const at = part.indexOf('=')
    const [written, value] = [part.slice(0, Math.max(at, 0)).trim(), part.slice(at + 1).trim()]
    if (written === '' || value === '' || (value.includes('=') && !commas)) {
      throw new ValueError(`"${clipped(part)}" is not ${pair}.${example === undefined ? '' : ` Example: ${example}`}`)
    }
    return [keyOf(written), value] as const
  })
  const keys = pairs.map(([key]) => key)
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  if (twice !== undefined) throw new ValueError(`"${clipped(twice)}" has two ${values}. Give one.`)
  return pairs
}
