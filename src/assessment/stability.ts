import { type Answers, type Framework, membershipOf } from '../model/framework.ts'
import { episodeId } from '../model/library.ts'
import type { FirstPlaceChange, Precedent, Stability, Weights } from './assessment.ts'
import { exact } from './degrees.ts'
import { byDate, sameConfiguration, weightOf } from './precedents.ts'

/**
 * What another weight for one condition would change. `precedents` are ranked by the present weights.
 *
 * While one weight w varies, each precedent's distance is (A + d·w) / (B + e·w). Two of these are equal only at the
 * roots of a quadratic, so between the roots the order of two precedents is fixed, and one look there tells it.
 */
export function stabilityOf(
  framework: Framework,
  precedents: readonly Precedent[],
  answers: Answers,
  weights: Weights | null,
): Stability {
  const ids = framework.conditions.map(({ id }) => id)
  return {
    first: ids.flatMap((id) => changesOfFirst(framework, precedents, answers, weights, id)),
    record: ids.filter((id) => changesRecord(framework, precedents, answers, weights, id)),
  }
}

/** A precedent's place in the ranking as a function of one weight w. */
interface Course {
  readonly precedent: Precedent
  /** Its distance is (sum + difference · w) / (total + share · w), or undefined if the divisor is 0. */
  readonly sum: number
  readonly difference: number
  readonly total: number
  readonly share: 0 | 1
  /** Is it in the same configuration when the condition is ignored, and when it counts? */
  readonly sameWithout: boolean
  readonly sameWith: boolean
}

function changesOfFirst(
  framework: Framework,
  precedents: readonly Precedent[],
  answers: Answers,
  weights: Weights | null,
  condition: string,
): readonly FirstPlaceChange[] {
  const others = framework.conditions.filter(({ id }) => id !== condition && weightOf(weights, id) > 0)
  const [first, ...rivals] = precedents.map((each) => courseOf(framework, each, answers, weights, condition))
  if (first === undefined) return []
  const now = weightOf(weights, condition)
  // Not all weights can be 0.
  const least = others.length > 0 ? 0 : Number.MIN_VALUE
  return (['lower', 'higher'] as const).flatMap((direction) => {
    const leads = rivals.flatMap((rival) => leadOf(rival, first, { now, least, direction }))
    const winner = winnerOf(leads, now, direction)
    if (winner === null) return []
    const { course, weight } = winner
    return [{ condition, direction, weight: exact(weight), episode: episodeId(course.precedent) }]
  })
}

/** A precedent that ranks before the present first one, and the nearest weight where it does. */
interface Lead {
  readonly course: Course
  readonly weight: number
  /** Does it at that very weight, not just past it? */
  readonly isAt: boolean
}

type Direction = FirstPlaceChange['direction']

function leadOf(
  course: Course,
  first: Course,
  { now, least, direction }: { readonly now: number; readonly least: number; readonly direction: Direction },
): readonly Lead[] {
  const stretches = ahead(stretchesOf(course, first, now), now, direction).filter(({ until }) => until >= least)
  const stretch = stretches.find(({ sample }) => precedes(course, first, sample))
  if (stretch === undefined) return []
  const { from, until } = stretch
  const weight = direction === 'lower' ? Math.min(until, now) : Math.max(from, now)
  return [{ course, weight, isAt: from === until }]
}

/** The first precedent at the nearest weight where another one leads; null if none ever leads. */
function winnerOf(leads: readonly Lead[], now: number, direction: Direction): Lead | null {
  const gap = Math.min(...leads.map(({ weight }) => Math.abs(weight - now)))
  const nearest = leads.filter(({ weight }) => exact(Math.abs(weight - now) - gap) === 0)
  const at = nearest.filter(({ isAt }) => isAt)
  const [one, ...more] = at.length > 0 ? at : nearest
  if (one === undefined) return null
  const { weight, isAt } = one
  return more.reduce((best, lead) => {
    const past = ahead(stretchesOf(lead.course, best.course, weight), weight, direction)
    const sample = isAt ? weight : past.find(({ from, until }) => from < until)?.sample
    return precedes(lead.course, best.course, sample ?? weight) ? lead : best
  }, one)
}

