import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answersOf } from '../../src/model/framework.ts'
import {
  codesAllowed,
  codesOfContact,
  type OutcomeRule,
  type TestResults,
  UNSETTLED,
} from '../../src/model/outcome-rule.ts'
import { readFramework } from '../../src/reading/framework.ts'
import { HOME } from '../support/fake-io.ts'
import { combinations, FIVE } from '../support/library.ts'

const { rule: SHIPPED, scale: SCALE } = shippedRule()

function shippedRule(): { readonly rule: OutcomeRule; readonly scale: readonly string[] } {
  const path = join(HOME, 'cases/framework.yaml')
  const { framework } = readFramework({ name: 'framework.yaml', path, bytes: readFileSync(path) }, new Set())
  const rule = framework?.outcome.rule
  if (framework === null || rule === null || rule === undefined) throw new Error('The shipped framework has no rule')
  return { rule, scale: answersOf(framework) }
}

/** Each score that a test can have, with a value that has it. */
const HIDDEN = { 0: 'none', 0.5: 'brief', 1: 'full' } as const
const DIRECTED = { 0: 'no', 0.5: 'approved', 1: 'yes' } as const
const AIMED = { 0: 'incident', 0.5: 'crisis', 1: 'relations' } as const

type Score = 0 | 0.5 | 1
const SCORES: readonly Score[] = [0, 0.5, 1]

/** The table as the codebook tells it in words, written a second time. */
function tableSays(hidden: Score, directed: Score, aimed: Score): string {
  if (hidden === 0) return 'no'
  if (directed === 0 || aimed === 0) return 'mostly-no'
  const sum = hidden + directed + aimed
  if (sum === 3) return 'yes'
  if (sum === 2.5) return 'mostly-yes'
  return sum === 2 ? 'mixed' : 'mostly-no'
}

const ALL = SCORES.flatMap((h) => SCORES.flatMap((d) => SCORES.map((a) => [h, d, a] as const)))

describe('the shipped rule', () => {
  test.each(ALL)('gives a contact with the scores %d, %d and %d the code of the table', (h, d, a) => {
    const contact = { hidden: HIDDEN[h], directed: DIRECTED[d], aimed: AIMED[a] }
    expect(codesOfContact(SHIPPED, contact)).toEqual([tableSays(h, d, a)])
    expect(codesAllowed(SHIPPED, [contact], SCALE)).toEqual([tableSays(h, d, a)])
  })

  test('gives values of one score one code', () => {
    for (const [h, d, a] of ALL) {
      const twins = [
        { hidden: HIDDEN[h], directed: d === 0.5 ? 'delegated' : DIRECTED[d], aimed: AIMED[a] },
        { hidden: HIDDEN[h], directed: DIRECTED[d], aimed: { 0: 'other', 0.5: 'agreement', 1: 'relations' }[a] },
        { hidden: HIDDEN[h], directed: DIRECTED[d], aimed: { 0: 'other', 0.5: 'third-power', 1: 'relations' }[a] },
      ]
      for (const twin of twins) expect(codesOfContact(SHIPPED, twin)).toEqual([tableSays(h, d, a)])
    }
  })

  // Contacts of episodes that are coded by it, with their scores.
  test.each([
    ['Kissinger in Beijing', 'full', 'yes', 'relations', 'yes'],
    ['a letter to Jiang', 'full', 'yes', 'crisis', 'mostly-yes'],
    ['Stuart and Huang Hua', 'full', 'approved', 'agreement', 'mixed'],
    ['messages through the liaison office', 'brief', 'delegated', 'third-power', 'mostly-no'],
    ['a dinner of ambassadors', 'full', 'no', 'crisis', 'mostly-no'],
    ['one case', 'brief', 'approved', 'incident', 'mostly-no'],
    ['announced talks', 'none', 'yes', 'relations', 'no'],
  ])('gives %s its code', (_, hidden, directed, aimed, code) => {
    expect(codesOfContact(SHIPPED, { hidden, directed, aimed })).toEqual([code])
  })

  test('gives an episode without a contact the code for that', () => {
    expect(codesAllowed(SHIPPED, [], SCALE)).toEqual(['no'])
  })

  test('lets a test that is not settled have any of its scores', () => {
    const allowed = (contact: TestResults) => codesAllowed(SHIPPED, [contact], SCALE)
    expect(allowed({ hidden: 'full', directed: UNSETTLED, aimed: 'relations' })).toEqual([
      'mostly-no',
      'mostly-yes',
      'yes',
    ])
    expect(allowed({ hidden: 'full', aimed: 'relations' })).toEqual(['mostly-no', 'mostly-yes', 'yes'])
    expect(allowed({ hidden: UNSETTLED, directed: 'approved', aimed: 'crisis' })).toEqual(['no', 'mostly-no', 'mixed'])
    expect(allowed({ hidden: 'none' })).toEqual(['no'])
    expect(allowed({})).toEqual(SCALE)
  })

  test('takes what is certain of one contact as the least, whatever may be true of the others', () => {
    const certain = { hidden: 'full', directed: 'approved', aimed: 'crisis' }
    expect(codesAllowed(SHIPPED, [certain, {}], SCALE)).toEqual(['mixed', 'mostly-yes', 'yes'])
    expect(codesAllowed(SHIPPED, [certain, { hidden: UNSETTLED, directed: 'no', aimed: 'crisis' }], SCALE)).toEqual([
      'mixed',
    ])
  })
})

