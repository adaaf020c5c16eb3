/** How far a coder's load may be from the mean, as a share of it. More than that is evened out. */
const TOLERANCE = 0.25

/** Smaller gains are errors of rounding, and swaps for their sake might never end. */
const LEAST_GAIN = 1e-6

/** What one coder reads. */
interface Load {
  units: readonly number[]
  words: number
}

interface Swap {
  readonly other: Load
  readonly give: number
  readonly take: number
  /** How much closer to the mean the two coders come. */
  readonly gain: number
}

/**
 * Lets coders swap units until nobody reads much more than others, or no swap helps. Each coder keeps the number of
 * units, and each unit the number of its coders. Swaps that are not needed are not made, so the same units do not
 * always go together.
 */
export function balanceLoads(
  dealt: readonly (readonly number[])[],
  words: readonly number[],
): readonly (readonly number[])[] {
  const lengthOf = (unit: number): number => words[unit] ?? 0
  const loads = dealt.map((units): Load => ({ units, words: units.reduce((sum, unit) => sum + lengthOf(unit), 0) }))
  const mean = loads.reduce((sum, load) => sum + load.words, 0) / loads.length
  const excess = (load: number): number => Math.max(0, Math.abs(load - mean) - TOLERANCE * mean) ** 2
  const open = new Set(loads)
  while (open.size > 0) {
    const worst = [...open].reduce((a, b) => (excess(b.words) > excess(a.words) ? b : a))
    const swap = excess(worst.words) === 0 ? null : bestSwap(worst, loads, lengthOf, excess)
    open.delete(worst)
    if (swap === null) continue
    const { other, give, take } = swap
    trade(worst, give, take, lengthOf)
    trade(other, take, give, lengthOf)
    open.add(worst).add(other)
  }
  return loads.map(({ units }) => units)
}

function bestSwap(
  own: Load,
  loads: readonly Load[],
  lengthOf: (unit: number) => number,
  excess: (words: number) => number,
): Swap | null {
  let best: Swap | null = null
  for (const other of loads) {
    for (const give of own.units) {
      if (other.units.includes(give)) continue
      for (const take of other.units) {
        if (own.units.includes(take)) continue
        const more = lengthOf(take) - lengthOf(give)
        const before = excess(own.words) + excess(other.words)
        const gain = before - excess(own.words + more) - excess(other.words - more)
        if (gain > (best?.gain ?? LEAST_GAIN)) best = { other, give, take, gain }
      }
    }
  }
  return best
}

function trade(load: Load, give: number, take: number, lengthOf: (unit: number) => number): void {
  load.units = load.units.map((unit) => (unit === give ? take : unit))
  load.words += lengthOf(take) - lengthOf(give)
}
