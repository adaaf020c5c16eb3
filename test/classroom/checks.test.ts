import { describe, expect, test } from 'vitest'
import { collectRows, resolveUnits } from '../../src/classroom/collect.ts'
import type { AnswerKey } from '../../src/model/answer-key.ts'
import type { PlacedRow } from '../../src/model/coding-row.ts'
import type { Answers } from '../../src/model/framework.ts'

function placed(coder: string, check: string | null, answers: Answers, line = 2): PlacedRow {
  const row = { coder, packet: 'p1', unit: 'A', answers, outcome: null }
  return { row: check === null ? row : { ...row, check }, file: 'a.csv', line }
}
const collect = (rows: readonly PlacedRow[]) => collectRows(rows, ['will', 'risk', 'outcome'], new Map())

describe('rows with a check', () => {
  test('count before rows without one, in any order; those only add what was open', () => {
    const own = placed('ann', 'X', { will: 'yes' }, 2)
    const typed = placed('ann', null, { will: 'no', risk: 'mixed' }, 3)
    for (const rows of [
      [own, typed],
      [typed, own],
    ]) {
      const { rows: kept, decisions } = collect(rows)
      expect(kept.map(({ row }) => row)).toEqual([
        { coder: 'ann', packet: 'p1', unit: 'A', answers: { will: 'yes', risk: 'mixed' }, outcome: null, check: 'X' },
      ])
      expect(decisions).toEqual([{ earlier: typed, later: own, basis: 'check', scales: ['will'] }])
    }
  })

  test('stay beside rows of the same unit with another check, and both are named', () => {
    const [own, forged] = [placed('ann', 'X', { will: 'yes' }, 2), placed('ann', 'Y', { will: 'no' }, 3)]
    const typed = placed('ann', null, { risk: 'no' }, 4)
    expect(collect([own, forged])).toMatchObject({ rows: [own, forged], decisions: [], rivals: [[own, forged]] })
    expect(collect([own, forged, typed]).rows).toEqual([own, forged, typed])
    expect(collect([own, placed('ann', 'X', { will: 'no' }, 9), placed('bob', 'Z', {})]).rivals).toEqual([])
  })
})

test('a key leaves out rows with the check of another packet, and knows its spares', () => {
  const key: AnswerKey = {
    schemaVersion: 1,
    framework: { id: 'test', digest: 'd' },
    seed: 's',
    nonce: 'n',
    overlap: 1,
    units: [{ unit: 'A', episode: 'nixon/opening', codings: {} }],
    assignments: [
      { coder: 'ann', check: 'X', units: ['A'] },
      { coder: 'old', check: null, units: ['A'] },
    ],
    spares: [{ coder: 'zoe', check: 'Z', units: ['A'] }],
  }
  const good = [placed('ann', 'X', {}), placed('ann', null, {}), placed('old', 'Q', {}), placed('zoe', 'Z', {})]
  const { rows, strangers, unassigned } = resolveUnits([...good, placed('ann', 'Z', {}, 7)], key, 'p1')
  expect(rows.map(({ row }) => [row.coder, row.check])).toEqual([
    ['ann', 'X'],
    ['ann', undefined],
    ['old', 'Q'],
    ['zoe', 'Z'],
  ])
  expect(strangers.map(({ placed: { line }, reason }) => [line, reason])).toEqual([
    [7, "its check is not that of ann's packet."],
  ])
  expect(unassigned).toEqual([])
})
