import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskText } from '../../src/classroom/masking.ts'

const masking = {
  masks: [
    { words: ['Zhou Enlai', 'Zhou'], as: 'the premier' },
    { words: ['the Ford Foundation'], as: 'a foundation' },
    { words: ['C++ (the plan)'], as: 'a plan' },
  ],
  leader: 'president',
  president: 'Lyndon B. Johnson',
  others: ['Richard Nixon', 'George H. W. Bush', 'Gerald Ford'],
}
const masked = (text: string): string => maskText(text, masking)

describe('names', () => {
  test.each([
    ['Johnson told Zhou that Nixon waited.', 'The president told the premier that another president waited.'],
    ["President Johnson's aide met Zhou Enlai's.", "The president's aide met the premier's."],
    ['Lyndon Johnson and Lyndon B. Johnson', 'The president and the president'],
    ['It was the Johnson administration.', "It was the president's administration."],
    ['The Nixon years came. A Bush envoy went.', "Another president's years came. Another president's envoy went."],
    ['It came from the Ford Foundation, not from Ford.', 'It came from a foundation, not from another president.'],
    ['By C++ (the plan) it went.', 'By a plan it went.'],
    ['Johnsonville and Zhous are other words.', 'Johnsonville and Zhous are other words.'],
    ['“Yes,” he said. “Johnson knew.”', '“Yes,” he said. “The president knew.”'],
  ])('%s', (text, expected) => {
    expect(masked(text)).toBe(expected)
  })
})

describe('dates', () => {
  test.each([
    ['On 3 December 1969 it began.', 'On [date] it began.'],
    ['from 9 to 11 July 1971', 'from [date]'],
    ['between 30 June and 2 July', 'between [date] and [date]'],
    ['in early March 1970 and in mid-May 1971', 'in [date] and in [date]'],
    ['on July 4, 1971', 'on [date]'],
    ['in November–December 1978', 'in [date]'],
    ['last May they might march; in March they may', 'last [month] they might march; in [month] they may'],
    ['May it be so. March on!', 'May it be so. March on!'],
    ['in 1970–71, in 1969-1972 and in the 1950s', 'in [year], in [year] and in the [year]'],
    ['2,000 men, 20000 men and 1500 men', '2,000 men, 20000 men and [year] men'],
    ['by 339 votes to 50, or 53 per cent', 'by 339 votes to 50, or 53 per cent'],
  ])('%s', (text, expected) => {
    expect(masked(text)).toBe(expected)
  })

  test('no year or full date is left, whatever stands around it', () => {
    const months = 'January February March April May June July August September October November December'.split(' ')
    const year = fc.integer({ min: 1500, max: 2099 }).map(String)
    const date = fc.oneof(
      year,
      fc.tuple(fc.constantFrom(...months), year).map((parts) => parts.join(' ')),
      fc.tuple(fc.integer({ min: 1, max: 31 }), fc.constantFrom(...months), year).map((parts) => parts.join(' ')),
    )
    const around = fc.constantFrom('', ' ', '. ', ', ', '(', ')', ' in ', '–', '/', '“', "'s ")
    fc.assert(
      fc.property(around, date, around, date, (before, one, between, other) => {
        const text = masked(`It was${before} ${one}${between} ${other}`)
        expect(text.match(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g) ?? []).toEqual([])
        expect(text).not.toMatch(/\d (?:January|May|March|December)/)
      }),
    )
  })
})
