import type { AnswerKey, KeyUnit } from '../model/answer-key.ts'
import { answerIn, type CodingRow, OUTCOME, scaleIds } from '../model/coding-row.ts'
import { type Framework, rankOf } from '../model/framework.ts'
import type { Points, Rubric } from '../model/rubric.ts'
import type { Grade } from './results.ts'

/**
 * One point for each condition coded as in the key, and half a point for one step off. The outcome is a prediction,
 * which can be well reasoned and still wrong, so it earns no points.
 */
export function defaultRubric(coding: string): Rubric {
  return {
    points: { [OUTCOME]: { same: 0, oneStepOff: 0 } },
    default: { same: 1, oneStepOff: 0.5 },
    codings: [coding],
    outOf: null,
  }
}

/**
 * The grade of each coder in the key, in its order. Units are full episode ids. An assigned unit without an answer
 * earns no points. If none of the rubric's codings has an answer, no points are counted.
 */
export function gradeCoders(
  framework: Framework,
  key: AnswerKey,
  rubric: Rubric,
  rows: readonly CodingRow[],
): readonly Grade[] {
  return key.assignments.map(({ coder, units }) => {
    const own = rows.filter((row) => row.coder === coder)
    const marks = key.units
      .filter(({ unit }) => units.includes(unit))
      .flatMap((unit) => {
        const row = own.find((each) => each.unit === unit.episode)
        return scaleIds(framework).flatMap((scale) => markOf(scale, row, unit, framework, rubric))
      })
    const total = (of: (mark: Mark) => number): number => marks.reduce((sum, mark) => sum + of(mark), 0)
    const counted = (wanted: (mark: Mark) => boolean): number => marks.filter(wanted).length
    const possible = total(({ points }) => points.same)
    const outOf = rubric.outOf ?? possible
    return {
      coder,
      points: possible === 0 ? 0 : hundredths((total(earned) * outOf) / possible),
      outOf: hundredths(outOf),
      same: counted(({ steps }) => steps === 0),
      oneStepOff: counted(({ steps }) => steps === 1),
      further: counted(({ steps }) => steps !== null && steps > 1),
      missing: counted(({ steps }) => steps === null),
    }
  })
}

interface Mark {
  readonly points: Points
  /** From the nearest of the codings; null without an answer. */
  readonly steps: number | null
}

/** Null if the answer can't earn points, or if the key has no answer. */
function markOf(
  scale: string,
  row: CodingRow | undefined,
  { codings }: KeyUnit,
  framework: Framework,
  rubric: Rubric,
): readonly Mark[] {
  const points = rubric.points[scale] ?? rubric.default
  const rankIn = (codes: Pick<CodingRow, 'answers' | 'outcome'> | undefined): number | null =>
    codes === undefined ? null : rankOf(answerIn(codes, scale), framework)
  const right = rubric.codings.map((coding) => rankIn(codings[coding])).filter((rank) => rank !== null)
  if (right.length === 0 || points.same === 0) return []
  const given = rankIn(row)
  return [{ points, steps: given === null ? null : Math.min(...right.map((rank) => Math.abs(rank - given))) }]
}

function earned({ points, steps }: Mark): number {
  if (steps === 0) return points.same
  return steps === 1 ? points.oneStepOff : 0
}

function hundredths(number: number): number {
  return Math.round(number * 100) / 100
}
