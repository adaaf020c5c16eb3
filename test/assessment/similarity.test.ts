import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rankPrecedents, similarityOf } from '../../src/assessment/precedents.ts'
import { type Answers, type Framework, membershipOf, stateOf, UNKNOWN } from '../../src/model/framework.ts'
import { answersIn, episodeOf, frameworks, settledAnswersIn, WALK } from '../support/library.ts'

function areSame(framework: Framework, answers: Answers, others: Answers): boolean | undefined {
  const episode = episodeOf('a/b', { record: { answers: others, outcome: 'yes' } })
  return rankPrecedents(framework, [episode], 'record', answers)[0]?.sameConfiguration
}

describe('similarity', () => {
  test('is 1 minus the mean difference of memberships over the conditions answered on both sides', () => {
    expect(similarityOf(WALK.conditions, { will: 'yes', risk: 'mixed' }, { will: 'mostly-yes', risk: 'no' })).toEqual({
      similarity: 0.625,
      compared: 2,
      differences: [
        { condition: 'will', answer: 'yes', precedent: 'mostly-yes', difference: 0.25 },
        { condition: 'risk', answer: 'mixed', precedent: 'no', difference: 0.5 },
      ],
    })
  })

  test('leaves out a condition that one side has not answered', () => {
    expect(similarityOf(WALK.conditions, { will: 'yes', risk: UNKNOWN }, { will: 'mixed', risk: 'no' })).toEqual({
      similarity: 0.5,
      compared: 1,
      differences: [{ condition: 'will', answer: 'yes', precedent: 'mixed', difference: 0.5 }],
    })
  })

  test('is null when no condition is answered on both sides', () => {
    expect(similarityOf(WALK.conditions, { will: 'yes' }, { risk: 'no' })).toMatchObject({
      similarity: null,
      compared: 0,
    })
  })

  const pairs = frameworks().chain((framework) =>
    fc.record({ framework: fc.constant(framework), answers: answersIn(framework), others: answersIn(framework) }),
  )

  test('is symmetric', () => {
    fc.assert(
      fc.property(pairs, ({ framework: { conditions }, answers, others }) => {
        const [one, other] = [similarityOf(conditions, answers, others), similarityOf(conditions, others, answers)]
        expect(other.similarity).toBe(one.similarity)
        expect(other.compared).toBe(one.compared)
      }),
    )
  })

  test('lies in 0…1, and is 1 exactly when all the memberships compared are equal', () => {
    fc.assert(
      fc.property(pairs, ({ framework: { conditions }, answers, others }) => {
        const both = conditions
          .map((condition) => [
            membershipOf(condition, answers[condition.id]),
            membershipOf(condition, others[condition.id]),
          ])
          .filter(([here, there]) => here !== null && there !== null)
        const { similarity, compared } = similarityOf(conditions, answers, others)
        expect(compared).toBe(both.length)
        if (similarity === null) {
          expect(compared).toBe(0)
          return
        }
        expect(similarity).toBeGreaterThanOrEqual(0)
        expect(similarity).toBeLessThanOrEqual(1)
        expect(similarity === 1).toBe(both.every(([here, there]) => here === there))
      }),
    )
  })

  test('is 0 between opposite ends of the scale', () => {
    expect(similarityOf(WALK.conditions, { will: 'yes', risk: 'no' }, { will: 'no', risk: 'yes' }).similarity).toBe(0)
  })
})

describe('the same configuration', () => {
  test('is the same side of the crossover in every condition, however far from it', () => {
    expect(areSame(WALK, { will: 'yes', risk: 'no' }, { will: 'mostly-yes', risk: 'mostly-no' })).toBe(true)
    expect(areSame(WALK, { will: 'yes', risk: 'no' }, { will: 'mostly-no', risk: 'mostly-no' })).toBe(false)
  })

  test('is never had by answers of which one is undecided or unknown, not even with themselves', () => {
    expect(areSame(WALK, { will: 'yes', risk: 'mixed' }, { will: 'yes', risk: 'mixed' })).toBe(false)
    expect(areSame(WALK, { will: 'yes', risk: UNKNOWN }, { will: 'yes', risk: UNKNOWN })).toBe(false)
    expect(areSame(WALK, { will: 'yes', risk: 'no' }, { will: 'yes', risk: 'mixed' })).toBe(false)
  })

  test('is an equivalence on settled answers', () => {
    const triples = frameworks({ most: 3, twoSided: true }).chain((framework) => {
      const settled = settledAnswersIn(framework)
      return fc.tuple(fc.constant(framework), settled, settled, settled)
    })
    fc.assert(
      fc.property(triples, ([framework, a, b, c]) => {
        expect(areSame(framework, a, a)).toBe(true)
        expect(areSame(framework, a, b)).toBe(areSame(framework, b, a))
        if (areSame(framework, a, b) && areSame(framework, b, c)) expect(areSame(framework, a, c)).toBe(true)
        const sides = (answers: Answers) =>
          framework.conditions.map((one) => stateOf(membershipOf(one, answers[one.id])))
        expect(areSame(framework, a, b)).toBe(`${sides(a)}` === `${sides(b)}`)
      }),
    )
  })
})
