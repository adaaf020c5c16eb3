import { describe, expect, test } from 'vitest'
import { ValueError } from '../../../src/cli/errors.ts'
import { AMONG } from '../../../src/cli/program/among.ts'
import { MAP } from '../../../src/cli/program/codes.ts'
import { FILTERS } from '../../../src/cli/program/filters.ts'
import type { OptionDeclaration } from '../../../src/cli/program/options.ts'
import { WEIGHTS } from '../../../src/cli/program/weights.ts'

type Row = readonly [name: string, option: OptionDeclaration<unknown>, one: string, other: string, pair: string]

/** Every option whose value is a list of pairs, with two pairs and what a pair is. */
const OPTIONS: readonly Row[] = [
  ['--weights', WEIGHTS, 'will=2', 'risk=0.5', 'CONDITION=WEIGHT'],
  ['--map', MAP, '1=no', '5=yes', 'CODE=ANSWER'],
  ['--test', FILTERS.test, 'hidden=full', 'directed=yes', 'TEST=VALUE'],
  ['--among', AMONG, 'party=Whig', 'years=1969', 'KEY=VALUE'],
]

/** What is wrong with a value; null if nothing is. */
function refusalOf(option: OptionDeclaration<unknown>, text: string): string | null {
  try {
    option.parse(text)
    return null
  } catch (error) {
    if (error instanceof ValueError) return error.message
    throw error
  }
}

describe.each(OPTIONS)('the pairs of %s', (_name, option, one, other, pair) => {
  test('may have spaces around each word', () => {
    expect(refusalOf(option, `${one},${other}`)).toBeNull()
    expect(refusalOf(option, ` ${one.replace('=', ' = ')} , ${other} `)).toBeNull()
  })

  test('have a key and a value', () => {
    const [key] = one.split('=')
    for (const wrong of ['', `${key}`, `${key}=`, '=', `=${one}`]) {
      expect(refusalOf(option, wrong)).toContain(`"${wrong}" is not ${pair}.`)
    }
  })

  test('have each key once', () => {
    const [key] = one.split('=')
    expect(refusalOf(option, `${one},${other},${one}`)).toMatch(`"${key}" has two `)
  })
})

test('semicolons between pairs, or a missing comma, are not part of a value', () => {
  for (const [, option, one, other, pair] of OPTIONS.slice(0, 3)) {
    expect(refusalOf(option, `${one};${other}`)).toContain(`"${one};${other}" is not ${pair}.`)
    expect(refusalOf(option, `${one},`)).toContain(`"" is not ${pair}.`)
  }
})

test('only the name of a party may have a comma', () => {
  expect(AMONG.parse('party=Jones, James, years=1969-1970')).toMatchObject({
    filters: { party: 'Jones, James', years: { from: 1969, until: 1970 } },
  })
})

test('keys are the same in any case', () => {
  expect(WEIGHTS.parse('WILL=2')).toEqual([['will', 2]])
  expect(MAP.parse('A=no,1.0=yes')).toEqual([
    ['a', 'no'],
    ['1', 'yes'],
  ])
  expect(refusalOf(MAP, '1=no,1.0=yes')).toBe('"1" has two answers. Give one.')
})
