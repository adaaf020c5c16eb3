import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AssessedCondition } from '../../src/assessment/assessment.ts'
import { assessConditions, degreeOf, indicate } from '../../src/assessment/degrees.ts'
import { type Answers, type Interval, stateOf, UNKNOWN } from '../../src/model/framework.ts'
import { answersIn, combinations, posed } from '../support/library.ts'

/** The same conditions with the unknown ones at memberships of one's choice. */
function placed(conditions: readonly AssessedCondition[], memberships: Readonly<Record<string, number>>) {
  return conditions.map((condition): AssessedCondition => {
    const membership = memberships[condition.id]
    return membership === undefined
      ? condition
      : { ...condition, membership: [membership, membership], state: stateOf(membership) }
  })
}

function unknownsOf(conditions: readonly AssessedCondition[]): readonly string[] {
  return conditions.filter(({ state }) => state === 'unknown').map(({ id }) => id)
}

describe('the interval that unknown answers leave', () => {
  test('holds the degree of every completion', () => {
    const completed = posed().chain(({ framework, answers }) => {
      const conditions = assessConditions(framework, answers)
      const hundredth = fc.integer({ min: 0, max: 100 }).map((value) => value / 100)
      const choices = unknownsOf(conditions).map((id): [string, fc.Arbitrary<number>] => [id, hundredth])
      return fc.record(Object.fromEntries(choices)).map((chosen) => ({ framework, conditions, chosen }))
    })
    fc.assert(
      fc.property(completed, ({ framework, conditions, chosen }) => {
        const outside = framework.verdicts.filter((verdict) => {
          const [low, high] = degreeOf(verdict, conditions)
          const [degree, same] = degreeOf(verdict, placed(conditions, chosen))
          return degree !== same || degree < low || degree > high
        })
        expect(outside).toEqual([])
      }),
    )
  })

  test('reaches both its ends in some completion', () => {
    fc.assert(
      fc.property(posed(), ({ framework, answers }) => {
        const conditions = assessConditions(framework, answers)
        const corners = combinations(Object.fromEntries(unknownsOf(conditions).map((id) => [id, [0, 1]])))
        const reached = framework.verdicts.map((verdict): Interval => {
          const degrees = corners.map((corner) => degreeOf(verdict, placed(conditions, corner))[0])
          return [Math.min(...degrees), Math.max(...degrees)]
        })
        expect(framework.verdicts.map((verdict) => degreeOf(verdict, conditions))).toEqual(reached)
      }),
    )
  })
})

/** Answers, and the same with an answer (or again unknown) for each unknown one. */
const filledIn = posed().chain(({ framework, answers }) =>
  answersIn(framework).map((others) => {
    const filled = Object.entries(answers).map(([id, answer]) => [id, answer === UNKNOWN ? others[id] : answer])
    return { framework, answers, filled: Object.fromEntries(filled) as Answers }
  }),
)

describe('when unknown answers turn out to be something', () => {
  test('a settled channel stays the channel, and its headline the headline', () => {
    fc.assert(
      fc.property(filledIn, ({ framework, answers, filled }) => {
        const { channel, headline } = indicate(framework, answers)
        fc.pre(channel !== null && Object.values(answers).includes(UNKNOWN))
        expect(indicate(framework, filled)).toMatchObject({ channel, headline })
      }),
    )
  })

  test('no verdict becomes possible that was not', () => {
    fc.assert(
      fc.property(filledIn, ({ framework, answers, filled }) => {
        const before = indicate(framework, answers).possible
        expect(indicate(framework, filled).possible.filter((id) => !before.includes(id))).toEqual([])
      }),
    )
  })
})
