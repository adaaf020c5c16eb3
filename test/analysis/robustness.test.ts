import { expect, test } from 'vitest'
import { USUAL_NECESSITY } from '../../src/analysis/claims.ts'
import { necessity } from '../../src/analysis/relations.ts'
import { examineRobustness, type RobustnessWish } from '../../src/analysis/robustness.ts'
import type { Robustness } from '../../src/analysis/robustness-results.ts'
import { scaled } from '../../src/analysis/scaled.ts'
import { solutionsOf } from '../../src/analysis/solutions.ts'
import { tableOf } from '../../src/analysis/truth-table.ts'
import { createRandom } from '../../src/classroom/random.ts'
import type { Dataset } from '../../src/model/dataset.ts'

const cases = ['a', 'b', 'c', 'd', 'e', 'f']
const dataset: Dataset = {
  cases,
  sets: new Map([
    ['A', [1, 0.8, 0.7, 0.2, 0, 0.5]],
    ['B', [0.9, 0.3, 1, 0.6, 0.1, 0.8]],
    ['Y', [1, 0.75, 0.25, 0, 0, 0.75]],
  ]),
}
const question = { outcome: 'Y', conditions: ['A', 'B'] }
const disputes = [
  { case: 'c', set: 'Y', membership: 0.75 },
  { case: 'b', set: 'A', membership: 0.4 },
]

function examined(change: Partial<RobustnessWish> = {}, asked = question, data = dataset): Robustness {
  const wish = {
    cutoffs: { inclCut: [0.8], priCut: 0, nCut: 1 },
    expectations: ['A', 'B'],
    maxModels: 10,
    disputes,
    claims: [],
    necessity: USUAL_NECESSITY,
    samples: 50,
    seed: 'seed',
    below: createRandom('seed').below,
    ...change,
  } as const
  const examination = examineRobustness(data, asked, wish)
  for (;;) {
    const { done, value } = examination.next()
    if (done === true) return value
  }
}

/** Every combination of the recodings and the cutoffs, each analysed from the beginning. */
function byForce(
  holds: (dataset: Dataset, cuts: { incl: number; pri: number; n: number; necessity: number }) => boolean,
): number {
  let survived = 0
  for (const y of [0.25, 0.75])
    for (const a of [0.8, 0.4])
      for (const f of [0.5, 0.501, 0.499])
        for (const incl of [0.8, 0.75, 0.85, 0.9])
          for (const pri of [0, 0.5, 0.65])
            for (const n of [1])
              for (const necessityCut of [0.9, 0.85, 0.95]) {
                const sets = new Map([
                  ['A', [1, a, 0.7, 0.2, 0, f]],
                  ['B', dataset.sets.get('B') ?? []],
                  ['Y', [1, 0.75, y, 0, 0, 0.75]],
                ])
                if (holds({ cases, sets }, { incl, pri, n, necessity: necessityCut })) survived++
              }
  return survived
}

function verdictOf(robustness: Robustness, name: string, kind?: string) {
  return robustness.verdicts.find((verdict) => verdict.name === name && (kind ?? verdict.kind) === verdict.kind)
}

test('of few combinations all are tried, and each verdict survives as often as when each is analysed by itself', () => {
  const robustness = examined()
  expect(robustness).toMatchObject({
    disputes: 2,
    crossovers: 1,
    combinations: 432,
    planned: 432,
    examined: 432,
    seed: null,
    unsolved: 0,
    partial: 0,
  })

  const row = verdictOf(robustness, 'row 4')
  expect(row?.survived).toBe(
    byForce((each, { incl, pri, n }) => {
      const table = tableOf(scaled(each, question), { inclCut: [incl], priCut: pri, nCut: n })
      return [...table.rows, ...table.rowsBelowNCut].find((line) => line.row === 4)?.OUT === row?.baseline
    }),
  )
  const necessary = verdictOf(robustness, 'B <- Y')
  expect(necessary?.survived).toBe(
    byForce((each, cuts) => {
      const inclN = necessity(each, question).find(({ set }) => set === 'B')?.inclN ?? 0
      return (inclN + 1e-8 > cuts.necessity ? 'necessary' : 'not necessary') === necessary?.baseline
    }),
  )
  const term = robustness.verdicts.find(({ kind }) => kind === 'parsimonious')
  expect(term).toBeDefined()
  expect(term?.survived).toBe(
    byForce((each, { incl, pri, n }) => {
      const data = scaled(each, question)
      const cutoffs = { inclCut: [incl], priCut: pri, nCut: n } as const
      const { parsimonious } = solutionsOf(data, tableOf(data, cutoffs), { cutoffs, expectations: [], maxModels: 10 })
      const models = 'models' in parsimonious ? parsimonious.models : []
      return models.some(({ terms }) => terms.some((one) => one.term === term?.name))
    }),
  )
})

