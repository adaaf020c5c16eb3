import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collectRows, compareUnits, resolveUnits } from '../../src/classroom/collect.ts'
import { medianCoding } from '../../src/classroom/median.ts'
import { printClassCoding } from '../../src/cli/commands/exercise/median/class-coding.ts'
import type { AnswerKey } from '../../src/model/answer-key.ts'
import { withCoding } from '../../src/model/class-coding.ts'
import { type CodingRow, OPEN_PACKET, type PlacedRow, unitName } from '../../src/model/coding-row.ts'
import { readClassCoding } from '../../src/reading/class-coding.ts'
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
  }
  const bytes = new TextEncoder().encode(printClassCoding(coding))
  expect(readClassCoding({ name: 'class.yaml', path: 'class.yaml', bytes }, 'class', catalog)).toEqual({
    coding,
    diagnostics: [],
  })
})

function answered(coder: string, unit: string, will: string): CodingRow {
  return { coder, packet: OPEN_PACKET, unit, answers: { will }, outcome: null }
}

describe('collecting', () => {
  test('the last row of a coder and unit counts, and the others are named', () => {
    const [first, second] = [placed('ann', 'a/b', OPEN_PACKET, 2), placed('ann', 'a/b', OPEN_PACKET, 9)]
    const { rows, replaced } = collectRows([first, placed('bob', 'a/b'), second])
    expect(rows).toEqual([second, placed('bob', 'a/b')])
    expect(replaced).toEqual([{ earlier: first, later: second }])
  })

  test('a letter is another unit in another packet; an episode is the same in all', () => {
    expect(collectRows([placed('ann', 'C', 'p1'), placed('ann', 'C', 'p2')]).replaced).toEqual([])
    expect(collectRows([placed('ann', 'a/b', 'p1'), placed('ann', 'a/b', 'p2')]).replaced.length).toBe(1)
  })

  test('the order of files does not matter where nothing is said twice', () => {
    const rows = ['ann', 'bob', 'cat'].flatMap((coder) => ['A', 'B', 'AA', 'a/b'].map((unit) => placed(coder, unit)))
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(collectRows(shuffled)).toEqual(collectRows(rows))
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
    overlap: 1,
    units: [{ unit: 'A', episode: 'nixon/opening', codings: {} }],
    assignments: [
      { coder: 'ann', units: ['A'] },
      { coder: 'bob', units: [] },
      { coder: 'cathy', units: ['A'] },
    ],
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
  const medianOf = (answers: readonly string[]) =>
    medianCoding(
      WALK,
      answers.map((answer, index) => answered(`c${index}`, 'a/b', answer)),
    )

  test('has half of the answers at or below it, and half at or above; and somebody gave it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FIVE), { minLength: 1, maxLength: 9 }), (answers) => {
        const median = medianOf(answers).episodes['a/b']?.answers.will as string
        const rank = FIVE.indexOf(median)
        expect(answers).toContain(median)
        expect(answers.filter((each) => FIVE.indexOf(each) <= rank).length * 2).toBeGreaterThanOrEqual(answers.length)
        expect(answers.filter((each) => FIVE.indexOf(each) >= rank).length * 2).toBeGreaterThanOrEqual(answers.length)
      }),
    )
  })

  test('of an even number is the lower of the two middle ones, which is said', () => {
    const { episodes, splits } = medianOf(['yes', 'no', 'mostly-yes', 'mixed'])
    expect(episodes['a/b']?.answers.will).toBe('mixed')
    expect(splits).toEqual([{ unit: 'a/b', scale: 'will', between: ['mixed', 'mostly-yes'] }])
    expect(medianOf(['mixed', 'mixed', 'no', 'yes']).splits).toEqual([])
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
    const more = withCoding(catalog, { id: 'class', label: 'the class', text: 'T', episodes: { 'a/b': codes } })
    expect(more.framework.codings.map(({ id }) => id)).toEqual(['record', 'article', 'class'])
    expect(more.episodes.map(({ codings }) => Object.keys(codings))).toEqual([['record', 'class'], ['record']])
  })
})
