import type { Agreement } from '../../classroom/results.ts'
import type { Framework } from '../../model/framework.ts'
import { questionLabel } from '../../model/question-label.ts'
import type { Table } from '../../rendering/table.ts'

/** One row for each question: how far the coders agree. */
export function agreementTable(framework: Framework, { scales }: Agreement): Table {
  return [
    ['question', 'label', 'units', 'values', 'percent', 'alpha', 'low', 'high', 'reliability'],
    ...scales.map(({ id, units, values, percent, alpha, interval, reliability }) => [
      ...[id, questionLabel(framework, id), units, values, percent],
      ...[alpha, interval?.[0] ?? null, interval?.[1] ?? null, reliability],
    ]),
  ]
}

/** A row for each unit, question, and answer: how often it was given. An empty answer was left open. */
export function tallyTable(framework: Framework, { tallies }: Agreement): Table {
  return [
    ['unit', 'letter', 'question', 'label', 'answer', 'count'],
    ...tallies.flatMap(({ unit, letter, answers, blank }) =>
      Object.entries(answers).flatMap(([id, tally]) =>
        [...Object.entries(tally), ['', blank[id] ?? 0] as const].map(([answer, count]) => {
          return [unit, letter, id, questionLabel(framework, id), answer, count]
        }),
      ),
    ),
  ]
}
