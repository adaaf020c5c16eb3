import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collectRows, compareUnits, resolveUnits } from '../../src/classroom/collect.ts'
import { medianCoding } from '../../src/classroom/median.ts'
import type { FileTimes } from '../../src/classroom/merging.ts'
import type { AnswerKey } from '../../src/model/answer-key.ts'
import { withCoding } from '../../src/model/class-coding.ts'
import {
  answerGiven,
  type CodingRow,
  OPEN_PACKET,
  OUTCOME,
  type PlacedRow,
  unitName,
} from '../../src/model/coding-row.ts'
import { TIES, type Ties } from '../../src/model/ties.ts'
import { readClassCoding } from '../../src/reading/class-coding.ts'
import { printClassCoding } from '../../src/results/codings/class-coding.ts'
import { catalogOf, episodeOf, FIVE, frameworkOf, WALK } from '../support/library.ts'

function placed(coder: string, unit: string, packet = OPEN_PACKET, line = 2): PlacedRow {
  return { row: { coder, packet, unit, answers: { will: 'yes' }, outcome: null }, file: 'a.csv', line }
}

test('a coding that is printed can be read, whatever its answers are called', () => {
  const framework = frameworkOf({
    answers: ['no', 'true'],
    conditions: { will: [0, 1], null: [0, 1] },
    verdicts: [{ id: 'go', initiate: 'yes', pattern: {} }],
  })
  const catalog = catalogOf(framework, [episodeOf('a/b', {})])
  const coding = {
    id: 'class',
    label: 'the "class"',
    text: 'A median.',
    episodes: { 'a/b': { answers: { will: 'true', null: 'no' }, outcome: 'true' } },
    rulings: [{ episode: 'a/b', scale: 'null', answer: 'true', reason: 'It “says”:\nyes # {no}.' }],
  }
  const bytes = new TextEncoder().encode(printClassCoding(coding, []))
  expect(readClassCoding({ name: 'class.yaml', path: 'class.yaml', bytes }, 'class', catalog)).toEqual({
    coding,
    diagnostics: [],
  })
})

function answered(coder: string, unit: string, will: string): CodingRow {
  return { coder, packet: OPEN_PACKET, unit, answers: { will }, outcome: null }
}

const SCALES = ['will', 'risk', OUTCOME]
const AT = { early: '2026-11-29T10:00:00Z', late: '2026-11-29T10:05:00Z' }

function collect(rows: readonly PlacedRow[], times: FileTimes = new Map()) {
  return collectRows(rows, SCALES, times)
}

/** Ann’s row about A; an answer that is not given is missing. */
function rowOf(file: string, answers: Readonly<Record<string, string>>, more: { line?: number; saved?: string } = {}) {
  const { line = 2, ...saved } = more
  return { row: { coder: 'ann', packet: OPEN_PACKET, unit: 'A', answers, outcome: null, ...saved }, file, line }
}

