import { OUTCOME, PREDICTION } from './coding-row.ts'
import type { Framework, Scale } from './framework.ts'

/** A condition, or the outcome, as it is asked of coders. */
export interface AskedScale extends Scale {
  /** The id of a condition, or `OUTCOME`. */
  readonly id: string
}

/** What coders answer, in order, under the names that it has wherever it is asked, counted, decided, or graded. */
export function askedScales({ conditions, outcome }: Framework): readonly AskedScale[] {
  return [...conditions, { ...outcome, id: OUTCOME, label: PREDICTION }]
}

/** The name of a question to coders, by the id of its condition or `OUTCOME`. */
export function questionLabel(framework: Framework, id: string): string {
  return askedScales(framework).find((scale) => scale.id === id)?.label ?? id
}

/** The name of what is coded from the record: a condition, or the outcome as it happened. */
export function scaleLabel({ conditions, outcome }: Framework, id: string): string {
  return id === OUTCOME ? outcome.label : (conditions.find((condition) => condition.id === id)?.label ?? id)
}