/** Rules of one to three tests with a few values each, and rows that may ask for anything. */
const rules: fc.Arbitrary<OutcomeRule> = fc
  .array(fc.array(fc.constantFrom(...SCORES), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .chain((scales) => {
    const tests = scales.map((scores, index) => ({
      id: `test-${index}`,
      question: '?',
      values: Object.fromEntries(scores.map((score, at) => [`value-${at}`, { score, text: 't' }])),
    }))
    const row = fc.record({
      answer: fc.constantFrom(...FIVE),
      when: fc.dictionary(fc.constantFrom(...tests.map(({ id }) => id)), fc.constantFrom(...SCORES), {
        noNullPrototype: true,
      }),
      sum: fc.constantFrom(0, 0.5, 1, 1.5, 2, 2.5, 3),
    })
    return fc
      .record({
        rows: fc.array(row, { maxLength: 5 }),
        last: fc.constantFrom(...FIVE),
        without: fc.constantFrom(...FIVE),
      })
      .map(({ rows, last, without }) => ({
        about: 'A rule',
        tests,
        rows: [...rows, { answer: last, when: {}, sum: 0 }],
        without,
        codings: ['record'],
      }))
  })

/** A rule, with contacts under it. */
function ruleWith(isSettled: boolean): fc.Arbitrary<{ rule: OutcomeRule; contacts: readonly TestResults[] }> {
  return rules.chain((rule) => {
    const contact = fc.record(
      Object.fromEntries(
        rule.tests.map(({ id, values }) => [
          id,
          fc.constantFrom(...Object.keys(values), ...(isSettled ? [] : [UNSETTLED])),
        ]),
      ),
      isSettled ? {} : { requiredKeys: [] },
    ) as fc.Arbitrary<TestResults>
    return fc.record({ rule: fc.constant(rule), contacts: fc.array(contact, { minLength: 1, maxLength: 4 }) })
  })
}

/** Every way in which a contact's tests could be settled. */
function settlementsOf({ tests }: OutcomeRule, contact: TestResults): readonly TestResults[] {
  return combinations(
    Object.fromEntries(
      tests.map(({ id, values }) => {
        const value = contact[id]
        return [id, value === undefined || value === UNSETTLED ? Object.keys(values) : [value]]
      }),
    ),
  )
}

const rank = (answer: string | undefined): number => FIVE.indexOf(answer ?? '')

describe('under any rule', () => {
  test('contacts of which every test is settled give one code, that of the best', () => {
    fc.assert(
      fc.property(ruleWith(true), ({ rule, contacts }) => {
        const own = contacts.map((contact) => codesOfContact(rule, contact))
        expect(own.every(({ length }) => length === 1)).toBe(true)
        const best = FIVE[Math.max(...own.map(([code]) => rank(code)))]
        expect(codesAllowed(rule, contacts, FIVE)).toEqual([best])
      }),
    )
  })

  test('a contact that is no better changes nothing', () => {
    fc.assert(
      fc.property(ruleWith(true), fc.nat(), ({ rule, contacts }, at) => {
        const [code] = codesAllowed(rule, contacts, FIVE)
        const others = settlementsOf(rule, {})
        const other = others[at % others.length] as TestResults
        const [own] = codesOfContact(rule, other)
        const after = codesAllowed(rule, [...contacts, other], FIVE)
        expect(after).toEqual([rank(own) > rank(code) ? own : code])
      }),
    )
  })

  test('the order of the contacts changes nothing', () => {
    const shuffled = ruleWith(false).chain(({ rule, contacts }) =>
      fc.record({
        rule: fc.constant(rule),
        contacts: fc.constant(contacts),
        other: fc.shuffledSubarray([...contacts], { minLength: contacts.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ rule, contacts, other }) => {
        expect(codesAllowed(rule, other, FIVE)).toEqual(codesAllowed(rule, contacts, FIVE))
      }),
    )
  })

  test('what is not settled allows exactly the codes of all the ways to settle it', () => {
    fc.assert(
      fc.property(ruleWith(false), ({ rule, contacts }) => {
        const ways = combinations<TestResults>(
          Object.fromEntries(contacts.slice(0, 2).map((contact, index) => [index, settlementsOf(rule, contact)])),
        )
        const possible = new Set(ways.flatMap((way) => codesAllowed(rule, Object.values(way), FIVE)))
        expect(codesAllowed(rule, contacts.slice(0, 2), FIVE)).toEqual(FIVE.filter((answer) => possible.has(answer)))
      }),
    )
  })
})