describe('collecting', () => {
  const whatCounts = (rows: readonly PlacedRow[], times?: FileTimes) => {
    const { rows: merged, decisions, contradictions } = collect(rows, times)
    return {
      answers: merged.map(({ row }) => row.answers),
      decided: decisions.map(({ earlier, later, basis, scales }) => [earlier.file, later.file, basis, ...scales]),
      open: contradictions.map(({ scale, places }) => [scale, ...places.map(({ file }) => file)]),
    }
  }

  test('of two answers the one that was saved later counts, and an empty cell wipes nothing', () => {
    const whole = rowOf('a.csv', { will: 'yes', risk: 'no' }, { saved: AT.early })
    const part = rowOf('b.csv', { will: 'mixed' }, { saved: AT.late })
    for (const rows of [
      [whole, part],
      [part, whole],
    ]) {
      expect(whatCounts(rows)).toEqual({
        answers: [{ will: 'mixed', risk: 'no' }],
        decided: [['a.csv', 'b.csv', 'saved', 'will']],
        open: [],
      })
      expect(collect(rows).rows[0]?.row.saved).toBe(AT.late)
    }
  })

  test.each([
    ['d/x.csv', 'd/x (1).csv'],
    ['d/x.csv', 'd/x(1).csv'],
    ['d/x.csv', 'd/x 2.csv'],
    ['d/x.csv', 'd/x-1.csv'],
    ['d/x (9).csv', 'd/x (10).csv'],
    ['d/x-2.csv', 'd/x-2 (1).csv'],
    ['d\\x', 'd\\x (1)'],
  ])('without times, %s is before %s', (before, after) => {
    const rows = [rowOf(after, { will: 'yes' }), rowOf(before, { will: 'no' })]
    // The file that was changed later is the earlier copy here: the name decides.
    const times = new Map([
      [before, 9_000],
      [after, 0],
    ])
    expect(whatCounts(rows, times)).toEqual({
      answers: [{ will: 'yes' }],
      decided: [[before, after, 'name', 'will']],
      open: [],
    })
  })

  test.each([
    ['d/x.csv', 'e/x (1).csv'],
    ['d/x.csv', 'd/y (1).csv'],
    ['d/x (1).csv', 'd/x 2 (1).csv'],
  ])('%s and %s are not copies of one file, so the times of the files decide', (a, b) => {
    const rows = [rowOf(a, { will: 'yes' }), rowOf(b, { will: 'no' })]
    const changed = (own: number, other: number): FileTimes =>
      new Map([
        [a, own],
        [b, other],
      ])
    expect(whatCounts(rows, changed(2_000, 0)).decided).toEqual([[b, a, 'modified', 'will']])
    expect(whatCounts(rows, changed(0, 2_000)).decided).toEqual([[a, b, 'modified', 'will']])
    expect(whatCounts(rows, changed(0, 1_999))).toEqual({ answers: [{}], decided: [], open: [['will', a, b]] })
    expect(whatCounts(rows)).toEqual({ answers: [{}], decided: [], open: [['will', a, b]] })
  })

  test('in one file, the row further down counts', () => {
    const rows = [rowOf('a.csv', { will: 'no' }, { line: 9 }), rowOf('a.csv', { will: 'yes' }, { line: 2 })]
    expect(whatCounts(rows)).toEqual({
      answers: [{ will: 'no' }],
      decided: [['a.csv', 'a.csv', 'place', 'will']],
      open: [],
    })
  })

  test('an answer counts only if it is later than every other one', () => {
    const rows = ['no', 'yes', 'mixed'].map((will, index) => rowOf(`${index}.csv`, { will }))
    const times = new Map([
      ['0.csv', 0],
      ['1.csv', 9_000],
    ])
    expect(whatCounts(rows, times).open).toEqual([['will', '0.csv', '2.csv']])
    expect(whatCounts(rows, new Map([...times, ['2.csv', 5_000]])).answers).toEqual([{ will: 'yes' }])
  })

  test('the same answer twice is no contradiction', () => {
    const rows = [rowOf('a.csv', { will: 'no' }), rowOf('b.csv', { will: 'no', risk: 'yes' })]
    expect(whatCounts(rows)).toEqual({ answers: [{ will: 'no', risk: 'yes' }], decided: [], open: [] })
  })

  test('a letter is another unit in another packet; an episode is the same in all', () => {
    expect(collect([placed('ann', 'C', 'p1'), placed('ann', 'C', 'p2')]).rows.length).toBe(2)
    expect(collect([placed('ann', 'a/b', 'p1'), placed('ann', 'a/b', 'p2')]).rows.length).toBe(1)
  })

  test('the order of files does not matter, and each cell is the latest', () => {
    const answer = fc.option(fc.constantFrom(...FIVE), { nil: undefined })
    const cells = fc.record({ will: answer, risk: answer, outcome: answer })
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.nat()), (all, random) => {
        const rows = all.map(({ outcome = null, ...answers }, index): PlacedRow => {
          const given = Object.fromEntries(Object.entries(answers).flatMap(([id, each]) => (each ? [[id, each]] : [])))
          const saved = new Date(Date.UTC(2026, 10, 29, 10, 0, index)).toISOString().replace('.000', '')
          return {
            row: { coder: 'ann', packet: OPEN_PACKET, unit: 'A', answers: given, outcome, saved },
            file: `${index % 3}.csv`,
            line: 9 - index,
          }
        })
        const shuffled = rows.map((row) => ({ row, at: random.next().value })).toSorted((a, b) => a.at - b.at)
        const found = collect(shuffled.map(({ row }) => row))
        expect(found.rows).toEqual(collect(rows).rows)
        expect(found.contradictions).toEqual([])
        for (const scale of SCALES) {
          const latest = rows.findLast(({ row }) => answerGiven(row, scale) !== null)
          expect(found.rows.map(({ row }) => answerGiven(row, scale))).toEqual([
            latest === undefined ? null : answerGiven(latest.row, scale),
          ])
        }
      }),
    )
  })

  test('letters go on after Z, and stand before episodes', () => {
    const letters = Array.from({ length: 60 }, (_, index) => unitName(index))
    expect([letters[25], letters[26], letters[27], letters[52]]).toEqual(['Z', 'AA', 'AB', 'BA'])
    expect(new Set(letters).size).toBe(60)
    expect(['a/b', ...letters.toReversed()].toSorted(compareUnits)).toEqual([...letters, 'a/b'])
  })
})

