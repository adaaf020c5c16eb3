import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { vocabularyOf } from '../../src/model/answers.ts'
import type { Answers, Framework } from '../../src/model/framework.ts'
import { type Asked, readAddress, writeAddress } from '../../src/web/address.ts'
import { EVEN, frameworkOf, posed, WALK } from '../support/library.ts'

function askedBy(framework: Framework): Asked {
  return { ids: framework.conditions.map(({ id }) => id), vocabulary: vocabularyOf(framework) }
}

const ASKED = askedBy(WALK)

describe('answers in the address', () => {
  test('come back as they were, whatever the framework', () => {
    fc.assert(
      fc.property(posed(), ({ framework, answers }) => {
        expect(readAddress(writeAddress(answers, askedBy(framework)), askedBy(framework))).toEqual({
          answers,
          problems: [],
        })
      }),
    )
  })

  test('are written in the order of the framework, and only those that were given', () => {
    expect(writeAddress({ risk: 'no', will: 'yes' }, ASKED)).toBe('#will=yes&risk=no')
    expect(writeAddress({ risk: 'unknown' }, ASKED)).toBe('#risk=unknown')
    expect(writeAddress({}, ASKED)).toBe('#')
  })

  test.each<[string, Answers]>([
    ['', {}],
    ['#', {}],
    ['#w=yes', { will: 'yes' }],
    ['#r=no&wi=mostly-no', { will: 'mostly-no', risk: 'no' }],
    ['#will=no&will=yes', { will: 'yes' }],
    ['#will=Mostly%20no&risk=NOT+SURE', { will: 'mostly-no', risk: 'unknown' }],
  ])('%s', (fragment, answers) => {
    expect(readAddress(fragment, ASKED)).toEqual({ answers, problems: [] })
  })

  test.each(['#x=yes', '#=yes', '#will=maybe', '#will=', '#__proto__=yes', '#will=constructor', '#questions'])(
    '%s is named, and nothing is guessed',
    (fragment) => {
      const { answers, problems } = readAddress(fragment, ASKED)
      expect(answers).toEqual({})
      expect(problems).toHaveLength(1)
    },
  )

  test('a condition is shortened only as far as it is the only one', () => {
    const twins = askedBy(frameworkOf({ conditions: { will: EVEN, 'will-power': EVEN }, verdicts: [] }))
    expect(readAddress('#will=yes&will-=no', twins)).toEqual({
      answers: { will: 'yes', 'will-power': 'no' },
      problems: [],
    })
    expect(readAddress('#w=yes', twins).problems).toHaveLength(1)
  })
})
