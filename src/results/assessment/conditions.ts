import { roleWords } from '../../model/framework.ts'
import type { Scales } from '../../rendering/document/document.ts'
import type { AssessmentView } from './view.ts'
import { answerLabel, conditionOf } from './wording.ts'

/** The answers, their place on the scale, and the role of each condition. */
export function conditions({ framework, assessment, details }: AssessmentView): Scales {
  return {
    kind: 'scales',
    title: 'Conditions',
    rows: assessment.conditions.map(({ id, answer, membership, state, role }) => {
      const condition = conditionOf(framework, id)
      return {
        label: condition.label,
        answer: answerLabel(framework, answer),
        interval: membership,
        state,
        role: roleWords(framework, role),
        note: details ? (condition.anchors[answer]?.text ?? 'Not answered; could be anything.') : null,
      }
    }),
  }
}
