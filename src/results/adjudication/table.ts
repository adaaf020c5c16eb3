import { questionLabel } from '../../model/question-label.ts'
import type { Table } from '../../rendering/table.ts'
import type { AdjudicationView } from './result.ts'

/**
 * A row for each question about each unit, which is named by its letter if it has one. `--decisions` reads it: `answer` and `reason` are filled in where something
 * was decided, and empty elsewhere.
 */
export function adjudicationTable({ framework, adjudication }: AdjudicationView): Table {
  return [
    ['unit', 'letter', 'question', 'label', 'coders', 'standing', 'median', 'answer', 'reason'],
    ...adjudication.units.flatMap(({ unit, letter, questions }) =>
      questions.map(({ scale, coders, standing, median, tie, answer, reason }) => [
        letter ?? unit,
        letter ?? '',
        scale,
        questionLabel(framework, scale),
        Object.entries(coders)
          .map(([given, own]) => `${given}: ${own.join(', ')}`)
          .join('; '),
        standing,
        tie?.join(' or ') ?? median,
        standing === 'decided' ? answer : '',
        reason ?? '',
      ]),
    ),
  ]
}
