import { describe, expect, test } from 'vitest'
import { contradictoryAssumptions, remaindersIn, rowsWithout } from '../../src/analysis/exclusion.ts'
import type { SolutionOf, SolutionSet } from '../../src/analysis/solution-results.ts'
import { solutionsOf } from '../../src/analysis/solutions.ts'
import { tableOf } from '../../src/analysis/truth-table.ts'
import { canonical, extraOf, formulaOf, scaledOf } from './extra.ts'
import { NAMES } from './reference.ts'

describe.each(NAMES)('%s equals R with rows excluded and expectations:', (name) => {
  const extra = extraOf(name)

  test('rows to exclude, and the solutions without them', () => {
    for (const { outcome, incl_cut, n_cut, pri_cut, find_rows: rows, enhanced } of extra.rows_and_enhanced) {
      const data = scaledOf(name, outcome, extra.conditions)
      const cutoffs = { inclCut: incl_cut, nCut: n_cut, priCut: pri_cut }
      const table = tableOf(data, cutoffs)
      for (const { expression, remainders } of rows.type1) {
        expect(remaindersIn(formulaOf(expression, data), table)).toEqual(remainders)
      }
      expect(contradictoryAssumptions(data, cutoffs)).toEqual(rows.type2_contradictory)
      expect(table.simultaneous).toEqual(rows.type3_simultaneous)
      for (const { exclude, conservative, parsimonious, intermediate } of enhanced) {
        const excluded = tableOf(data, cutoffs, exclude)
        const expectations = expectationsIn(intermediate.call)
        const found = solutionsOf(data, excluded, { cutoffs, expectations, maxModels: 100, excluded: exclude })
        expect(modelsOf(found.conservative, data)).toEqual(expected(conservative.models, data))
        expect(modelsOf(found.parsimonious, data)).toEqual(expected(parsimonious.models, data))
        expectPairs(found.intermediate, intermediate.intermediate, data)
      }
    }
  })

  test('intermediate solutions', () => {
    let compared = 0
    for (const { outcome, incl_cut, n_cut, pri_cut, intermediate } of extra.intermediate) {
      const data = scaledOf(name, outcome, extra.conditions)
      const cutoffs = { inclCut: incl_cut, nCut: n_cut, priCut: pri_cut }
      for (const each of intermediate) {
        const expectations = each.dir_exp.split(',').map((text: string) => text.trim())
        const found = solutionsOf(data, tableOf(data, cutoffs), { cutoffs, expectations, maxModels: 100 })
        const pairs = each.intermediate.map((pair: Pair & { with_all_expectations?: Pair }) => ({
          ...pair,
          ...pair.with_all_expectations,
        }))
        expectPairs(found.intermediate, pairs, data)
        compared++
      }
    }
    expect(compared).toBeGreaterThan(10)
  })

  test('enhanced standard analysis', () => {
    for (const { outcome, incl_cut, nec_cond, untenable, contrad_rows, changed, ...solutions } of extra.esa) {
      const data = scaledOf(name, outcome, extra.conditions)
      const cutoffs = { inclCut: [incl_cut] as const, nCut: 1, priCut: 0 }
      const plain = tableOf(data, cutoffs)
      const lists = [
        ...nec_cond.map((text: string) => rowsWithout(formulaOf(text, data), data.conditions.length) ?? []),
        ...untenable.map((text: string) => remaindersIn(formulaOf(text, data), plain) ?? []),
        contrad_rows.map(Number),
      ]
      const excluded = [...new Set<number>(lists.flat())]
      const zeros = new Set(plain.rows.filter(({ OUT }) => OUT === '0').map(({ row }) => row))
      expect(excluded.filter((row) => !zeros.has(row)).toSorted((a, b) => a - b)).toEqual(
        changed.map(({ row }: { row: number }) => row),
      )
      const table = tableOf(data, cutoffs, excluded)
      const found = solutionsOf(data, table, { cutoffs, expectations: [], maxModels: 100, excluded })
      expect(modelsOf(found.conservative, data)).toEqual(sortedModels(solutions.conservative, data))
      expect(modelsOf(found.parsimonious, data)).toEqual(sortedModels(solutions.parsimonious, data))
    }
  })
})

/** `dir.exp = "A, ~B"` in the call. */
function expectationsIn(call: string): readonly string[] {
  const [, texts = ''] = /dir\.exp = "([^"]*)"/.exec(call) ?? []
  return texts.split(',').map((text) => text.trim())
}

type ScaledData = ReturnType<typeof scaledOf>

function sortedModels(models: readonly string[], data: ScaledData): readonly string[] {
  return models.map((text) => canonical(text, data)).toSorted()
}

function modelsOf(solution: SolutionOf, data: ScaledData): readonly string[] {
  return 'models' in solution
    ? sortedModels(
        solution.models.map(({ expression }) => expression),
        data,
      )
    : []
}

function expected(models: readonly { expression: string }[], data: ScaledData): readonly string[] {
  return sortedModels(
    models.map(({ expression }) => expression),
    data,
  )
}

interface Pair {
  readonly pair: string
  readonly models: readonly (string | { readonly expression: string })[]
  readonly easy_counterfactuals: readonly number[]
  readonly difficult_counterfactuals: readonly number[]
}

function expectPairs(intermediate: SolutionSet['intermediate'], pairs: readonly Pair[], data: ScaledData): void {
  if (!('solutions' in intermediate)) throw new Error('There is no intermediate solution.')
  const texts = pairs.map(({ models }) =>
    sortedModels(
      models.map((model) => (typeof model === 'string' ? model : model.expression)),
      data,
    ),
  )
  const found = intermediate.solutions.map((solution) => modelsOf(solution, data))
  expect(new Set(found.map((each) => JSON.stringify(each)))).toEqual(new Set(texts.map((each) => JSON.stringify(each))))
  const own = intermediate.solutions.flatMap(({ counterfactuals }) => counterfactuals)
  for (const { pair, easy_counterfactuals: easy, difficult_counterfactuals: difficult } of pairs) {
    if (easy === undefined) continue
    const mine = own.find((each) => each.pair === pair)
    expect([mine?.easy, mine?.difficult]).toEqual([easy, difficult])
  }
}
