import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessConditions, degreeOf, exact, indicate } from '../../src/assessment/degrees.ts'
import { type Answers, answersOf, CROSSOVER, type Framework, UNKNOWN } from '../../src/model/framework.ts'
import { EVEN, frameworkOf, frameworks, posed, settledAnswersIn, WALK } from '../support/library.ts'

describe('a degree', () => {
  test('is the minimum over the pattern, with 1 − membership where the condition must not be met', () => {
    expect(indicate(WALK, { will: 'yes', risk: 'mostly-no' }).degrees).toEqual({
      go: [0.75, 0.75],
      wait: [0.25, 0.25],
      stay: [0, 0],
    })
  })

  test('is an interval when an answer that it depends on is unknown or missing', () => {
    const degrees = { go: [0, 0.75], wait: [0, 0.75], stay: [0.25, 0.25] }
    expect(indicate(WALK, { will: 'mostly-yes', risk: UNKNOWN }).degrees).toEqual(degrees)
    expect(indicate(WALK, { will: 'mostly-yes' }).degrees).toEqual(degrees)
  })

  test('is exact in decimals, so that 1 − 0.8 is 0.2 and 1 − 0.9 is 0.1', () => {
    const framework = frameworkOf({
      answers: ['low', 'high'],
      conditions: { one: [0.8, 0.9], two: [0, 1] },
      verdicts: [
        { id: 'in', initiate: 'yes', pattern: { one: 'met' } },
        { id: 'out', initiate: 'no', pattern: { one: 'not-met' } },
      ],
    })
    expect(indicate(framework, { one: 'low' }).degrees).toEqual({ in: [0.8, 0.8], out: [0.2, 0.2] })
    expect(indicate(framework, { one: 'high' }).degrees).toEqual({ in: [0.9, 0.9], out: [0.1, 0.1] })
    expect(exact(0.1 + 0.2)).toBe(0.3)
  })

  test('is 1 for a verdict that asks nothing', () => {
    const framework = frameworkOf({
      conditions: { one: EVEN, two: EVEN },
      verdicts: [{ id: 'always', initiate: 'no', pattern: {} }],
    })
    const indication = { headline: 'no', channel: 'always', possible: ['always'], degrees: { always: [1, 1] } }
    expect(indicate(framework, {})).toEqual(indication)
  })

  test('stays within 0 and 1, the low end no higher than the high one', () => {
    fc.assert(
      fc.property(posed(), ({ framework, answers }) => {
        const degrees = Object.values(indicate(framework, answers).degrees)
        expect(degrees.filter(([low, high]) => !(0 <= low && low <= high && high <= 1))).toEqual([])
      }),
    )
  })
})

describe('the conditions', () => {
  test('stand in the order of the framework with answer, membership, state and role', () => {
    expect(assessConditions(WALK, { risk: 'mixed' })).toEqual([
      { id: 'will', answer: 'unknown', membership: [0, 1], state: 'unknown', role: 'necessary' },
      { id: 'risk', answer: 'mixed', membership: [0.5, 0.5], state: 'undecided', role: 'necessary' },
    ])
  })

  test('may lie anywhere when their answer is off the scale', () => {
    const membershipOf = (answer: string) => assessConditions(WALK, { will: answer })[0]?.membership
    expect(membershipOf('perhaps')).toEqual([0, 1])
    expect(membershipOf('constructor')).toEqual([0, 1])
    expect(membershipOf('mostly-yes')).toEqual([0.75, 0.75])
  })
})