test('of the negated outcome the same memberships vary, turned round', () => {
  const turned: Dataset = {
    cases,
    sets: new Map(
      [...dataset.sets].map(([name, values]) => [name, name === 'Y' ? values.map((each) => 1 - each) : values]),
    ),
  }
  const others = disputes.map((each) => (each.set === 'Y' ? { ...each, membership: 1 - each.membership } : each))
  const plain = ({ verdicts }: Robustness) =>
    verdicts.map(({ kind, baseline, survived }) => ({ kind, baseline, survived }))
  expect(plain(examined({}, { ...question, outcome: '~Y' }))).toEqual(
    plain(examined({ disputes: others }, question, turned)),
  )
})

test('a verdict that no combination changes always survives, and none survives more often than there are combinations', () => {
  const { verdicts, examined: tried } = examined()
  expect(verdicts.every(({ survived }) => survived >= 1 && survived <= tried)).toBe(true)
  expect(verdicts.some(({ survived }) => survived < tried)).toBe(true)
})

test('single changes are named with what they change, the strongest first', () => {
  const { singleChanges, harmless } = examined()
  const counts = singleChanges.map(({ changes }) => changes.length)
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  expect(singleChanges.length + harmless).toBe(1 + 1 + 2 + 3 + 2 + 2)
  expect(singleChanges.find(({ kind, where }) => kind === 'dispute' && where === 'c Y')).toMatchObject({
    from: '0.25',
    to: '0.75',
  })
})

test('of very many combinations a sample is drawn, the same for the same seed', () => {
  const many = cases.flatMap((name) =>
    ['A', 'B', 'Y'].flatMap((set) => [0.11, 0.22, 0.33].map((membership) => ({ case: name, set, membership }))),
  )
  const sample = () => examined({ disputes: many, below: createRandom('words').below, seed: 'words' })
  const found = sample()
  expect(found).toMatchObject({ examined: 50, seed: 'words' })
  expect(found.combinations).toBeGreaterThan(2 ** 20)
  expect(sample()).toEqual(found)
})

test('the work is bounded by steps, and the combinations that are tried then are spread over all', () => {
  const [whole, part] = [examined(), examined({ maxSteps: 60_000 })]
  expect(part).toMatchObject({ planned: 432, seed: null })
  expect(part.examined).toBeGreaterThan(50)
  expect(part.examined).toBeLessThan(432)
  for (const [index, { survived }] of whole.verdicts.entries()) {
    expect(Math.abs((part.verdicts[index]?.survived ?? 0) / part.examined - survived / 432)).toBeLessThan(0.1)
  }
  expect(examined({ maxSteps: 60_000 })).toEqual(part)
})

test('terms of all models are looked at, and where there are too many pairs of models it is said', () => {
  // Each of six pairs of conditions tells the row coded 1 from the rows coded 0 equally well: 2^6 models and more.
  const names = ['r', ...Array.from({ length: 7 }, (_, index) => `s${index}`)]
  const conditions = Array.from({ length: 14 }, (_, index) => `X${index}`)
  const data: Dataset = {
    cases: names,
    sets: new Map([
      ...conditions.map(
        (name, index) => [name, names.map((_, at) => (at === 1 + Math.floor(index / 2) ? 0 : 1))] as const,
      ),
      ['Y', names.map((_, at) => (at === 0 ? 1 : 0))],
    ]),
  }
  const cutoffs = { inclCut: [1], priCut: 0, nCut: 1 } as const
  const found = examined({ disputes: [], expectations: conditions, cutoffs }, { outcome: 'Y', conditions }, data)
  expect(found.verdicts.filter(({ kind }) => kind === 'parsimonious')).toHaveLength(2 ** 7)
  expect(found.partial).toBeGreaterThan(0)
  expect(found.partial).toBeLessThanOrEqual(found.examined)
})
