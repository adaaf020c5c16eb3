import { indirectMemberships } from './indirect.ts'

/** How the raw values of a column become memberships. */
export type Calibration =
  | NumberCalibration
  /** Text → membership; null: the membership of all other texts is unknown. */
  | { readonly method: 'map'; readonly values: ReadonlyMap<string, number>; readonly others: number | null }

export type NumberCalibration =
  | { readonly method: 'direct' | 'linear'; readonly anchors: Anchors }
  | { readonly method: 'bell'; readonly anchors: BellAnchors }
  | { readonly method: 'crisp' | 'indirect'; readonly thresholds: readonly number[] }
  /** `lowest`: values up to this one are fully out. */
  | { readonly method: 'tfr'; readonly lowest: number }

/** Full exclusion, crossover, full inclusion: rising, or falling. The crossover lies strictly between the others. */
export interface Anchors {
  readonly exclusion: number
  readonly crossover: number
  readonly inclusion: number
}

/** Three rising and three falling anchors of a set that is highest, or (inverse) lowest, in the middle. */
export interface BellAnchors {
  readonly rising: Anchors
  readonly falling: Anchors
}

/** How a segment bends below and above the crossover: 1 is a line. */
export interface Powers {
  readonly below: number
  readonly above: number
}

/** `logOdds`: of the membership at the outer anchors. */
export type Shape = { readonly kind: 'logistic'; readonly logOdds: number } | ({ readonly kind: 'power' } & Powers)

const LINE: Powers = { below: 1, above: 1 }

/**
 * Memberships, or values of a multi-value set. `logOdds` is for the direct method. Null if the indirect method finds no
 * curve that fits.
 */
export function membershipsFor(
  values: readonly number[],
  calibration: NumberCalibration,
  logOdds: number,
): readonly number[] | null {
  switch (calibration.method) {
    case 'direct':
      return values.map((value) => directMembership(value, calibration.anchors, { kind: 'logistic', logOdds }))
    case 'linear':
      return values.map((value) => directMembership(value, calibration.anchors, { kind: 'power', ...LINE }))
    case 'bell':
      return values.map((value) => bellMembership(value, calibration.anchors, LINE))
    case 'crisp':
      return values.map((value) => crispValue(value, calibration.thresholds))
    case 'indirect':
      return indirectMemberships(values, calibration.thresholds)?.map(settled) ?? null
    case 'tfr':
      return relativeMemberships(values, calibration.lowest)
  }
}

/** Does the crossover lie strictly between the others? Elsewhere the direct method would divide by zero. */
export function isOrdered({ exclusion, crossover, inclusion }: Anchors): boolean {
  return (exclusion < crossover && crossover < inclusion) || (exclusion > crossover && crossover > inclusion)
}

/** Memberships nearer to 0 or 1 than this become 0 or 1, as in R's QCA. */
const NEARLY = 0.0001

/** A membership in 0…1. Ragin, Redesigning Social Inquiry, 2008, ch. 5; Dusa, QCA with R, 2019, ch. 4. */
export function directMembership(value: number, anchors: Anchors, shape: Shape): number {
  const found = shape.kind === 'logistic' ? logistic(value, anchors, shape.logOdds) : power(value, anchors, shape)
  return settled(found)
}

function settled(membership: number): number {
  if (membership < NEARLY) return 0
  return membership > 1 - NEARLY ? 1 : withoutNoise(membership)
}

/** Doubles hold 15 digits or more. One less hides what the arithmetic adds: 0.24999999999999986 is 0.25. */
const DIGITS = 14

function withoutNoise(value: number): number {
  return Number(value.toPrecision(DIGITS))
}

function logistic(value: number, { exclusion, crossover, inclusion }: Anchors, logOdds: number): number {
  const [low, high] = [Math.min(exclusion, inclusion), Math.max(exclusion, inclusion)]
  const span = value >= crossover ? high - crossover : crossover - low
  const membership = 1 / (1 + Math.exp((-logOdds * (value - crossover)) / span))
  return exclusion > inclusion ? 1 - membership : membership
}

/** Two segments that meet at the crossover. */
function power(value: number, { exclusion, crossover, inclusion }: Anchors, { below, above }: Powers): number {
  const toInclusion = Math.sign(inclusion - exclusion)
  const along = (point: number): number => (point - exclusion) * toInclusion
  if (along(value) <= 0) return 0
  if (along(value) >= along(inclusion)) return 1
  return along(value) <= along(crossover)
    ? ((exclusion - value) / (exclusion - crossover)) ** below / 2
    : 1 - ((inclusion - value) / (inclusion - crossover)) ** above / 2
}

/** Rises over the first three anchors and falls over the others; for an inverse bell, the other way round. */
export function bellMembership(value: number, { rising, falling }: BellAnchors, powers: Powers): number {
  const shape = { kind: 'power', ...powers } as const
  const [first, second] = rising.exclusion < falling.inclusion ? [rising, falling] : [falling, rising]
  const turn = Math.max(first.exclusion, first.inclusion)
  return value <= turn ? directMembership(value, first, shape) : directMembership(value, second, shape)
}

/**
 * Totally fuzzy and relative: max(0, (E(x) − E(lowest)) / (1 − E(lowest))) with E(x), the share of the values up to x.
 * 0 if no value is above `lowest`. Cheli and Lemmi, "A totally fuzzy and relative approach to the multidimensional
 * analysis of poverty", Economic Notes 24, 1995; Dusa, QCA with R, 2019, ch. 4.
 */
function relativeMemberships(values: readonly number[], lowest: number): readonly number[] {
  const share = (value: number): number => values.filter((each) => each <= value).length / values.length
  const out = share(lowest)
  return values.map((value) => (out === 1 ? 0 : withoutNoise(Math.max(0, (share(value) - out) / (1 - out)))))
}

/** How many thresholds a value reaches: 0 or 1 for one threshold, more for a multi-value set. */
export function crispValue(value: number, thresholds: readonly number[]): number {
  return thresholds.filter((threshold) => value >= threshold).length
}

/**
 * Thresholds proposed from the values themselves: groups of neighbors by complete linkage; a threshold is the middle
 * between two groups (findTh in R's QCA). `count` is at least 1. A proposal is no calibration: anchors need reasons
 * from outside the data (Ragin 2008).
 */
export function proposedThresholds(values: readonly number[], count: number): readonly number[] {
  const groups: { readonly low: number; readonly high: number }[] = [...new Set(values)]
    .toSorted((a, b) => a - b)
    .map((value) => ({ low: value, high: value }))
  while (groups.length > count + 1) {
    const spans = groups.slice(1).map((group, index) => group.high - groups[index]!.low)
    const at = spans.indexOf(Math.min(...spans))
    groups.splice(at, 2, { low: groups[at]!.low, high: groups[at + 1]!.high })
  }
  return groups.slice(1).map((group, index) => withoutNoise((groups[index]!.high + group.low) / 2))
}
