import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementOf } from '../../src/classroom/agreement.ts'
import { collectRows } from '../../src/classroom/collect.ts'
import type { Spread } from '../../src/classroom/results.ts'
import type { CodingRow } from '../../src/model/coding-row.ts'
import { allowedAnswers } from '../../src/model/framework.ts'
import { WALK } from '../support/library.ts'

const answer = fc.constantFrom(...allowedAnswers(WALK))
const row: fc.Arbitrary<CodingRow> = fc.record({
  coder: fc.constantFrom('ann', 'bob', 'cat', 'dan'),
  packet: fc.constant('open'),
  unit: fc.constantFrom('a/b', 'a/c', 'a/d', 'a/e'),
  answers: fc.record({ will: answer, risk: answer }, { requiredKeys: [] }),
  outcome: fc.option(answer),
})

const SCALES = ['will', 'risk', 'outcome']

/** One row a coder and unit, as collecting leaves them. */
const rows = fc.array(row, { maxLength: 16 }).map((list) => {
  return collectRows(
    list.map((each, line) => ({ row: each, file: 'a.csv', line })),
    SCALES,
    new Map(),
  ).rows.map((placed) => placed.row)
})
const references = new Map([['a/b', { record: { answers: { will: 'yes', risk: 'unknown' }, outcome: 'no' } }]])

/** Two coders' answers on `will`, a pair for each unit. */
function pairs(...units: readonly (readonly [string, string])[]): readonly CodingRow[] {
  return units.flatMap((both, unit) =>
    both.map((will, coder) => ({
      coder: `c${coder}`,
      packet: 'open',
      unit: `a/${unit}`,
      answers: { will },
      outcome: null,
    })),
  )
}

describe('agreement', () => {
  test.each([
    // 22 answers, 7 of them no and 15 yes, one pair apart: alpha = 1 - 21 / (7 * 15).
    { alpha: 0.8, reliability: 'reliable', both: 3, neither: 7 },
    // 20 answers, 7 of them no and 13 yes: alpha = 1 - 19 / (7 * 13).
    { alpha: 1 - 19 / 91, reliability: 'tentative', both: 3, neither: 6 },
    // 8 answers, 3 of them no and 5 yes: alpha = 1 - 7 / (3 * 5), which is not two thirds.
    { alpha: 1 - 7 / 15, reliability: 'unreliable', both: 1, neither: 2 },
  ])('with an alpha of $alpha is $reliability', ({ alpha, reliability, both, neither }) => {
    const list = pairs(
      ...Array.from({ length: both }, () => ['no', 'no'] as const),
      ['no', 'yes'],
      ...Array.from({ length: neither }, () => ['yes', 'yes'] as const),
    )
    const will = agreementOf(WALK, list, new Map()).scales.find(({ id }) => id === 'will')
    expect(will?.alpha).toBeCloseTo(alpha, 9)
    expect(will?.reliability).toBe(reliability)
  })

  test('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(rows, (list) => {
        expect(agreementOf(WALK, list.toReversed(), references)).toEqual(agreementOf(WALK, list, references))
      }),
    )
  })

  test('does not depend on what coders are called', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const renamed = list.map((each) => ({ ...each, coder: `z-${each.coder}` }))
        const { scales, spreads } = agreementOf(WALK, renamed, references)
        expect({ scales, spreads }).toEqual({
          scales: agreementOf(WALK, list, references).scales,
          spreads: agreementOf(WALK, list, references).spreads,
        })
      }),
    )
  })

  test('is whole when coders say the same, and not defined when they say one thing only', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const [first] = list
        if (first === undefined) return
        const same = list.map((each) => ({ ...each, answers: first.answers, outcome: first.outcome }))
        const { scales, spreads } = agreementOf(WALK, same, references)
        expect(spreads).toEqual([])
        for (const { percent, alpha, interval, reliability } of scales) {
          expect([null, 1]).toContain(percent)
          expect([alpha, interval, reliability]).toEqual([null, null, null])
        }
      }),
    )
  })

  test('counts every answer once, and compares only what the coding has', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { scales, tallies } = agreementOf(WALK, list, references)
        for (const { id, tally, references: all } of scales) {
          for (const [answer, count] of Object.entries(tally)) {
            const byUnit = tallies.map(({ answers }) => answers[id]?.[answer] ?? 0)
            expect(byUnit.reduce((sum, each) => sum + each, 0)).toBe(count)
          }
          const given = list.filter((each) =>
            id === 'outcome' ? each.outcome !== null : each.answers[id] !== undefined,
          )
          expect(Object.values(tally).reduce((sum, count) => sum + count, 0)).toBe(given.length)
          const known = given.filter(({ unit, answers, outcome }) => {
            return unit === 'a/b' && (id === 'outcome' ? outcome : answers[id]) !== 'unknown'
          })
          const compared = id === 'risk' ? 0 : known.length
          expect(all.map((each) => [each.coding, each.compared])).toEqual(compared === 0 ? [] : [['record', compared]])
        }
      }),
    )
  })
})

test('spreads keep their order when a key says which episodes the letters are, and keep their letters', () => {
  const letters = new Map([
    ['a/e', 'A'],
    ['a/d', 'B'],
    ['a/c', 'C'],
    ['a/b', 'AA'],
  ])
  fc.assert(
    fc.property(rows, (list) => {
      const blind = list.map((each) => ({ ...each, unit: letters.get(each.unit) ?? '' }))
      const told = agreementOf(WALK, list, new Map(), letters)
      const before = agreementOf(WALK, blind, new Map())
      const shown = ({ letter, scale, answers }: Spread) => [letter, scale, answers]
      expect(told.spreads.map(shown)).toEqual(before.spreads.map(shown))
      expect(told.units.map((unit) => letters.get(unit))).toEqual(before.units)
    }),
  )
})
