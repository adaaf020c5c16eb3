import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLookup } from '../../src/assessment/lookup.ts'
import { vocabularyOf } from '../../src/model/answers.ts'
import { type Answers, allowedAnswers } from '../../src/model/framework.ts'
import { answersIn, combinations, frameworks, WALK } from '../support/library.ts'

describe('a lookup', () => {
  test('gives for each set of answers what the function gives', () => {
    const sets = frameworks().chain((framework) =>
      fc.array(answersIn(framework), { maxLength: 30 }).map((list) => ({ framework, list })),
    )
    fc.assert(
      fc.property(sets, ({ framework, list }) => {
        const lookup = createLookup(framework, vocabularyOf(framework), (answers) => JSON.stringify(answers))
        const ids = framework.conditions.map(({ id }) => id)
        for (const answers of [...list, ...list]) {
          const inOrder = Object.fromEntries(ids.map((id) => [id, answers[id]]))
          expect(lookup(ids.map((id) => answers[id]))).toBe(JSON.stringify(inOrder))
        }
      }),
    )
  })

  test('does the work once for each set', () => {
    const worked: Answers[] = []
    const lookup = createLookup(WALK, vocabularyOf(WALK), (answers) => worked.push(answers))
    const all = everySet()
    const first = all.map(lookup)
    expect(all.map(lookup)).toEqual(first)
    expect(worked).toHaveLength(all.length)
    expect(new Set(first).size).toBe(all.length)
  })

  test.each([
    ['missing', undefined],
    ['null', null],
    ['empty', ''],
    ['a word off the scale', 'maybe'],
    ['a boolean', true],
    ['a number', 1],
    ['a list', ['yes']],
    ['an object that looks like a word', { toString: () => 'yes' }],
    ['a name that objects have', 'constructor'],
  ])('refuses an answer that is %s, wherever it stands', (_name, wrong) => {
    const lookup = createLookup(WALK, vocabularyOf(WALK), () => 'found')
    expect(WALK.conditions.length).toBeGreaterThan(1)
    for (const index of WALK.conditions.keys()) {
      expect(lookup(WALK.conditions.map((_, at) => (at === index ? wrong : 'yes')))).toBeNull()
    }
    expect(lookup(WALK.conditions.map(() => 'unknown'))).toBe('found')
  })

  test('forgets what it has kept before it holds too much', () => {
    const framework = {
      ...WALK,
      conditions: Array.from({ length: 5 }, (_, index) => ({ ...first(WALK.conditions), id: `c${index}` })),
    }
    let worked = 0
    const lookup = createLookup(framework, vocabularyOf(framework), () => ++worked)
    const allowed = allowedAnswers(framework)
    const all = combinations(Object.fromEntries(framework.conditions.map(({ id }) => [id, allowed]))).map(Object.values)
    expect(all.length).toBeGreaterThan(2000)
    for (const answers of all) lookup(answers)
    expect(worked).toBe(all.length)
    lookup(first(all))
    expect(worked).toBe(all.length + 1)
  })
})

function everySet(): readonly (readonly string[])[] {
  const allowed = allowedAnswers(WALK)
  return combinations(Object.fromEntries(WALK.conditions.map(({ id }) => [id, allowed]))).map((set) =>
    Object.values(set),
  )
}

function first<T>(list: readonly T[]): T {
  const [one] = list
  if (one === undefined) throw new Error('The list is empty')
  return one
}
