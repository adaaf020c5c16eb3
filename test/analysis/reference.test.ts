import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { finished } from '../../src/analysis/budget.ts'
import { necessityReport } from '../../src/analysis/claims.ts'
import { necessity, sufficiency } from '../../src/analysis/relations.ts'
import { scaled } from '../../src/analysis/scaled.ts'
import type { Solution, SolutionOf } from '../../src/analysis/solution-results.ts'
import { solutionsOf } from '../../src/analysis/solutions.ts'
import { tableOf } from '../../src/analysis/truth-table.ts'
import { main } from '../../src/cli/main.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import { readDataset } from '../../src/reading/dataset.ts'
import { fakeIo } from '../support/fake-io.ts'
import {
  NAMES,
  near,
  pathOf,
  type ReferenceAnalysis,
  type ReferenceRow,
  type ReferenceSolution,
  referenceOf,
} from './reference.ts'

function datasetOf(name: string): Dataset {
  const { conditions, outcome } = referenceOf(name)
  const path = pathOf(name, 'csv')
  const read = readDataset({ name: `${name}.csv`, path, bytes: readFileSync(path) }, { conditions, outcome })
  if (read.dataset === null) throw new Error(`${path} cannot be read`)
  return read.dataset
}

function sorted<T>(list: readonly T[]): readonly T[] {
  return list.toSorted()
}

describe.each(NAMES)('%s equals R', (name) => {
  const reference = referenceOf(name)
  const dataset = datasetOf(name)

  test.each(['necessity', 'necessity_negated'] as const)('%s', (key) => {
    const { outcome, sets } = reference[key]
    const found = necessity(dataset, { outcome, conditions: reference.conditions })
    expect(found.map(({ set }) => set)).toEqual(sets.map(({ set }) => set))
    for (const [index, expected] of sets.entries()) {
      for (const figure of ['inclN', 'RoN', 'covN'] as const) near(found[index]?.[figure], expected[figure] as number)
    }
  })

  test.each(['sufficiency', 'sufficiency_negated'] as const)('%s', (key) => {
    const { outcome, sets } = reference[key]
    const found = sufficiency(dataset, { outcome, conditions: reference.conditions })
    expect(found.map(({ set }) => set)).toEqual(sets.map(({ set }) => set))
    for (const [index, expected] of sets.entries()) {
      for (const figure of ['inclS', 'PRI', 'covS'] as const) near(found[index]?.[figure], expected[figure] as number)
    }
  })

  test.each(reference.analyses)('$id', async (analysis) => {
    const { outcome, conditions, incl_cut: inclCut, n_cut: nCut, pri_cut: priCut } = analysis
    const data = scaled(dataset, { outcome, conditions })
    const cutoffs = { inclCut, nCut, priCut }
    const table = tableOf(data, cutoffs)
    expectRows(table.rows, analysis.truth_table, conditions)
    expectRows(table.rowsBelowNCut, analysis.rows_below_n_cut ?? [], conditions)
    expect([table.observedRows, table.possibleRows, table.remainderRows]).toEqual([
      analysis.observed_rows,
      analysis.possible_rows,
      analysis.remainder_rows,
    ])
    const { conservative, parsimonious } = solutionsOf(data, table, { cutoffs, expectations: [], maxModels: 100 })
    expectSolution(conservative, analysis.conservative, analysis.conservative_all_models)
    expectSolution(parsimonious, analysis.parsimonious, analysis.parsimonious_all_models)

    const { solution, ...others } = await printed(name, analysis)
    expect(others).toEqual(JSON.parse(JSON.stringify({ table, necessity: finished(necessityReport(data, [])) })))
    expectSolution(solution.conservative, analysis.conservative, analysis.conservative_all_models)
    expectSolution(solution.parsimonious, analysis.parsimonious, analysis.parsimonious_all_models)
  })
})

/** What the command prints of the same analysis. */
async function printed(name: string, { outcome, conditions, incl_cut, n_cut, pri_cut }: ReferenceAnalysis) {
  const io = fakeIo({
    args: [
      ...['analyze', '--data', pathOf(name, 'csv'), '--outcome', outcome, '--conditions', conditions.join()],
      ...['--incl-cut', incl_cut.join(), '--n-cut', String(n_cut), '--pri-cut', String(pri_cut), '--format', 'json'],
    ],
  })
  expect({ status: await main(io), stderr: io.written.stderr }).toEqual({ status: 0, stderr: '' })
  const { truthTable: table, necessity: report, solution, robustness } = JSON.parse(io.written.stdout)
  expect(robustness.verdicts.length).toBeGreaterThan(0)
  return { table, necessity: report, solution }
}

function expectRows(
  found: ReturnType<typeof tableOf>['rows'],
  expected: readonly ReferenceRow[],
  conditions: readonly string[],
): void {
  expect(found.map(({ row }) => row)).toEqual(expected.map(({ row }) => row))
  for (const [index, line] of expected.entries()) {
    const { OUT, n, incl, PRI, cases, configuration } = found[index] as (typeof found)[number]
    expect({ OUT, n, cases, configuration }).toEqual({
      OUT: line.OUT,
      n: line.n,
      cases: line.cases,
      configuration: Object.fromEntries(conditions.map((condition) => [condition, line[condition]])),
    })
    near(incl, line.incl)
    near(PRI, line.PRI)
  }
}

function expectSolution(found: SolutionOf, expected: ReferenceSolution, allModels: readonly string[]): void {
  expect(found).toHaveProperty('models')
  const { models, modelCount, essential, piChart, allModels: all } = found as Solution
  expect(models.map(({ expression }) => expression)).toEqual(expected.models.map(({ expression }) => expression))
  expect(modelCount).toBe(expected.models.length)
  expect(sorted(essential)).toEqual(sorted(expected.essential ?? []))
  expect(piChart).toEqual(expected.pi_chart)
  expect(all).toEqual({ count: allModels.length, omitted: 0, first: allModels })
  for (const [index, model] of expected.models.entries()) {
    const { terms, solution, assumptions } = models[index] as (typeof models)[number]
    for (const figure of ['inclS', 'PRI', 'covS'] as const) near(solution[figure], model.solution[figure])
    for (const [at, term] of model.terms.entries()) {
      const own = terms[at] as (typeof terms)[number]
      expect([own.term, sorted(own.cases)]).toEqual([term.term, sorted(term.cases)])
      for (const figure of ['inclS', 'PRI', 'covS'] as const) near(own[figure], term[figure])
      // R prints none for a solution of one term, where unique coverage is coverage.
      near(own.covU, term.covU ?? term.covS)
    }
    const expectedRows = expected.simplifying_assumptions?.[`M${index + 1}`]
    if (expectedRows !== undefined) expect(assumptions.rows).toEqual(expectedRows)
  }
}
