import type { Weights } from '../../assessment/assessment.ts'
import { clipped } from '../../model/clipped.ts'
import type { Framework } from '../../model/framework.ts'
import { suggestion } from '../../model/nearest.ts'
import { UsageError, ValueError } from '../errors.ts'
import { valueOption } from './options.ts'
import { pairsIn } from './pairs.ts'

/** Condition → weight as they are written, before the framework is known. */
export type WeightPairs = readonly (readonly [condition: string, weight: number])[]

export const WEIGHTS = valueOption(
  '--weights <pairs>',
  'how much conditions count in similarity, as "CONDITION=2,CONDITION=0.5" (default: 1; 0 ignores one)',
  { parse: parsePairs },
)

/** The weights of `--weights`, null when it is not given; otherwise a UsageError says which part is not a condition. */
export function weightsOf(pairs: WeightPairs | undefined, { conditions }: Framework): Weights | null {
  if (pairs === undefined) return null
  const ids = conditions.map(({ id }) => id)
  const unknown = pairs.find(([id]) => !ids.includes(id))
  if (unknown !== undefined) {
    const [id] = unknown
    throw new UsageError(`--weights: there is no condition "${clipped(id)}". ${suggestion(id, ids)}`)
  }
  const given = new Map(pairs)
  const weights = ids.map((id) => [id, given.get(id) ?? 1] as const)
  if (weights.every(([, weight]) => weight === 0)) {
    throw new UsageError('--weights: every condition has weight 0, so nothing can be compared. Give one of them more.')
  }
  return Object.fromEntries(weights)
}

function parsePairs(text: string): WeightPairs {
  const pairs = pairsIn(text, {
    pair: 'CONDITION=WEIGHT',
    example: '--weights "CONDITION=2,CONDITION=0.5"',
    values: 'weights',
    keyOf: (id) => id.toLowerCase(),
  })
  return pairs.map(([id, weight]) => {
    if (!/^(?:\d{1,6}(?:\.\d{1,6})?|\.\d{1,6})$/.test(weight)) {
      throw new ValueError(
        `"${clipped(weight)}" is not a weight. It must be a number from 0 to 999999, such as 2 or 0.5.`,
      )
    }
    return [id, Number(weight)]
  })
}
