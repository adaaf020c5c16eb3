import { suggestion } from '../../model/nearest.ts'
import { applies, scoresPossible, UNSETTLED } from '../../model/outcome-rule.ts'
import type { Problem } from '../problems/problem.ts'
import type { WrittenFramework } from '../schema/framework.ts'
import { itemsAt } from './parts.ts'

type Rule = NonNullable<WrittenFramework['outcome']['rule']>

const PATH = ['outcome', 'rule']

/** Problems in the rule that derives outcomes from channels. */
export function outcomeRuleIsSound({ outcome: { rule }, answers, codings }: WrittenFramework): readonly Problem[] {
  if (rule === null) return []
  const { default: _, ...known } = codings
  return [
    ...testsAreDistinct(rule),
    ...answersExist(rule, Object.keys(answers)),
    ...rowsNameTests(rule),
    ...scoresAreKnown(rule),
    ...lastRowIsOpen(rule),
    ...rowsCanApply(rule),
    ...itemsAt(rule.codings, [...PATH, 'codings'])
      .filter(({ item }) => !Object.hasOwn(known, item))
      .map(
        ({ item, path }): Problem => ({
          code: 'unknown-coding',
          message: `"${item}" is not a coding`,
          hint: suggestion(item, Object.keys(known)),
          path,
        }),
      ),
  ]
}

function testsAreDistinct({ tests }: Rule): readonly Problem[] {
  return itemsAt(tests, [...PATH, 'tests']).flatMap(({ item: { id, values }, path }, index): readonly Problem[] => [
    ...(tests.findIndex((other) => other.id === id) < index
      ? [{ code: 'duplicate-id', message: `Another test has the id "${id}"`, path: [...path, 'id'] } as const]
      : []),
    ...(Object.hasOwn(values, UNSETTLED)
      ? [
          {
            code: 'reserved-id',
            message: `"${UNSETTLED}" is always allowed, so it can't have a score`,
            path: [...path, 'values', UNSETTLED],
            atKey: true,
          } as const,
        ]
      : []),
  ])
}

function answersExist({ rows, without }: Rule, answers: readonly string[]): readonly Problem[] {
  const named = [
    { answer: without, path: [...PATH, 'without'] },
    ...itemsAt(rows, [...PATH, 'rows']).map(({ item, path }) => ({ answer: item.answer, path: [...path, 'answer'] })),
  ]
  return named
    .filter(({ answer }) => !answers.includes(answer))
    .map(
      ({ answer, path }): Problem => ({
        code: 'unknown-answer',
        message: `"${answer}" is not an answer`,
        hint: suggestion(answer, answers),
        path,
      }),
    )
}

function rowsNameTests({ rows, tests }: Rule): readonly Problem[] {
  const ids = tests.map(({ id }) => id)
  return itemsAt(rows, [...PATH, 'rows']).flatMap(({ item, path }) =>
    Object.keys(item.when)
      .filter((id) => !ids.includes(id))
      .map(
        (id): Problem => ({
          code: 'unknown-key',
          message: `"${id}" is not one of the tests`,
          hint: suggestion(id, ids),
          path: [...path, 'when', id],
          atKey: true,
        }),
      ),
  )
}

/** A row can ask only for a score that some value of the test has. */
function scoresAreKnown({ rows, tests }: Rule): readonly Problem[] {
  return itemsAt(rows, [...PATH, 'rows']).flatMap(({ item, path }) =>
    tests.flatMap(({ id, values }): readonly Problem[] => {
      const wanted = item.when[id]
      const scores = [...new Set(Object.values(values).map(({ score }) => score))]
      if (wanted === undefined || scores.includes(wanted)) return []
      const message = `No value of "${id}" has the score ${wanted}`
      return [{ code: 'wrong-value', message, hint: `Scores: ${scores.join(', ')}.`, path: [...path, 'when', id] }]
    }),
  )
}

/** A row that earlier rows always come before says nothing. */
function rowsCanApply({ rows, tests }: Rule): readonly Problem[] {
  const complete = rows.map((row) => ({ ...row, sum: row.sum ?? 0 }))
  const used = new Set(scoresPossible(tests).map((scores) => complete.findIndex((row) => applies(row, scores))))
  return itemsAt(rows, [...PATH, 'rows']).flatMap(({ path }, index): readonly Problem[] =>
    used.has(index)
      ? []
      : [
          {
            code: 'unreachable-row',
            message: 'This row never applies: an earlier one always does, or its sum is too high',
            hint: 'Move it up, correct it, or remove it.',
            path,
          },
        ],
  )
}

/** Otherwise some contacts would have no code. */
function lastRowIsOpen({ rows }: Rule): readonly Problem[] {
  const last = rows.at(-1)
  return last === undefined || (Object.keys(last.when).length === 0 && (last.sum ?? 0) === 0)
    ? []
    : [
        {
          code: 'table-gap',
          message: 'The last row does not apply to every contact',
          hint: 'End with a row that has only an answer.',
          path: [...PATH, 'rows', rows.length - 1],
        },
      ]
}
