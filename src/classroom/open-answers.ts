import type { AnswerKey } from '../model/answer-key.ts'
import { answerGiven, type CodingRow, scaleIds } from '../model/coding-row.ts'
import type { Framework } from '../model/framework.ts'

/** What a coder of the key has not answered. */
export interface OpenAnswers {
  readonly coder: string
  /** Did the coder hand in anything? */
  readonly isAbsent: boolean
  /** Letters of units, and on each the conditions or the outcome without an answer. */
  readonly open: readonly { readonly unit: string; readonly scales: readonly string[] }[]
}

/** Every coder of the key with open answers, in its order. Units of the rows are full ids of episodes. */
export function openAnswers(
  { assignments, units }: AnswerKey,
  rows: readonly CodingRow[],
  framework: Framework,
): readonly OpenAnswers[] {
  return assignments.flatMap(({ coder, units: own }) => {
    const given = rows.filter((row) => row.coder === coder)
    const open = units
      .filter(({ unit }) => own.includes(unit))
      .map(({ unit, episode }) => {
        const row = given.find((each) => each.unit === episode)
        return {
          unit,
          scales: scaleIds(framework).filter((scale) => row === undefined || answerGiven(row, scale) === null),
        }
      })
      .filter(({ scales }) => scales.length > 0)
    return open.length === 0 ? [] : [{ coder, isAbsent: given.length === 0, open }]
  })
}
