import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Hinge } from '../../src/assessment/assessment.ts'
import { assessConditions, indicate } from '../../src/assessment/degrees.ts'
import { findHinges } from '../../src/assessment/hinges.ts'
import { type Answers, answersOf, type Framework, UNKNOWN } from '../../src/model/framework.ts'
import { combinations, EVEN, frameworkOf, posed, WALK } from '../support/library.ts'

function hingesOf(framework: Framework, answers: Answers): readonly Hinge[] {
  return findHinges(framework, answers, assessConditions(framework, answers))
}

function idsOf(framework: Framework, answers: Answers): readonly string[] {
  return hingesOf(framework, answers).map(({ condition }) => condition)
}

describe('the verdict hinges', () => {
  test('on an unknown condition, with what each answer would make of it', () => {
    expect(hingesOf(WALK, { will: 'yes', risk: UNKNOWN })).toEqual([
      {
        condition: 'risk',
        outcomes: [
          { answer: 'no', headline: 'yes', channel: 'go' },
          { answer: 'mostly-no', headline: 'yes', channel: 'go' },
          { answer: 'mixed', headline: 'undetermined', channel: null },
          { answer: 'mostly-yes', headline: 'not-yet', channel: 'wait' },
          { answer: 'yes', headline: 'not-yet', channel: 'wait' },
        ],
      },
    ])
  })

  test('on an undecided condition as on an unknown one', () => {
    expect(idsOf(WALK, { will: 'mixed', risk: 'no' })).toEqual(['will'])
  })

  test('on every open condition that matters in some completion, in the order of the framework', () => {
    expect(idsOf(WALK, { risk: UNKNOWN, will: 'mixed' })).toEqual(['will', 'risk'])
  })

  test('on no condition whose side is settled, and on no open one that no longer matters', () => {
    expect(idsOf(WALK, { will: 'no', risk: UNKNOWN })).toEqual([])
    expect(idsOf(WALK, { will: 'yes', risk: 'no' })).toEqual([])
  })

  test('on no condition that no pattern asks for', () => {
    const framework = frameworkOf({
      conditions: { one: EVEN, idle: EVEN },
      verdicts: [
        { id: 'in', initiate: 'yes', pattern: { one: 'met' } },
        { id: 'out', initiate: 'no', pattern: { one: 'not-met' } },
      ],
    })
    expect(idsOf(framework, { one: UNKNOWN, idle: UNKNOWN })).toEqual(['one'])
  })
})

/** By brute force: do two answers give another channel or headline in some completion of the other open conditions? */
function changesSomething(framework: Framework, answers: Answers, open: readonly string[], id: string): boolean {
  const scale = answersOf(framework)
  const others = combinations(Object.fromEntries(open.filter((other) => other !== id).map((other) => [other, scale])))
  return others.some((completion) => {
    const results = scale.map((answer) => {
      const { channel, headline } = indicate(framework, { ...answers, ...completion, [id]: answer })
      return `${channel} ${headline}`
    })
    return new Set(results).size > 1
  })
}

describe('in every framework', () => {
  test('the hinges are exactly the open conditions that change channel or headline in some completion', () => {
    fc.assert(
      fc.property(posed({ most: 4, twoSided: true }), ({ framework, answers }) => {
        const open = assessConditions(framework, answers)
          .filter(({ state }) => state === 'unknown' || state === 'undecided')
          .map(({ id }) => id)
        expect(idsOf(framework, answers)).toEqual(open.filter((id) => changesSomething(framework, answers, open, id)))
      }),
    )
  })

  test('there is a hinge exactly when the channel is not settled', () => {
    fc.assert(
      fc.property(posed(), ({ framework, answers }) => {
        expect(hingesOf(framework, answers).length > 0).toBe(indicate(framework, answers).channel === null)
      }),
    )
  })

  test('a hinge tells of every answer of the scale, in its order, what it indicates with the others left alone', () => {
    fc.assert(
      fc.property(posed(), ({ framework, answers }) => {
        for (const { condition, outcomes } of hingesOf(framework, answers)) {
          expect(outcomes.map(({ answer }) => answer)).toEqual(answersOf(framework))
          for (const { answer, headline, channel } of outcomes) {
            expect(indicate(framework, { ...answers, [condition]: answer })).toMatchObject({ headline, channel })
          }
        }
      }),
    )
  })
})
