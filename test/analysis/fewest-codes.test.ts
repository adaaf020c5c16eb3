import fc from 'fast-check'
import { expect, test } from 'vitest'
import { USUAL_NECESSITY } from '../../src/analysis/claims.ts'
import { examineRobustness } from '../../src/analysis/robustness.ts'
import { scaled } from '../../src/analysis/scaled.ts'
import { factorsOf } from '../../src/analysis/variation.ts'
import { createJudge } from '../../src/analysis/verdicts.ts'
import type { Dataset } from '../../src/model/dataset.ts'

const CASES = ['a', 'b', 'c', 'd', 'e']
const QUESTIONS = [
  { outcome: 'Y', conditions: ['A', 'B'] },
  { outcome: '~Y', conditions: ['A', 'B'] },
]
const MEMBERSHIPS = [0, 0.25, 0.3, 0.5, 0.6, 0.75, 1]

const column = fc.array(fc.constantFrom(...MEMBERSHIPS), { minLength: 5, maxLength: 5 })
const dispute = fc.record({
  case: fc.constantFrom(...CASES),
  set: fc.constantFrom('A', 'B', 'Y'),
  membership: fc.constantFrom(...MEMBERSHIPS),
})
/** With the outcome in the first case alone: disputes can remove all of it. */
const single = fc.constantFrom(...MEMBERSHIPS).map((first) => [first, 0, 0, 0, 0])
const situation = fc.record({
  a: column,
  b: column,
  y: fc.oneof(column, single),
  disputes: fc.uniqueArray(dispute, { minLength: 1, maxLength: 5, selector: (each) => `${each.case}/${each.set}` }),
  question: fc.constantFrom(...QUESTIONS),
  cutoffs: fc.record({
    inclCut: fc.constantFrom([0.8] as const, [1] as const, [0.8, 0.6] as const),
    priCut: fc.constantFrom(0, 0.5),
    nCut: fc.constantFrom(1, 2),
  }),
})

test('the fewest codes that change a verdict are those that trying every combination finds', () => {
  let changed = 0
  fc.assert(
    fc.property(situation, ({ a, b, y, disputes, question, cutoffs }) => {
      const settings = { ...cutoffs, consistencyCut: USUAL_NECESSITY.inclCut }
      const dataset: Dataset = { cases: CASES, sets: new Map(Object.entries({ A: a, B: b, Y: y })) }
      const factors = factorsOf(dataset, question.conditions, disputes, settings).filter(
        ({ kind }) => kind === 'membership',
      )
      fc.pre(factors.reduce((product, { options }) => product * options.length, 1) <= 300)
      const wish = {
        cutoffs,
        expectations: [],
        maxModels: 10,
        claims: [{ mask: 3, value: 3 }],
        necessity: USUAL_NECESSITY,
      }
      const found = examined(dataset, question, {
        ...wish,
        disputes,
        samples: 1,
        seed: '',
        maxSteps: 0,
        below: () => 0,
      })
      const actual = judged(dataset)
      const best = new Map<string, number>()
      for (const choice of product(factors.map(({ options }) => options.length))) {
        const sets = new Map([...dataset.sets].map(([name, values]) => [name, [...values]]))
        for (const [index, factor] of factors.entries()) {
          if (factor.kind !== 'membership') continue
          const values = sets.get(factor.set)
          const option = factor.options[choice[index] ?? 0]
          if (values !== undefined && option !== undefined) values[factor.case] = option.membership
        }
        const count = choice.filter((option) => option > 0).length
        for (const [index, { baseline }] of judged({ cases: CASES, sets }).entries()) {
          const key = `${index} ${baseline}`
          if (baseline !== actual[index]?.baseline) best.set(key, Math.min(best.get(key) ?? Infinity, count))
        }
      }
      for (const [index, { kind, overturned }] of found.entries()) {
        const keys = [...best.keys()].filter((key) => key.startsWith(`${index} `))
        const least = Math.min(...keys.map((key) => best.get(key) ?? Infinity))
        expect([kind, index, overturned[0]?.count ?? Infinity]).toEqual([kind, index, least])
        if (kind !== 'row' && kind !== 'necessity') continue
        changed += overturned.length
        expect(overturned.map(({ becomes, count }) => `${index} ${becomes}: ${count}`).toSorted()).toEqual(
          keys.map((key) => `${key}: ${best.get(key)}`).toSorted(),
        )
        for (const { count, sets } of overturned) for (const set of sets) expect(set).toHaveLength(count)
      }

      /** Each table is judged by a judge of its own, with the rows and terms of the actual one. */
      function judged(table: Dataset) {
        const data = scaled(dataset, question, 1000)
        const judge = createJudge(data, wish, () => undefined)
        judge(settings)
        const other = scaled(table, question, 1000)
        for (const [index, set] of data.sets.entries()) set.set(other.sets[index] ?? [])
        data.outcomeSet.set(other.outcomeSet)
        return judge(settings).list
      }
    }),
    { numRuns: 60 },
  )
  expect(changed).toBeGreaterThan(30)
})

test('codes that remove all of the outcome leave necessity undefined, and do not refute it', () => {
  const necessities = (y: readonly number[], membership: number) => {
    const sets = new Map(Object.entries({ A: [1, 0.6, 0], B: [0, 0, 0], Y: y }))
    const found = examined(
      { cases: ['a', 'b', 'c'], sets },
      { outcome: 'Y', conditions: ['A', 'B'] },
      {
        cutoffs: { inclCut: [0.8], priCut: 0, nCut: 1 },
        expectations: [],
        maxModels: 10,
        claims: [],
        necessity: USUAL_NECESSITY,
        disputes: [{ case: 'a', set: 'Y', membership }],
        samples: 1,
        seed: '',
        maxSteps: 0,
        below: () => 0,
      },
    )
    return found
      .filter(({ kind }) => kind === 'necessity')
      .map(({ name, baseline, overturned, atLeast }) => {
        return [name, baseline, overturned.map(({ becomes, count }) => `${becomes}: ${count}`).join(), atLeast]
      })
  }
  expect(necessities([1, 0, 0], 0)).toEqual([
    ['~A <- Y', 'not necessary', 'not defined: 1', null],
    ['A <- Y', 'necessary', 'not defined: 1', null],
    ['~B <- Y', 'necessary', 'not defined: 1', null],
    ['B <- Y', 'not necessary', 'not defined: 1', null],
  ])
  expect(necessities([0, 0, 0], 1)).toEqual([
    ['~A <- Y', 'not defined', 'not necessary: 1', null],
    ['A <- Y', 'not defined', 'necessary: 1', null],
    ['~B <- Y', 'not defined', 'necessary: 1', null],
    ['B <- Y', 'not defined', 'not necessary: 1', null],
  ])
})

function examined(
  dataset: Dataset,
  ...rest: Parameters<typeof examineRobustness> extends [unknown, ...infer R] ? R : never
) {
  const examination = examineRobustness(dataset, ...rest)
  for (;;) {
    const { done, value } = examination.next()
    if (done === true) return value.verdicts
  }
}

/** Every choice of an option for each factor. */
function* product(sizes: readonly number[]): Generator<readonly number[]> {
  const [size, ...others] = sizes
  if (size === undefined) {
    yield []
    return
  }
  for (let option = 0; option < size; option++) for (const rest of product(others)) yield [option, ...rest]
}
