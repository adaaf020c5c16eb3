import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultRubric, gradeCoders } from '../../src/classroom/grading.ts'
import { matchGrades } from '../../src/classroom/matching.ts'
import type { Grade } from '../../src/classroom/results.ts'
import type { AnswerKey } from '../../src/model/answer-key.ts'
import type { CodingRow } from '../../src/model/coding-row.ts'
import { allowedAnswers } from '../../src/model/framework.ts'
import type { Mark } from '../../src/model/mark.ts'
import type { Rubric } from '../../src/model/rubric.ts'
import { WALK } from '../support/library.ts'

const key: AnswerKey = {
  schemaVersion: 1,
  framework: { id: 'test', digest: 'd1' },
  seed: 's',
  nonce: null,
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
  assignments: [{ coder: 'ann', check: null, units: ['A', 'B'] }],
  spares: [],
}

function row(unit: string, will: string, risk: string, outcome = 'unknown'): CodingRow {
  return { coder: 'ann', packet: 'open', unit, answers: { will, risk }, outcome }
}

function gradeOf(rows: readonly CodingRow[], rubric: Rubric = defaultRubric('record')): Omit<Grade, 'coder'> {
  const [{ coder, ...grade }] = gradeCoders(key, rows, { framework: WALK, rubric }) as [Grade]
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
      unsure: 0,
      missing: 0,
    })
  })

  test('nothing for what was dealt out and not answered, or not known', () => {
    expect(gradeOf([row('a/b', 'yes', 'unknown')])).toMatchObject({
      points: 1,
      outOf: 3,
      same: 1,
      unsure: 1,
      missing: 1,
    })
  })

  test('a rubric has points of its own for each condition, several codings that may be followed, and a total', () => {
    const rubric: Rubric = {
      points: { will: { same: 4, oneStepOff: 1 }, outcome: { same: 2, oneStepOff: 0 } },
      default: { same: 1, oneStepOff: 1 },
      codings: ['record', 'article'],
      base: 'nothing',
      outOf: 10,
    }
    // will: 4 by the article, risk 1 of 1, outcome 2 by the article; then 0 of 4 and 2 of 2.
    expect(gradeOf([row('a/b', 'mixed', 'mostly-no', 'no'), row('a/c', 'yes', 'no', 'no')], rubric)).toEqual({
      points: Math.round(((4 + 1 + 2 + 0 + 2) / (4 + 1 + 2 + 4 + 2)) * 1000) / 100,
      outOf: 10,
      same: 3,
      oneStepOff: 1,
      further: 1,
      unsure: 0,
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

describe('points above chance', () => {
  // The scale has five answers. Will: yes, or mixed; risk: no.
  const ABOVE: Rubric = { ...defaultRubric('record'), codings: ['record', 'article'], base: 'chance', outOf: 10 }
  const pointsOf = (will: string, risk: string, rubric = ABOVE): number => {
    const one = { ...key, units: key.units.slice(0, 1) }
    const [grade] = gradeCoders(one, [row('a/b', will, risk)], { framework: WALK, rubric })
    return (grade as Grade).points
  }
  // By chance, will earns (0 + 0.5 + 1 + 0.5 + 1) / 5, risk (1 + 0.5) / 5.
  const [will, risk] = [0.6, 0.3]

  test('are all points for the answers of the key, and none for what chance would do better', () => {
    expect(pointsOf('yes', 'no')).toBe(10)
    expect(pointsOf('mixed', 'no')).toBe(10)
    expect(pointsOf('no', 'yes')).toBe(0)
    expect(pointsOf('unknown', 'unknown')).toBe(0)
  })

  test('are the share of what can be earned above it', () => {
    expect(pointsOf('mostly-yes', 'no')).toBe(Math.round(((0.5 - will + 1 - risk) / (2 - will - risk)) * 1000) / 100)
    expect(pointsOf('yes', 'unknown')).toBe(Math.round(((1 - will - risk) / (2 - will - risk)) * 1000) / 100)
    expect(pointsOf('yes', 'unknown', { ...ABOVE, base: 'nothing' })).toBe(5)
  })

  test('are none on average for answers by chance, before none is the least', () => {
    const scale = allowedAnswers(WALK).slice(0, -1)
    const shares = scale.flatMap((one) =>
      scale.map((other) =>
        pointsOf(one, other, { ...ABOVE, codings: ['record'], default: { same: 1, oneStepOff: 0 } }),
      ),
    )
    // Of 25 pairs, one has both right and eight have one: (1 - 0.2) / 1.6 and (0.8 - 0.2) / 1.6.
    expect(shares.filter((points) => points === 10).length).toBe(1)
    expect(shares.filter((points) => points === 3.75).length).toBe(8)
    expect(shares.filter((points) => points === 0).length).toBe(16)
  })
})

describe('finding students', () => {
  const grades = ['c1', 'c2', 'c3'].map((coder, index): Grade => {
    return { coder, points: index + 1, outOf: 3, same: 0, oneStepOff: 0, further: 0, unsure: 0, missing: 0 }
  })
  const NONE: Mark = { kind: 'none' }
  const students = (...names: readonly (readonly [string, string, Mark?])[]) =>
    names.map(([name, cell, mark = NONE], row) => ({ row, name, cell, mark }))
  const match = (rows: ReturnType<typeof students>, names: Readonly<Record<string, string>>, overwrite = false) => {
    const { points, ...rest } = matchGrades(grades, rows, (coder) => names[coder] ?? null, {
      overwrite,
      howToReplace: 'Use --overwrite-marks to replace it.',
    })
    return { points: Object.fromEntries(points), ...rest }
  }

  test('gives points to the rows that are found, and says what it could not find', () => {
    expect(match(students(['Ann', ''], ['Bob', '-']), { c1: 'Ann', c2: 'bob' })).toEqual({
      points: { 0: 1, 1: 2 },
      standing: 0,
      notes: ['The roster gives no name for c3.'],
    })
    expect(match(students(['Ann', '']), { c1: 'Ann', c2: 'Eve', c3: 'Ann' })).toEqual({
      points: { 0: 1 },
      standing: 0,
      notes: ['c2 is "Eve", who is not in the gradebook.', 'c3 is "Ann", but so is c1, who comes first.'],
    })
  })

  test('guesses between namesakes in nothing, and prefers capitals as they are', () => {
    const names = { c1: 'Ann', c2: 'BOB', c3: 'bob' }
    const { points, notes } = match(students(['Ann', ''], ['Ann', ''], ['BOB', ''], ['bob', '']), names)
    expect(points).toEqual({ 2: 2, 3: 3 })
    expect(notes).toEqual(['c1 is "Ann", and 2 rows in the gradebook have that name.'])
  })

  test('leaves another mark that is there, unless told, and the same one always', () => {
    const rows = students(
      ['Ann', '1,0', { kind: 'points', points: 1 }],
      ['Bob', 'In Progress', { kind: 'words' }],
      ['Cat', '9', { kind: 'points', points: 9 }],
    )
    const names = { c1: 'Ann', c2: 'Bob', c3: 'Cat' }
    expect(match(rows, names)).toEqual({
      points: {},
      standing: 1,
      notes: [
        '"Bob" already has "In Progress", not 2. Use --overwrite-marks to replace it.',
        '"Cat" already has "9", not 3. Use --overwrite-marks to replace it.',
      ],
    })
    expect(match(rows, names, true)).toEqual({ points: { 1: 2, 2: 3 }, standing: 1, notes: [] })
  })

  test('never replaces what says something of the student, and does not offer to', () => {
    const rows = students(['Ann', 'EX', { kind: 'fixed', says: 'is excused' }])
    for (const overwrite of [false, true]) {
      expect(match(rows, { c1: 'Ann', c2: 'Ann', c3: 'Ann' }, overwrite)).toMatchObject({
        points: {},
        notes: ['"Ann" is excused ("EX"), so 1 was not written.', expect.anything(), expect.anything()],
      })
    }
  })
})
