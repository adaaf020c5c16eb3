import { type Answer, type Answers, type Framework, membershipOf, type Scale } from '../../model/framework.ts'
import type { ComparedCell, Comparison } from '../../rendering/document/document.ts'
import { answerLabel, conditionOf } from './wording.ts'

/** A heading for each condition, in the order of the framework. */
export function conditionColumns({ conditions }: Framework): Comparison['columns'] {
  return conditions.map(({ label, short }) => ({ label: short ?? label, kind: 'compared' }))
}

/** A cell for each condition: how other answers compare with the given ones. */
export function answerCells(framework: Framework, others: Answers, given: Answers): readonly ComparedCell[] {
  return framework.conditions.map(({ id }) => answerCell(framework, id, others[id], given[id]))
}

/** The answer, shown only if it differs. */
export function answerCell(
  framework: Framework,
  condition: string,
  other: Answer | undefined,
  given: Answer | undefined,
): ComparedCell {
  return scaleCell(framework, conditionOf(framework, condition), other, given)
}

/** The same for a condition or the outcome. */
export function scaleCell(
  framework: Framework,
  scale: Scale,
  other: Answer | undefined,
  given: Answer | undefined,
): ComparedCell {
  const [there, here] = [membershipOf(scale, other), membershipOf(scale, given)]
  if (there === null) return { text: 'Unknown', relation: null }
  const text = answerLabel(framework, other)
  if (here === null) return { text, relation: 'new' }
  if (other === given) return { text: '', relation: 'same' }
  const ids = Object.keys(framework.answers)
  return { text, relation: ids.indexOf(other ?? '') > ids.indexOf(given ?? '') ? 'more' : 'less' }
}
