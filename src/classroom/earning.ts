import type { KeyUnit } from '../model/answer-key.ts'
import { answerGiven, answerIn, type CodingRow } from '../model/coding-row.ts'
import { answersOf, type Framework, rankOf } from '../model/framework.ts'
import type { Points, Rubric } from '../model/rubric.ts'

/** By what answers are graded. */
export interface Grading {
  readonly framework: Framework
  readonly rubric: Rubric
}

type Answered = Pick<CodingRow, 'answers' | 'outcome'>

/** An answer that can earn points. */
export interface Mark {
  /** From the nearest of the rubric's codings; null without an answer, or if it is `unknown`. */
  readonly steps: number | null
  /** Did the coder answer that it is unknown? */
  readonly isUnsure: boolean
  readonly earned: number
  /** What the same answer as in the key earns. */
  readonly most: number
  /** What counts as no points. */
  readonly base: number
}

/** Can an answer earn points? Not if its rubric gives none, or the key has no answer. */
export function isGraded({ codings }: KeyUnit, scale: string, { rubric }: Grading): boolean {
  const hasAnswer = rubric.codings.some(
    (coding) => codings[coding] !== undefined && answerIn(codings[coding], scale) !== null,
  )
  return hasAnswer && pointsOn(scale, rubric).same !== 0
}

function pointsOn(scale: string, { points, default: others }: Rubric): Points {
  return points[scale] ?? others
}

/** Null if no answer can earn points, or the key has none. */
export function markOf(answered: Answered | undefined, unit: KeyUnit, scale: string, grading: Grading): Mark | null {
  if (!isGraded(unit, scale, grading)) return null
  const { framework, rubric } = grading
  const points = pointsOn(scale, rubric)
  const rankIn = (each: Answered | undefined): number | null =>
    each === undefined ? null : rankOf(answerIn(each, scale), framework)
  const right = rubric.codings.map((coding) => rankIn(unit.codings[coding])).filter((rank) => rank !== null)
  const stepsFrom = (rank: number): number => Math.min(...right.map((each) => Math.abs(each - rank)))
  const chances = answersOf(framework).map((_, rank) => earnedBy(stepsFrom(rank), points))
  const chance = chances.reduce((sum, each) => sum + each, 0) / chances.length
  const given = rankIn(answered)
  const steps = given === null ? null : stepsFrom(given)
  const isUnsure = answered !== undefined && steps === null && answerGiven(answered, scale) !== null
  return {
    steps,
    isUnsure,
    earned: earnedBy(steps, points),
    most: points.same,
    base: rubric.base === 'chance' ? chance : 0,
  }
}

function earnedBy(steps: number | null, { same, oneStepOff }: Points): number {
  if (steps === 0) return same
  return steps === 1 ? oneStepOff : 0
}
