import { describe, expect, test } from 'vitest'
import {
  adjudicate,
  adjudicatedCodes,
  docketOf,
  undecidedTies,
  verdictChanged,
} from '../../src/classroom/adjudication.ts'
import { medianCoding } from '../../src/classroom/median.ts'
import type { Ruling } from '../../src/model/class-coding.ts'
import { type CodingRow, OPEN_PACKET } from '../../src/model/coding-row.ts'
import { WALK } from '../support/library.ts'

/** A row about a unit: the answers on `will` and `risk`, and the prediction. */
function row(coder: string, unit: string, will: string, risk: string, outcome: string | null = 'no'): CodingRow {
  return { coder, packet: OPEN_PACKET, unit, answers: { will, risk }, outcome }
}

const ROWS = [
  row('ann', 'a/b', 'yes', 'no'),
  row('bob', 'a/b', 'yes', 'yes'),
  row('ann', 'a/c', 'no', 'no', null),
  row('bob', 'a/c', 'mostly-no', 'no', null),
  row('cem', 'a/c', 'mixed', 'no', null),
  row('ann', 'a/d', 'no', 'unknown'),
  row('bob', 'a/d', 'no', 'no'),
  row('cem', 'a/d', 'no', 'mixed'),
  row('dan', 'a/d', 'no', 'mixed'),
]

/** The letters are in another order than the episodes. */
const LETTERS = new Map([
  ['a/b', 'C'],
  ['a/c', 'A'],
  ['a/d', 'B'],
])

const ruling = (episode: string, scale: string, answer: string, reason = 'So.'): Ruling => {
  return { episode, scale, answer, reason }
}

const decided = (...rulings: readonly Ruling[]) => adjudicate(WALK, ROWS, rulings, LETTERS)

const found = (all: ReturnType<typeof decided>, unit: string, scale: string) =>
  all.units.find((each) => each.unit === unit)?.questions.find((each) => each.scale === scale)

describe('adjudication', () => {
  test('without decisions has the codes of the open median, in the order of letters', () => {
    const all = decided()
    expect(all.units.map(({ letter }) => letter)).toEqual(['A', 'B', 'C'])
    expect(adjudicatedCodes(all)).toEqual(medianCoding(WALK, ROWS, 'open').episodes)
    expect(Object.keys(adjudicatedCodes(all))).toEqual(['a/b', 'a/c', 'a/d'])
  })

  test('knows the ties that stay open, and whether the verdict depends on them', () => {
    const tied = undecidedTies(WALK, decided())
    expect(tied).toEqual(medianCoding(WALK, ROWS, 'open').tied)
    expect(tied.map(({ unit, ties }) => [unit, ties])).toEqual([
      ['a/b', [{ unit: 'a/b', scale: 'risk', between: ['no', 'yes'] }]],
    ])
    const verdictsOf = (...rulings: readonly Ruling[]): readonly number[] =>
      undecidedTies(WALK, decided(...rulings)).map(({ verdicts }) => verdicts.length)
    expect(verdictsOf()).toEqual([2])
    // What was decided on another question counts: without the will, nothing depends on the risk.
    expect(verdictsOf(ruling('a/b', 'will', 'no'))).toEqual([1])
    expect(verdictsOf(ruling('a/b', 'risk', 'no'))).toEqual([])
  })

  test('says who coded what, and how each question stands', () => {
    const all = decided()
    expect(found(all, 'a/d', 'risk')).toMatchObject({
      coders: { no: ['bob'], mixed: ['cem', 'dan'], unknown: ['ann'] },
      standing: 'split',
      median: 'mixed',
    })
    expect(found(all, 'a/b', 'risk')).toMatchObject({ standing: 'open', tie: ['no', 'yes'], answer: 'unknown' })
    expect(found(all, 'a/c', 'outcome')).toMatchObject({ standing: 'open', tie: null, coders: {} })
    expect(found(all, 'a/b', 'will')).toMatchObject({ standing: 'agreed', answer: 'yes' })
  })

  test('offers what is open first, then the widest spread, and nothing that is agreed or decided', () => {
    const names = (...rulings: readonly Ruling[]) =>
      docketOf(WALK, decided(...rulings)).map(({ unit, question }) => `${unit.letter} ${question.scale}`)
    expect(names()).toEqual(['A outcome', 'C risk', 'A will', 'B risk'])
    expect(names(ruling('a/c', 'outcome', 'unknown'), ruling('a/c', 'will', 'no'))).toEqual(['C risk', 'B risk'])
  })

  test('lets the later of two decisions count, and keeps both', () => {
    const all = decided(ruling('a/b', 'risk', 'no', 'First.'), ruling('a/b', 'risk', 'yes', 'Second.'))
    expect(found(all, 'a/b', 'risk')).toMatchObject({ standing: 'decided', answer: 'yes', reason: 'Second.' })
    expect(adjudicatedCodes(all)['a/b']?.answers).toEqual({ will: 'yes', risk: 'yes' })
    expect(all.rulings.length).toBe(2)
  })

  test('says whether a verdict is another than with the medians', () => {
    const changed = (...rulings: readonly Ruling[]) =>
      decided(...rulings)
        .units.filter(verdictChanged)
        .map(({ letter }) => letter)
    expect(changed()).toEqual([])
    expect(changed(ruling('a/b', 'outcome', 'yes'))).toEqual([])
    expect(changed(ruling('a/b', 'risk', 'no'))).toEqual(['C'])
  })
})
