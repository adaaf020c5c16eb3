/** Units for each coder if nobody says how many. */
const PER_CODER = 4

/** From this number of coders on, five of them code each unit; in a smaller class, three. */
const LARGE_CLASS = 15

/** How a class shares the units. All numbers are at least 1. */
export interface Shares {
  readonly units: number
  readonly coders: number
  readonly perCoder: number
  /** The fewest coders that each unit must have. */
  readonly overlap: number
}

/** For each number, a value that would work if the others stay the same; null when none does. */
export type Alternatives = { readonly [K in keyof Shares]: number | null }

/**
 * A plan from the numbers that were given. It uses as many units as can have three or five coders each, up to
 * `preferred`, which is at most `available`. The result may be impossible if the given numbers are.
 */
export function completeShares(
  given: Partial<Shares> & Pick<Shares, 'coders'>,
  { available, preferred }: { readonly available: number; readonly preferred: number },
): Shares {
  const { coders } = given
  const perCoder = given.perCoder ?? Math.min(PER_CODER, given.units ?? (preferred || available))
  const codings = coders * perCoder
  const wanted = given.overlap ?? Math.min(coders, coders < LARGE_CLASS ? 3 : 5)
  const most = Math.min(Math.max(preferred, perCoder), Math.floor(codings / wanted))
  const units = given.units ?? Math.max(perCoder, sameParity(codings, most))
  const least = Math.min(...coveragesOf({ units, coders, perCoder, overlap: 1 }))
  return { units, coders, perCoder, overlap: given.overlap ?? Math.max(1, Math.min(least, coders)) }
}

/** Odd numbers of coders for each of `units` add up to `codings` only if both are even or both odd. */
function sameParity(codings: number, units: number): number {
  return (codings - units) % 2 === 0 ? units : units - 1
}

/** Null if the shares can be dealt; otherwise what could be changed. */
export function alternativesTo(shares: Shares): Alternatives | null {
  if (canBeDealt(shares)) return null
  const { units, coders, perCoder, overlap } = shares
  const tried: Shares = {
    units: Math.max(perCoder, Math.floor((coders * perCoder) / overlap)),
    coders: Math.max(overlap, Math.ceil((units * overlap) / perCoder)),
    perCoder: Math.min(units, Math.ceil((units * overlap) / coders)),
    overlap: Math.min(coders, Math.floor((coders * perCoder) / units)),
  }
  const ifEnough = (key: keyof Shares): number | null =>
    canBeDealt({ ...shares, [key]: tried[key] }) ? tried[key] : null
  return {
    units: tried.units <= units ? ifEnough('units') : null,
    coders: ifEnough('coders'),
    perCoder: ifEnough('perCoder'),
    overlap: ifEnough('overlap'),
  }
}

function canBeDealt({ units, coders, perCoder, overlap }: Shares): boolean {
  return (
    [units, coders, perCoder, overlap].every((number) => number >= 1) &&
    perCoder <= units &&
    overlap <= coders &&
    coders * perCoder >= units * overlap
  )
}

/**
 * How many coders each unit gets, from most to fewest. If possible, all are odd: half of an even number can stand
 * against the other half, and then there is no one median. Odd numbers differ by at most two, others by at most one.
 * If the codings do not add up, one unit has an even number.
 */
export function coveragesOf({ units, coders, perCoder, overlap }: Shares): readonly number[] {
  const codings = coders * perCoder
  const share = Math.floor(codings / units)
  const odd = share % 2 === 1 ? share : share - 1
  const odds = spread(units, odd, codings - odd * units, 2)
  return odd >= overlap && Math.max(...odds) <= coders ? odds : spread(units, share, codings - share * units, 1)
}

/** `least` for each unit, and the rest in steps for the first of them. */
function spread(units: number, least: number, rest: number, step: number): readonly number[] {
  return Array.from({ length: units }, (_, unit) => least + Math.min(step, Math.max(0, rest - unit * step)))
}

/** How many units have an even number of coders. Their coders can be split in two halves. */
export function evenlyCoded(shares: Shares): number {
  return coveragesOf(shares).filter((coders) => coders % 2 === 0).length
}
