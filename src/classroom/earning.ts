import type { KeyUnit } from '../model/answer-key.ts'
import { answerIn, type CodingRow } from '../model/coding-row.ts'
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
  /** From the nearest of the rubric's codings; null without an answer. */
  readonly steps: number | null
  readonly earned: number
  /** What the same answer as in the key earns. */
  readonly most: number
  /** What counts as no points. */
  readonly base: number
}

/** Null if no answer can earn points, or the key has none. */
export function markOf(
  answered: Answered | undefined,
  { codings }: KeyUnit,
  scale: string,
  { framework, rubric }: Grading,
): Mark | null {
  const points = rubric.points[scale] ?? rubric.default
  const rankIn = (each: Answered | undefined): number | null =>
    each === undefined ? null : rankOf(answerIn(each, scale), framework)
  const right = rubric.codings.map((coding) => rankIn(codings[coding])).filter((rank) => rank !== null)
  if (right.length === 0 || points.same === 0) return null
  const stepsFrom = (rank: number): number => Math.min(...right.map((each) => Math.abs(each - rank)))
  const chances = answersOf(framework).map((_, rank) => earnedBy(stepsFrom(rank), points))
  const chance = chances.reduce((sum, each) => sum + each, 0) / chances.length
  const given = rankIn(answered)
  const steps = given === null ? null : stepsFrom(given)
  return { steps, earned: earnedBy(steps, points), most: points.same, base: rubric.base === 'chance' ? chance : 0 }
}

function earnedBy(steps: number | null, { same, oneStepOff }: Points): number {
  if (steps === 0) return same
  return steps === 1 ? oneStepOff : 0
}
