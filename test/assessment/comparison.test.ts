import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareEpisodes } from '../../src/assessment/comparison.ts'
import { indicate } from '../../src/assessment/degrees.ts'
import { similarityOf } from '../../src/assessment/precedents.ts'
import { type Answers, UNKNOWN } from '../../src/model/framework.ts'
import { answersIn, episodeOf, frameworks, WALK } from '../support/library.ts'

function coded(id: `${string}/${string}`, answers: Answers, outcome = 'yes') {
  return episodeOf(id, { record: { answers, outcome } })
}

describe('a comparison', () => {
  test('compares the first with each of the others, in the order in which they are named', () => {
    const first = coded('a/one', { will: 'yes', risk: 'no' })
    const others = [coded('c/one', { will: 'mostly-yes', risk: 'no' }), coded('b/one', { will: 'yes', risk: UNKNOWN })]
    const given = { will: 'no', risk: 'no' }
    const compared = compareEpisodes(WALK, 'record', { first, others, given })
    expect(compared).toMatchObject({
      first: { case: 'a', possible: ['go'] },
      others: [
        {
          case: 'c',
          similarity: 0.875,
          sameConfiguration: true,
          agreements: ['risk'],
          differences: [{ condition: 'will', first: 'yes', other: 'mostly-yes', difference: 0.25 }],
          open: [],
        },
        { case: 'b', similarity: 1, sameConfiguration: false, agreements: ['will'], differences: [], open: ['risk'] },
      ],
      given: { answers: given, headline: 'no', channel: 'stay', possible: ['stay'], similarity: 0.5 },
    })
  })

  test('without answers has none, and refuses an episode that lacks the coding', () => {
    const sides = { first: coded('a/one', { will: 'yes', risk: 'no' }), others: [], given: null }
    expect(compareEpisodes(WALK, 'record', sides).given).toBeNull()
    expect(() => compareEpisodes(WALK, 'article', sides)).toThrow('a/one lacks the coding "article".')
  })

  const sides = frameworks().chain((framework) =>
    fc.record({ framework: fc.constant(framework), here: answersIn(framework), there: answersIn(framework) }),
  )

  test('puts each condition in exactly one of agreements, differences, and open', () => {
    fc.assert(
      fc.property(sides, ({ framework, here, there }) => {
        const { others } = compareEpisodes(framework, 'record', {
          first: coded('a/one', here),
          others: [coded('b/one', there)],
          given: null,
        })
        const all = others.flatMap(({ agreements, differences, open }) => [
          ...agreements,
          ...differences.map(({ condition }) => condition),
          ...open,
        ])
        expect(all.toSorted()).toEqual(framework.conditions.map(({ id }) => id).toSorted())
      }),
    )
  })

  test('says the same of answers as of an episode with these codes', () => {
    fc.assert(
      fc.property(sides, ({ framework, here, there }) => {
        const { others, given } = compareEpisodes(framework, 'record', {
          first: coded('a/one', here),
          others: [coded('b/one', there)],
          given: there,
        })
        expect(others).toEqual([expect.objectContaining(given)])
        expect(given?.similarity).toBe(similarityOf(framework.conditions, here, there).similarity)
        expect(given?.possible).toEqual(indicate(framework, there).possible)
      }),
    )
  })
})