function courseOf(
  { conditions }: Framework,
  precedent: Precedent,
  answers: Answers,
  weights: Weights | null,
  varied: string,
): Course {
  let [sum, difference, total, share]: [number, number, number, 0 | 1] = [0, 0, 0, 0]
  for (const condition of conditions) {
    const here = membershipOf(condition, answers[condition.id])
    const there = membershipOf(condition, precedent.answers[condition.id])
    if (here === null || there === null) continue
    const distance = exact(Math.abs(here - there))
    if (condition.id === varied) {
      difference = distance
      share = 1
    } else {
      const weight = weightOf(weights, condition.id)
      sum += weight * distance
      total += weight
    }
  }
  const without = conditions.filter(({ id }) => id !== varied && weightOf(weights, id) > 0)
  const sameIn = (counted: typeof conditions): boolean => sameConfiguration(counted, answers, precedent.answers)
  return {
    precedent,
    sum,
    difference,
    total,
    share,
    sameWithout: sameIn(without),
    sameWith: sameIn(conditions.filter(({ id }) => id === varied || without.some((each) => each.id === id))),
  }
}

/** Does one rank before the other at this weight? The order is that of `rankPrecedents`. */
function precedes(one: Course, other: Course, weight: number): boolean {
  const isSame = ({ sameWith, sameWithout }: Course): boolean => (weight > 0 ? sameWith : sameWithout)
  if (isSame(one) !== isSame(other)) return isSame(one)
  const gap = similarityAt(one, weight) - similarityAt(other, weight)
  return gap === 0 ? byDate(one.precedent, other.precedent) < 0 : gap > 0
}

function similarityAt({ sum, difference, total, share }: Course, weight: number): number {
  const whole = total + share * weight
  return whole === 0 ? -1 : exact(1 - (sum + difference * weight) / whole)
}

/** Weights between which, or a weight at which, the order of two precedents is fixed. */
interface Stretch {
  readonly from: number
  readonly until: number
  /** A weight in it. */
  readonly sample: number
}

/**
 * All stretches from 0 on: each point where the order can change, and each gap between two points. A root that differs
 * from `now` only by rounding is `now`.
 */
function stretchesOf(one: Course, other: Course, now: number): readonly Stretch[] {
  const roots = rootsOf(one, other).map((root) => (exact(root - now) === 0 ? now : root))
  const points = [...new Set([0, ...roots])].toSorted((a, b) => a - b)
  return points.flatMap((from, index) => {
    const until = points[index + 1] ?? Number.POSITIVE_INFINITY
    const beyond = from * 2 + (Math.max(one.total, other.total) || 1)
    return [
      { from, until: from, sample: from },
      { from, until, sample: until === Number.POSITIVE_INFINITY ? beyond : (from + until) / 2 },
    ]
  })
}

/** The weights above 0 at which two distances are equal; none where they are always equal. */
function rootsOf(one: Course, other: Course): readonly number[] {
  if (one.total + one.share === 0 || other.total + other.share === 0) return []
  const a = one.difference * other.share - other.difference * one.share
  const b = one.sum * other.share + one.difference * other.total - other.sum * one.share - other.difference * one.total
  const c = one.sum * other.total - other.sum * one.total
  const roots = a === 0 ? [-c / b] : quadraticRoots(a, b, c)
  return roots.filter((root) => root > 0 && Number.isFinite(root))
}

/** In the form that does not subtract nearly equal numbers. */
function quadraticRoots(a: number, b: number, c: number): readonly number[] {
  const discriminant = Math.max(0, b * b - 4 * a * c)
  const half = -(b + (b < 0 ? -1 : 1) * Math.sqrt(discriminant)) / 2
  return half === 0 ? [0] : [half / a, c / half]
}

/** What lies on one side of a weight, the nearest first. */
function ahead(stretches: readonly Stretch[], weight: number, direction: Direction): readonly Stretch[] {
  return direction === 'lower'
    ? stretches.filter(({ from }) => from < weight).toReversed()
    : stretches.filter(({ until }) => until > weight)
}

/** Does the record change if the condition is ignored, or is counted when it is ignored now? */
function changesRecord(
  { conditions }: Framework,
  precedents: readonly Precedent[],
  answers: Answers,
  weights: Weights | null,
  id: string,
): boolean {
  const counts = (each: string): boolean => weightOf(weights, each) > 0 !== (each === id)
  const counted = conditions.filter((condition) => counts(condition.id))
  if (counted.length === 0) return false
  return precedents.some((each) => each.sameConfiguration !== sameConfiguration(counted, answers, each.answers))
}
