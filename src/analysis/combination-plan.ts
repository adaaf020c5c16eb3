import { combinationsOf, type Factor } from './variation.ts'

/** Up to this many combinations, all are examined. */
const MAX_COMBINATIONS = 2 ** 20

/** How to draw combinations when there are too many. */
export interface Sampling {
  /** How many combinations to look at when there are more than `MAX_COMBINATIONS`. */
  readonly samples: number
  /** A number from 0 to `limit` − 1; the same for the same seed. */
  below(limit: number): number
}

/** Which combinations are examined. */
export interface Plan {
  /** The total number; null above 2^53 − 1. */
  readonly combinations: number | null
  /** Are all of them examined, or a sample? */
  readonly exhaustive: boolean
  /** How many are examined. */
  readonly of: number
  /** An option for each factor. Must be called with 0, 1, 2, … in order. */
  choice(number: number): readonly number[]
}

export function planOf(factors: readonly Factor[], { samples, below }: Sampling): Plan {
  const combinations = combinationsOf(factors)
  if (combinations === null || combinations > MAX_COMBINATIONS) {
    const choice = (): readonly number[] => factors.map(({ options }) => below(options.length))
    return { combinations, exhaustive: false, of: samples, choice }
  }
  const stride = strideOf(combinations)
  const choice = (number: number): readonly number[] => combination((number * stride) % combinations, factors)
  return { combinations, exhaustive: true, of: combinations, choice }
}

/** The combination with this number. Numbers start at 0. */
function combination(number: number, factors: readonly Factor[]): readonly number[] {
  let rest = number
  return factors.map(({ options }) => {
    const option = rest % options.length
    rest = Math.floor(rest / options.length)
    return option
  })
}

/**
 * A step that reaches every number below `of` (modulo `of`). It is near the golden section, so that the first numbers
 * are spread evenly.
 */
function strideOf(of: number): number {
  let stride = Math.max(1, Math.round(of * 0.618))
  while (divisor(stride, of) !== 1) stride++
  return stride
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}
