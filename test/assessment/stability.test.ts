import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '../../src/assessment/assess.ts'
import type { Assessment, Weights } from '../../src/assessment/assessment.ts'
import { rankPrecedents, weightOf } from '../../src/assessment/precedents.ts'
import { type Answers, type Framework, UNKNOWN } from '../../src/model/framework.ts'
import { type CodedEpisode, episodeId } from '../../src/model/library.ts'
import { catalogOf, episodeOf, type Recorded, recorded, WALK } from '../support/library.ts'

const NO_ONE = { party: null, years: null, verdict: null, outcome: null }

function coded(id: `${string}/${string}`, will: string, risk: string, from = '1970-01-01'): CodedEpisode {
  return episodeOf(id, { record: { answers: { will, risk }, outcome: 'yes' } }, from)
}

function assessed(
  episodes: readonly CodedEpisode[],
  answers: Answers,
  weights: Weights | null = null,
  framework: Framework = WALK,
): Assessment {
  return assess(catalogOf(framework, episodes), { answers, coding: 'record', scenario: null, weights })
}

describe('weights', () => {
  const answers = { will: 'yes', risk: 'no' }
  const episodes = [coded('will/same', 'yes', 'mostly-no'), coded('risk/same', 'mostly-yes', 'no', '1980-01-01')]

  test('weigh the differences, and are all 1 unless given', () => {
    const similarities = (weights: Weights | null) =>
      assessed(episodes, answers, weights).precedents.map((each) => [episodeId(each), each.similarity])
    expect(similarities(null)).toEqual([
      ['will/same', 0.875],
      ['risk/same', 0.875],
    ])
    expect(similarities({ risk: 3 })).toEqual([
      ['risk/same', 0.9375],
      ['will/same', 0.8125],
    ])
    expect(assessed(episodes, answers, { risk: 3, other: 2 }).weights).toEqual({ will: 1, risk: 3 })
    expect(assessed(episodes, answers).weights).toBeNull()
  })

  test('never change the verdict', () => {
    const [one, other] = [assessed(episodes, answers), assessed(episodes, answers, { will: 0 })]
    expect([other.channel, other.degrees, other.changes]).toEqual([one.channel, one.degrees, one.changes])
  })

  test('of 0 leave a condition out of the similarity, the pattern, and the record', () => {
    const risky = coded('risky/one', 'yes', 'yes')
    const { precedents, record } = assessed([risky, ...episodes], answers, { risk: 0 })
    expect(precedents.map(episodeId)).toEqual(['risky/one', 'will/same', 'risk/same'])
    expect(precedents[0]).toMatchObject({ similarity: 1, compared: 1, sameConfiguration: true })
    expect(precedents[0]?.differences.map(({ condition }) => condition)).toEqual(['risk'])
    expect(record).toMatchObject({ configuration: { will: 'met' }, opened: { count: 3 } })
  })

  test('of 0 give a record where the condition that is left out is unknown', () => {
    const open = { will: 'yes', risk: UNKNOWN }
    expect(assessed(episodes, open).record.configuration).toBeNull()
    expect(assessed(episodes, open, { risk: 0 }).record).toMatchObject({
      configuration: { will: 'met' },
      opened: { count: 2 },
    })
    expect(assessed(episodes, open).stability?.record).toEqual(['risk'])
  })
})

describe('precedents among some', () => {
  test('are those alone, and so is the record', () => {
    const old = { ...coded('old/one', 'yes', 'no'), until: '1971-01-01' }
    const late = coded('late/one', 'yes', 'no', '1990-01-01')
    const question = { answers: { will: 'yes', risk: 'no' }, coding: 'record', scenario: null }
    const among = { ...NO_ONE, years: { from: 1972, until: 1995 } }
    const { precedents, record, among: said } = assess(catalogOf(WALK, [old, late]), { ...question, among })
    expect(precedents.map(episodeId)).toEqual(['late/one'])
    expect(record.opened.episodes).toEqual(['late/one'])
    expect(said).toBe(among)
  })

  test('do not have the episode that is assessed', () => {
    const [one, other] = [coded('a/one', 'yes', 'no'), coded('b/one', 'yes', 'no')]
    const question = { answers: { will: 'yes', risk: 'no' }, coding: 'record', scenario: one, among: NO_ONE }
    expect(assess(catalogOf(WALK, [one, other]), question).precedents.map(episodeId)).toEqual(['b/one'])
  })
})

