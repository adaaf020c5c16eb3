import { describe, expect, test } from 'vitest'
import { allowedAnswers, answersOf, membershipOf, rankOf, stateOf, UNKNOWN } from '../../src/model/framework.ts'
import { FIVE, scaleOf, WALK } from '../support/library.ts'

describe('the answers', () => {
  test('stand from least to most, in the order of the framework', () => {
    expect(answersOf(WALK)).toEqual(['no', 'mostly-no', 'mixed', 'mostly-yes', 'yes'])
  })

  test('that are allowed are those and unknown', () => {
    expect(allowedAnswers(WALK)).toEqual(['no', 'mostly-no', 'mixed', 'mostly-yes', 'yes', 'unknown'])
  })
})

describe('the state of a membership', () => {
  test.each([
    [0, 'not-met'],
    [0.49, 'not-met'],
    [0.5, 'undecided'],
    [0.51, 'met'],
    [1, 'met'],
    [null, 'unknown'],
  ])('%s is %s', (membership, state) => {
    expect(stateOf(membership)).toBe(state)
  })
})

describe('the membership of an answer', () => {
  const scale = scaleOf(FIVE, [0, 0.3, 0.6, 0.8, 1])

  test('is the one of its scale, also when it is 0', () => {
    expect(FIVE.map((answer) => membershipOf(scale, answer))).toEqual([0, 0.3, 0.6, 0.8, 1])
  })

  test.each([UNKNOWN, undefined, '', 'perhaps', 'YES', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'is null for %s',
    (answer) => {
      expect(membershipOf(scale, answer)).toBeNull()
    },
  )

  test('is found for an answer that is called constructor', () => {
    expect(membershipOf(scaleOf(['constructor'], [0.7]), 'constructor')).toBe(0.7)
  })
})

test('an answer has a rank on the scale, and none when it is unknown, missing or off the scale', () => {
  expect(FIVE.map((answer) => rankOf(answer, WALK))).toEqual([0, 1, 2, 3, 4])
  expect([UNKNOWN, null, '', 'constructor'].map((answer) => rankOf(answer, WALK))).toEqual([null, null, null, null])
})
