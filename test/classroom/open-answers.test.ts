import { expect, test } from 'vitest'
import { openAnswers } from '../../src/classroom/open-answers.ts'
import type { AnswerKey } from '../../src/model/answer-key.ts'
import type { CodingRow } from '../../src/model/coding-row.ts'
import { shippedLibrary } from '../support/library.ts'

const { framework } = await shippedLibrary()

const KEY: Pick<AnswerKey, 'units' | 'assignments'> = {
  units: [
    { unit: 'A', episode: 'nixon/opening', codings: {} },
    { unit: 'B', episode: 'carter/1977', codings: {} },
  ],
  assignments: [
    { coder: 'whole', check: null, units: ['A'] },
    { coder: 'part', check: null, units: ['B', 'A'] },
    { coder: 'absent', check: null, units: ['B'] },
  ],
}

function row(coder: string, unit: string, answers: CodingRow['answers'], outcome: string | null): CodingRow {
  return { coder, packet: 'p12345678', unit, answers, outcome }
}

const ALL = { determination: 'yes', opposition: 'no', receptivity: 'unknown' }

test('tells what each coder has not answered, by the letters of the key', () => {
  const rows = [
    row('whole', 'nixon/opening', ALL, 'yes'),
    row('part', 'nixon/opening', { determination: 'yes' }, null),
    row('part', 'carter/1977', ALL, null),
    row('stranger', 'carter/1977', ALL, 'no'),
  ]
  const key = {
    schemaVersion: 1,
    framework: { id: '', digest: '' },
    seed: '',
    nonce: null,
    overlap: 1,
    spares: [],
  } as const
  expect(openAnswers({ ...key, ...KEY }, rows, framework)).toEqual([
    {
      coder: 'part',
      isAbsent: false,
      open: [
        { unit: 'A', scales: ['opposition', 'receptivity', 'outcome'] },
        { unit: 'B', scales: ['outcome'] },
      ],
    },
    {
      coder: 'absent',
      isAbsent: true,
      open: [{ unit: 'B', scales: ['determination', 'opposition', 'receptivity', 'outcome'] }],
    },
  ])
})
