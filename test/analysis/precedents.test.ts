import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { retrievalOf } from '../../src/analysis/precedents.ts'
import { type CodedEpisode, episodeId } from '../../src/model/library.ts'
import { catalogOf, episodeOf, recorded, WALK } from '../support/library.ts'

function coded(id: `${string}/${string}`, will: string, risk: string, outcome: string, year = 1970): CodedEpisode {
  return episodeOf(id, { record: { answers: { will, risk }, outcome } }, `${year}-01-01`)
}

function retrieve(episodes: readonly CodedEpisode[], weights: Readonly<Record<string, number>> | null = null) {
  return retrievalOf(catalogOf(WALK, episodes), 'record', weights)
}

describe('retrieval', () => {
  const willing = [coded('a/yes', 'yes', 'no', 'yes'), coded('b/yes', 'mostly-yes', 'no', 'mostly-yes', 1971)]
  const unwilling = [coded('c/no', 'no', 'no', 'no', 1972), coded('d/no', 'mostly-no', 'no', 'mostly-no', 1973)]
  const both = [...willing, ...unwilling]

  test('is right where the nearest shares the outcome, beside the base rate', () => {
    const { retrieval } = retrieve([...both, coded('e/no', 'no', 'yes', 'no', 1974)])
    expect(retrieval.nearest[0]).toEqual({ neighbors: 1, agreeing: 5, decided: 5, rate: 1 })
    expect(retrieval.constant).toEqual({ says: 'no', agreeing: 3, decided: 5, rate: 0.6 })
    expect(retrieval.cases.map((each) => [each.case, each.outcome, each.nearest[0]?.case])).toEqual([
      ['a/yes', 'met', 'b/yes'],
      ['b/yes', 'met', 'a/yes'],
      ['c/no', 'not-met', 'd/no'],
      ['d/no', 'not-met', 'c/no'],
      ['e/no', 'not-met', 'c/no'],
    ])
    expect(retrieval.sameConfiguration).toMatchObject({ agreeing: 4, decided: 4 })
    expect(retrieval.otherConfiguration).toMatchObject({ agreeing: 1, decided: 1 })
  })

  test('asks as many as there are: with three others, one and three, never five', () => {
    const { retrieval } = retrieve(both)
    expect(retrieval.nearest.map(({ neighbors, decided, rate }) => [neighbors, decided, rate])).toEqual([
      [1, 4, 1],
      // Of the three others, two have the other outcome.
      [3, 4, 0],
      [5, 0, null],
    ])
    expect(retrieval.cases.map(({ right }) => right)).toEqual([[1], [1], [1], [1]])
  })

  test('leaves out undecided and unknown outcomes, as episodes and as precedents', () => {
    const open = [coded('x/mixed', 'yes', 'no', 'mixed', 1960), coded('y/unknown', 'yes', 'no', 'unknown', 1961)]
    const { retrieval, undecided } = retrieve([...open, ...both])
    expect(undecided).toEqual(['x/mixed', 'y/unknown'])
    expect(retrieval).toEqual(retrieve(both).retrieval)
  })

  test('goes by the weights', () => {
    const odd = [
      coded('a/one', 'yes', 'no', 'yes'),
      coded('b/two', 'yes', 'yes', 'no'),
      coded('c/three', 'no', 'no', 'yes'),
    ]
    expect(retrieve(odd, { risk: 0 }).retrieval.cases[0]?.nearest[0]?.case).toBe('b/two')
    expect(retrieve(odd, { will: 0 }).retrieval.cases[0]?.nearest[0]?.case).toBe('c/three')
  })

  test('tells where only the date decides between different outcomes', () => {
    const twins = [coded('b/no', 'yes', 'no', 'no', 1971), coded('c/yes', 'yes', 'no', 'yes', 1972)]
    const { cases } = retrieve([coded('a/yes', 'yes', 'no', 'yes'), ...twins]).retrieval
    expect(cases.map(({ tied }) => tied)).toEqual([true, false, true])
  })

  test('of nothing, or of one episode, has no rate', () => {
    expect(retrieve([]).retrieval.constant.rate).toBeNull()
    expect(retrieve(willing.slice(0, 1)).retrieval.nearest.map(({ rate }) => rate)).toEqual([null, null, null])
  })

  test('never asks an episode about itself, and counts each decided episode once', () => {
    fc.assert(
      fc.property(recorded({ most: 3 }), ({ framework, episodes }) => {
        const { retrieval, undecided } = retrievalOf(catalogOf(framework, episodes), 'record', null)
        const covered = episodes.filter(({ codings }) => codings.record !== undefined).map(episodeId)
        expect([...retrieval.cases.map((each) => each.case), ...undecided].toSorted()).toEqual(covered.toSorted())
        for (const each of retrieval.cases) {
          expect(each.nearest).toHaveLength(Math.min(5, retrieval.cases.length - 1))
          expect(each.nearest.map((near) => near.case)).not.toContain(each.case)
        }
        const { constant, nearest, sameConfiguration, otherConfiguration } = retrieval
        expect(constant.agreeing * 2).toBeGreaterThanOrEqual(constant.decided)
        expect(sameConfiguration.decided + otherConfiguration.decided).toBe(nearest[0]?.decided)
        expect(sameConfiguration.agreeing + otherConfiguration.agreeing).toBe(nearest[0]?.agreeing)
      }),
    )
  })
})
