import type { Dataset } from '../model/dataset.ts'
import { type Question, scaled } from './scaled.ts'
import type { Cutoffs, SolutionSet } from './solution-results.ts'
import { MAX_MODELS, solutionsOf } from './solutions.ts'
import { tableOf } from './truth-table.ts'

export interface SolveOptions extends Question, Cutoffs {
  /** Directional expectations, as `A` (contributes when present), `~B`, and `~B*C`. Default: none. */
  readonly expectations?: readonly string[]
  /** Numbers of rows to code 0, as in an enhanced standard analysis. Default: none. */
  readonly excluded?: readonly number[]
  /** The most models to return. All are counted. Default: 100. */
  readonly maxModels?: number
  /** Look for one model of each solution only, or for bounds where the search is too large? Default: false. */
  readonly firstOnly?: boolean
}

/** The conservative, parsimonious and intermediate solution of a dataset, with the figures and cases of every term. */
export function solve(
  dataset: Dataset,
  { expectations = [], excluded = [], maxModels = MAX_MODELS, firstOnly = false, ...options }: SolveOptions,
): SolutionSet {
  const data = scaled(dataset, options)
  const { inclCut, priCut, nCut } = options
  const cutoffs = { inclCut, priCut, nCut }
  return solutionsOf(data, tableOf(data, cutoffs, excluded), {
    cutoffs,
    expectations,
    excluded,
    maxModels,
    firstOnly,
  })
}