describe('the possible verdicts', () => {
  test('are ordered by degree, not by their place in the framework', () => {
    expect(indicate(WALK, { will: UNKNOWN, risk: 'mostly-yes' }).possible).toEqual(['stay', 'wait'])
    expect(indicate(WALK, { will: UNKNOWN, risk: 'yes' }).possible).toEqual(['wait', 'stay'])
  })

  test('of one high degree are ordered by their low one', () => {
    expect(indicate(WALK, { will: 'mixed', risk: UNKNOWN }).possible).toEqual(['stay', 'go', 'wait'])
  })

  test('include one whose degree is exactly at the crossover', () => {
    expect(indicate(WALK, { will: 'mixed', risk: 'no' })).toMatchObject({ channel: null, possible: ['go', 'stay'] })
  })

  test('are never none', () => {
    fc.assert(
      fc.property(posed(), ({ framework, answers }) => {
        expect(indicate(framework, answers).possible).not.toEqual([])
      }),
    )
  })

  test('are those with a high degree of 0.5 or more, and the channel is the only one or null', () => {
    fc.assert(
      fc.property(posed(), ({ framework, answers }) => {
        const { channel, possible, degrees } = indicate(framework, answers)
        const high = Object.keys(degrees).filter((id) => (degrees[id]?.[1] ?? 0) >= CROSSOVER)
        expect(possible.toSorted()).toEqual(high.toSorted())
        expect(channel).toBe(high.length === 1 ? high[0] : null)
      }),
    )
  })

  test('make the headline when they agree on it, and leave it undetermined when they do not', () => {
    fc.assert(
      fc.property(posed(), ({ framework, answers }) => {
        const { headline, possible } = indicate(framework, answers)
        const said = new Set(framework.verdicts.filter(({ id }) => possible.includes(id)).map((one) => one.initiate))
        expect(headline).toBe(said.size === 1 ? [...said][0] : 'undetermined')
      }),
    )
  })
})

describe('with no answer unknown or at the crossover', () => {
  test('exactly one verdict has a degree above 0.5, and it is the channel', () => {
    const settled = frameworks({ twoSided: true }).chain((framework) =>
      settledAnswersIn(framework).map((answers) => ({ framework, answers })),
    )
    fc.assert(
      fc.property(settled, ({ framework, answers }) => {
        const { channel, degrees } = indicate(framework, answers)
        const above = Object.keys(degrees).filter((id) => (degrees[id]?.[0] ?? 0) > CROSSOVER)
        expect(above).toEqual([channel])
      }),
    )
  })
})

interface Raise {
  readonly framework: Framework
  readonly answers: Answers
  readonly higher: Answers
  readonly condition: string
}

/** Answers, and the same with one of them raised by a step or more. */
const raises: fc.Arbitrary<Raise> = posed().chain(({ framework, answers }) => {
  const scale = answersOf(framework)
  const pair = fc.subarray([...scale], { minLength: 2, maxLength: 2 })
  const id = fc.constantFrom(...framework.conditions.map((condition) => condition.id))
  return fc.record({ pair, id }).map(({ pair: [low = '', high = ''], id: condition }) => ({
    framework,
    answers: { ...answers, [condition]: low },
    higher: { ...answers, [condition]: high },
    condition,
  }))
})

describe('raising an answer', () => {
  test.each([
    ['never lowers the degree of a verdict that requires the condition met', 'met'],
    ['never raises the degree of a verdict that requires it not met', 'not-met'],
    ['never changes the degree of a verdict that leaves it out', undefined],
  ])('%s', (_, requirement) => {
    fc.assert(
      fc.property(raises, ({ framework, answers, higher, condition }) => {
        const [before, after] = [assessConditions(framework, answers), assessConditions(framework, higher)]
        const concerned = framework.verdicts.filter(({ pattern }) => pattern[condition] === requirement)
        const moves = concerned.flatMap((verdict) => {
          const [one, other] = [degreeOf(verdict, before), degreeOf(verdict, after)]
          return [Math.sign(other[0] - one[0]), Math.sign(other[1] - one[1])]
        })
        const allowed = requirement === undefined ? [0] : [0, requirement === 'met' ? 1 : -1]
        expect(moves.filter((move) => !allowed.includes(move))).toEqual([])
      }),
    )
  })
})
