import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultRubric, gradeCoders } from '../../src/classroom/grading.ts'
import { fillMarks } from '../../src/classroom/matching.ts'
import type { Grade } from '../../src/classroom/results.ts'
import type { AnswerKey } from '../../src/model/answer-key.ts'
import type { CodingRow } from '../../src/model/coding-row.ts'
import { allowedAnswers } from '../../src/model/framework.ts'
import type { Rubric } from '../../src/model/rubric.ts'
import { WALK } from '../support/library.ts'

const key: AnswerKey = {
  schemaVersion: 1,
  framework: { id: 'test', digest: 'd1' },
  seed: 's',
  overlap: 1,
  units: [
    {
      unit: 'A',
      episode: 'a/b',
      codings: {
        record: { answers: { will: 'yes', risk: 'no' }, outcome: 'yes' },
        article: { answers: { will: 'mixed', risk: 'unknown' }, outcome: 'no' },
      },
    },
    { unit: 'B', episode: 'a/c', codings: { record: { answers: { will: 'no', risk: 'unknown' }, outcome: 'no' } } },
  ],
  assignments: [{ coder: 'ann', units: ['A', 'B'] }],
}

function row(unit: string, will: string, risk: string, outcome = 'unknown'): CodingRow {
  return { coder: 'ann', packet: 'open', unit, answers: { will, risk }, outcome }
}

function gradeOf(rows: readonly CodingRow[], rubric: Rubric = defaultRubric('record')): Omit<Grade, 'coder'> {
  const [{ coder, ...grade }] = gradeCoders(WALK, key, rubric, rows) as [Grade]
  expect(coder).toBe('ann')
  return grade
}

describe('grades', () => {
  test('a point for the same answer, half for one step off; what the key leaves open cannot be gained', () => {
    expect(gradeOf([row('a/b', 'yes', 'mostly-no'), row('a/c', 'mixed', 'yes')])).toEqual({
      points: 1.5,
      outOf: 3,
      same: 1,
      oneStepOff: 1,
      further: 1,
      missing: 0,
    })
  })

  test('nothing for what was dealt out and not answered, or not known', () => {
    expect(gradeOf([row('a/b', 'yes', 'unknown')])).toMatchObject({ points: 1, outOf: 3, same: 1, missing: 2 })
  })

  test('a rubric has points of its own for each condition, several codings that may be followed, and a total', () => {
    const rubric: Rubric = {
      points: { will: { same: 4, oneStepOff: 1 }, outcome: { same: 2, oneStepOff: 0 } },
      default: { same: 1, oneStepOff: 1 },
      codings: ['record', 'article'],
      outOf: 10,
    }
    // will: 4 by the article, risk 1 of 1, outcome 2 by the article; then 0 of 4 and 2 of 2.
    expect(gradeOf([row('a/b', 'mixed', 'mostly-no', 'no'), row('a/c', 'yes', 'no', 'no')], rubric)).toEqual({
      points: Math.round(((4 + 1 + 2 + 0 + 2) / (4 + 1 + 2 + 4 + 2)) * 1000) / 100,
      outOf: 10,
      same: 3,
      oneStepOff: 1,
      further: 1,
      missing: 0,
    })
  })

  test('lie between nothing and everything, which only the very answers of the key earn', () => {
    const answer = fc.constantFrom(...allowedAnswers(WALK))
    fc.assert(
      fc.property(answer, answer, answer, (one, two, three) => {
        const { points, outOf } = gradeOf([row('a/b', one, two), row('a/c', three, 'no')])
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points === outOf).toBe(one === 'yes' && two === 'no' && three === 'no')
      }),
    )
  })
})

describe('finding students', () => {
  const grades = ['c1', 'c2', 'c3'].map((coder, index): Grade => {
    return { coder, points: index + 1, outOf: 3, same: 0, oneStepOff: 0, further: 0, missing: 0 }
  })
  const students = (...names: readonly (readonly [string, string])[]) =>
    names.map(([name, mark], row) => ({ row, name, mark }))
  const fill = (rows: ReturnType<typeof students>, names: Readonly<Record<string, string>>, overwrite = false) => {
    const { values, notes } = fillMarks(grades, rows, (coder) => names[coder] ?? null, overwrite)
    return { values: Object.fromEntries(values), notes }
  }

  test('fills the rows that are found, and says what it could not find', () => {
    expect(fill(students(['Ann', ''], ['Bob', '-']), { c1: 'Ann', c2: 'bob' })).toEqual({
      values: { 0: '1', 1: '2' },
      notes: ['The roster gives no name for c3.'],
    })
    expect(fill(students(['Ann', '']), { c1: 'Ann', c2: 'Eve', c3: 'Ann' })).toEqual({
      values: { 0: '1' },
      notes: ['c2 is "Eve", who is not in the gradebook.', 'c3 is "Ann", but so is c1, who comes first.'],
    })
  })

  test('guesses between namesakes in nothing, and prefers capitals as they are', () => {
    const names = { c1: 'Ann', c2: 'BOB', c3: 'bob' }
    const { values, notes } = fill(students(['Ann', ''], ['Ann', ''], ['BOB', ''], ['bob', '']), names)
    expect(values).toEqual({ 2: '2', 3: '3' })
    expect(notes).toEqual(['c1 is "Ann", and 2 rows in the gradebook have that name.'])
  })

  test('leaves another mark that is there, unless told', () => {
    const rows = students(['Ann', '1.0'], ['Bob', 'EX'], ['Cat', '9'])
    const names = { c1: 'Ann', c2: 'Bob', c3: 'Cat' }
    const kept = fill(rows, names)
    expect(kept.values).toEqual({ 0: '1' })
    expect(kept.notes).toEqual([
      '"Bob" already has "EX", not 2. Use --overwrite-marks to replace it.',
      '"Cat" already has "9", not 3. Use --overwrite-marks to replace it.',
    ])
    expect(fill(rows, names, true).values).toEqual({ 0: '1', 1: '2', 2: '3' })
  })
})
