import type { AnswerKey, KeyUnit } from '../model/answer-key.ts'
import { answerGiven, type CodingRow, scaleIds } from '../model/coding-row.ts'
import type { Answer, Framework } from '../model/framework.ts'

/** What a coder of the key has not answered. */
export interface OpenAnswers {
  readonly coder: string
  /** Did the coder hand in anything? */
  readonly isAbsent: boolean
  /** Letters of units, and on each the conditions or the outcome without an answer. */
  readonly open: readonly { readonly unit: string; readonly scales: readonly string[] }[]
}

/** Is this answer one to list? It is null where a coder gave none. */
export type IsMeant = (answer: Answer | null, unit: KeyUnit, scale: string) => boolean

/** Every coder of the key with open answers, in its order. Units of the rows are full ids of episodes. `isMeant` lists others instead. */
export function openAnswers(
  { assignments, units }: AnswerKey,
  rows: readonly CodingRow[],
  framework: Framework,
  isMeant: IsMeant = (answer) => answer === null,
): readonly OpenAnswers[] {
  return assignments.flatMap(({ coder, units: own }) => {
    const given = rows.filter((row) => row.coder === coder)
    const open = units
      .filter(({ unit }) => own.includes(unit))
      .map((each) => {
        const row = given.find(({ unit }) => unit === each.episode)
        const answerOn = (scale: string): Answer | null => (row === undefined ? null : answerGiven(row, scale))
        return { unit: each.unit, scales: scaleIds(framework).filter((scale) => isMeant(answerOn(scale), each, scale)) }
      })
      .filter(({ scales }) => scales.length > 0)
    return open.length === 0 ? [] : [{ coder, isAbsent: given.length === 0, open }]
  })
}