describe('a key', () => {
  const key: AnswerKey = {
    schemaVersion: 1,
    framework: { id: 'test', digest: 'd1' },
    seed: 's',
    nonce: 'n',
    overlap: 1,
    units: [{ unit: 'A', episode: 'nixon/opening', codings: {} }],
    assignments: [
      { coder: 'ann', check: 'ANNSCHK3', units: ['A'] },
      { coder: 'bob', check: 'BBSCHK43', units: [] },
      { coder: 'cathy', check: null, units: ['A'] },
    ],
    spares: [{ coder: 'zoe', check: 'Z', units: ['A'] }],
  }

  test('turns letters of its packets, and of none, into episodes, and names all that is not its own or was not given to its coder', () => {
    const own = [placed('ann', 'A', 'p1'), placed('bob', 'A'), placed('cathy', 'ford/b')]
    const strange = [placed('dan', 'A', 'p2'), placed('eve', 'B', 'p1'), placed('cathi', 'A', 'p1')]
    const { rows, strangers, unassigned } = resolveUnits([...own, ...strange], key, 'p1')
    expect(rows.map(({ row: { coder, unit } }) => [coder, unit])).toEqual([
      ['ann', 'nixon/opening'],
      ['bob', 'nixon/opening'],
      ['cathy', 'ford/b'],
    ])
    expect(strangers.map(({ placed: { row }, reason }) => [row.coder, reason])).toEqual([
      ['dan', 'the packet is p2, but the key is for p1.'],
      ['eve', 'the key has no unit B.'],
      ['cathi', '"cathi" is not a coder in the key. Did you mean cathy?'],
    ])
    expect(unassigned).toEqual(own.slice(1))
  })
})

describe("the class's median", () => {
  const medianOf = (answers: readonly string[], ties: Ties = 'open') =>
    medianCoding(
      WALK,
      answers.map((answer, index) => answered(`c${index}`, 'a/b', answer)),
      ties,
    )
  const willOf = (answers: readonly string[], ties?: Ties) => medianOf(answers, ties).episodes['a/b']?.answers.will

  test('has half of the answers at or below it, and half at or above; and somebody gave it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...FIVE), { minLength: 1, maxLength: 9 }),
        fc.constantFrom(...TIES),
        (answers, ties) => {
          const median = willOf(answers, ties) ?? ''
          const rank = FIVE.indexOf(median)
          expect(answers).toContain(median)
          expect(answers.filter((each) => FIVE.indexOf(each) <= rank).length * 2).toBeGreaterThanOrEqual(answers.length)
          expect(answers.filter((each) => FIVE.indexOf(each) >= rank).length * 2).toBeGreaterThanOrEqual(answers.length)
        },
      ),
    )
  })

  test('leans to no side: turning the scale about turns the result about', () => {
    const turned = (answer: string | undefined) => FIVE[FIVE.length - 1 - FIVE.indexOf(answer ?? '')] ?? 'unknown'
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FIVE), { minLength: 1, maxLength: 9 }), (answers) => {
        const median = willOf(answers)
        expect(willOf(answers.map(turned))).toBe(median === 'unknown' ? 'unknown' : turned(median))
        expect(willOf(answers.map(turned), 'lower')).toBe(turned(willOf(answers, 'upper')))
      }),
    )
  })

  test('of two different middle answers is open, unless one is chosen', () => {
    const answers = ['yes', 'no', 'mostly-yes', 'mixed']
    expect([willOf(answers), willOf(answers, 'lower'), willOf(answers, 'upper')]).toEqual([
      'unknown',
      'mixed',
      'mostly-yes',
    ])
    expect(medianOf(answers).ties).toEqual([{ unit: 'a/b', scale: 'will', between: ['mixed', 'mostly-yes'] }])
    expect(medianOf(['mixed', 'mixed', 'no', 'yes']).ties).toEqual([])
  })

  test('says which verdicts come of a tie', () => {
    const verdictsOf = (answers: readonly string[]) =>
      medianOf(answers).tied.map(({ verdicts }) => verdicts.map(({ possible }) => possible))
    const [no] = verdictsOf(['no', 'mostly-no'])
    expect(no).toHaveLength(1)
    const [both] = verdictsOf(['no', 'yes'])
    expect(both).toHaveLength(2)
    expect(verdictsOf(['yes', 'yes'])).toEqual([])
  })

  test('is unknown where nobody answered, or nobody knew', () => {
    expect(medianOf(['unknown', 'unknown']).episodes['a/b']).toEqual({
      answers: { will: 'unknown', risk: 'unknown' },
      outcome: 'unknown',
    })
  })

  test('stands beside the codings of the library', () => {
    const codes = { answers: { will: 'yes', risk: 'no' }, outcome: 'no' }
    const catalog = catalogOf(WALK, [episodeOf('a/b', { record: codes }), episodeOf('a/c', { record: codes })])
    const more = withCoding(catalog, {
      id: 'class',
      label: 'the class',
      text: 'T',
      episodes: { 'a/b': codes },
      rulings: null,
    })
    expect(more.framework.codings.map(({ id }) => id)).toEqual(['record', 'article', 'class'])
    expect(more.episodes.map(({ codings }) => Object.keys(codings))).toEqual([['record', 'class'], ['record']])
  })
})