describe('stability', () => {
  const answers = { will: 'yes', risk: 'yes' }

  test('names the exact weight on either side from which another precedent is first', () => {
    // Distances: (0.25·w + 0·v) and (0·w + 0.125·v)·2, so equal where w = v; by date a tie goes to the earlier.
    const episodes = [coded('a/will', 'mostly-yes', 'yes'), coded('b/risk', 'yes', 'mostly-yes', '1980-01-01')]
    expect(assessed(episodes, answers, { will: 0.5, risk: 2 }).stability).toEqual({
      first: [
        { condition: 'will', direction: 'higher', weight: 2, episode: 'b/risk' },
        { condition: 'risk', direction: 'lower', weight: 0.5, episode: 'b/risk' },
      ],
      record: [],
    })
  })

  test('starts at the present weight where the date decides a tie now', () => {
    const episodes = [coded('a/will', 'mostly-yes', 'yes'), coded('b/risk', 'yes', 'mostly-yes', '1980-01-01')]
    expect(assessed(episodes, answers).stability?.first).toEqual([
      { condition: 'will', direction: 'higher', weight: 1, episode: 'b/risk' },
      { condition: 'risk', direction: 'lower', weight: 1, episode: 'b/risk' },
    ])
  })

  test('has a change at 0 alone where a pattern without the condition lets another in', () => {
    const episodes = [coded('a/far', 'mostly-yes', 'mostly-yes'), coded('b/near', 'yes', 'no')]
    expect(assessed(episodes, answers).stability).toEqual({
      first: [{ condition: 'risk', direction: 'lower', weight: 0, episode: 'b/near' }],
      record: ['risk'],
    })
    expect(assessed(episodes, answers, { risk: 0 }).stability).toEqual({
      first: [{ condition: 'risk', direction: 'higher', weight: 0, episode: 'a/far' }],
      record: ['risk'],
    })
  })

  test('has nothing to say without precedents, or of one', () => {
    expect(assessed([], answers).stability).toEqual({ first: [], record: [] })
    expect(assessed([coded('a/one', 'no', 'no')], answers).stability?.first).toEqual([])
  })

  const weighed = recorded({ most: 3 }).chain((given) =>
    fc
      .array(fc.constantFrom(0, 0.25, 0.5, 1, 2, 3.7), { minLength: 3, maxLength: 3 })
      .filter((list) => list.slice(0, given.framework.conditions.length).some((weight) => weight > 0))
      .map((list) => ({
        ...given,
        weights: Object.fromEntries(given.framework.conditions.map(({ id }, index) => [id, list[index] ?? 1])),
      })),
  )

  function firstAt({ framework, episodes, answers: given }: Recorded, weights: Weights): string | null {
    const [first] = rankPrecedents(framework, episodes, 'record', given, weights)
    return first === undefined ? null : episodeId(first)
  }

  test('agrees with ranking anew at any weight of one condition', () => {
    const tried = [0, 0.01, 0.1, 0.3, 0.45, 0.7, 0.9, 1.1, 1.3, 1.6, 2.2, 2.9, 4.1, 6, 9.3, 17, 60, 400]
    let changes = 0
    fc.assert(
      fc.property(weighed, (given) => {
        const { framework, episodes, weights } = given
        const { stability } = assessed(episodes, given.answers, weights, framework)
        const now = firstAt(given, weights)
        for (const { id } of framework.conditions) {
          const own = (stability?.first ?? []).filter(({ condition }) => condition === id)
          const lower = own.find(({ direction }) => direction === 'lower')
          const higher = own.find(({ direction }) => direction === 'higher')
          const isOpen = (weight: number) => Object.values({ ...weights, [id]: weight }).some((each) => each > 0)
          for (const weight of tried.filter(isOpen)) {
            if (lower !== undefined && weight <= lower.weight + 1e-6) continue
            if (higher !== undefined && weight >= higher.weight - 1e-6) continue
            expect(firstAt(given, { ...weights, [id]: weight }), `${id} at ${weight}`).toBe(now)
          }
          for (const { direction, weight, episode } of own) {
            changes++
            // Similarities are rounded to nine places, so nearer weights can look like ties.
            const steps = [1e-3, 1e-4, 1e-5].map((step) => (direction === 'lower' ? -step : step))
            const there = [weight, ...steps.map((step) => weight + step)].filter((each) => each >= 0 && isOpen(each))
            expect(there.map((each) => firstAt(given, { ...weights, [id]: each }))).toContain(episode)
            expect(episode).not.toBe(now)
          }
        }
      }),
      { numRuns: 150 },
    )
    expect(changes).toBeGreaterThan(20)
  })

  test('names the conditions without which the record is another', () => {
    fc.assert(
      fc.property(weighed, ({ framework, episodes, answers: given, weights }) => {
        const { stability, record } = assessed(episodes, given, weights, framework)
        const tallies = ({ opened, notOpened, undecided }: Assessment['record']) => [opened, notOpened, undecided]
        const changing = framework.conditions
          .map(({ id }) => id)
          .filter((id) => {
            const toggled = { ...weights, [id]: weightOf(weights, id) > 0 ? 0 : 1 }
            if (Object.values(toggled).every((weight) => weight === 0)) return false
            const other = assessed(episodes, given, toggled, framework).record
            return JSON.stringify(tallies(other)) !== JSON.stringify(tallies(record))
          })
        expect(stability?.record).toEqual(changing)
      }),
    )
  })
})
