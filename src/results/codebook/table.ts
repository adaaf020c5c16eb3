import { OUTCOME } from '../../model/coding-row.ts'
import { type Framework, membershipOf } from '../../model/framework.ts'
import type { Table } from '../../rendering/table.ts'

/** A row for each question and answer, in the order of the scale. */
export function codebookTable({ conditions, outcome, answers }: Framework): Table {
  const scales = [...conditions, { ...outcome, id: OUTCOME, role: null, passages: null }]
  return [
    ['question', 'label', 'role', 'passages', 'text', 'answer', 'answer_label', 'membership', 'choose_when', 'example'],
    ...scales.flatMap((scale) =>
      Object.entries(scale.anchors).map(([answer, anchor]) => [
        ...[scale.id, scale.label, scale.role, scale.passages, scale.question],
        ...[answer, answers[answer] ?? null, membershipOf(scale, answer), anchor.text, anchor.example],
      ]),
    ),
  ]
}
