import type { AnswerKey } from '../model/answer-key.ts'
import { type CodingRow, OUTCOME, scaleIds } from '../model/coding-row.ts'
import type { Rubric } from '../model/rubric.ts'
import { type Grading, type Mark, markOf } from './earning.ts'
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
    base: 'nothing',
    outOf: null,
  }
}

/**
 * The grade of each coder in the key, in its order, then of the spares that handed something in. Units are full episode
 * ids. An assigned unit without an answer earns no points. If none of the rubric's codings has an answer, no points are counted.
 */
export function gradeCoders(key: AnswerKey, rows: readonly CodingRow[], grading: Grading): readonly Grade[] {
  const late = key.spares.filter(({ coder }) => rows.some((row) => row.coder === coder))
  return [...key.assignments, ...late].map(({ coder, units }) => {
    const own = new Map(rows.filter((row) => row.coder === coder).map((row) => [row.unit, row]))
    const marks = key.units
      .filter(({ unit }) => units.includes(unit))
      .flatMap((unit) =>
        scaleIds(grading.framework).map((scale) => markOf(own.get(unit.episode), unit, scale, grading)),
      )
      .filter((mark) => mark !== null)
    const outOf = grading.rubric.outOf ?? total(marks, ({ most }) => most)
    const counted = (wanted: (mark: Mark) => boolean): number => marks.filter(wanted).length
    return {
      coder,
      points: hundredths(shareOf(marks) * outOf),
      outOf: hundredths(outOf),
      same: counted(({ steps }) => steps === 0),
      oneStepOff: counted(({ steps }) => steps === 1),
      further: counted(({ steps }) => steps !== null && steps > 1),
      unsure: counted(({ isUnsure }) => isUnsure),
      missing: counted(({ steps, isUnsure }) => steps === null && !isUnsure),
    }
  })
}

/** The sum of `earned - base`, divided by the sum of `most - base`: from 0 to 1. This is chance-corrected agreement. */
function shareOf(marks: readonly Mark[]): number {
  const possible = total(marks, ({ most, base }) => most - base)
  return possible === 0 ? 0 : Math.max(0, total(marks, ({ earned, base }) => earned - base) / possible)
}

function total(marks: readonly Mark[], of: (mark: Mark) => number): number {
  return marks.reduce((sum, mark) => sum + of(mark), 0)
}

function hundredths(number: number): number {
  return Math.round(number * 100) / 100
}
