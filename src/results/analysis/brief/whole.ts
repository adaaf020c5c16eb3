import type { NecessityReport } from '../../../analysis/necessity-results.ts'
import type { Analysis } from '../../../analysis/results.ts'
import type { Robustness } from '../../../analysis/robustness-results.ts'
import type { SolutionSet, TruthTable } from '../../../analysis/solution-results.ts'

/** An analysis in which every part was requested. Congruence needs a rule, so it can be missing. */
export interface WholeAnalysis extends Analysis {
  readonly necessity: NecessityReport
  readonly truthTable: TruthTable
  readonly solution: SolutionSet
  readonly robustness: Robustness
}

/** The whole analysis; null if only a part was requested. */
export function wholeOf(analysis: Analysis): WholeAnalysis | null {
  const { necessity, truthTable, solution, robustness } = analysis
  if (necessity === null || truthTable === null || solution === null || robustness === null) {
    return null
  }
  return { ...analysis, necessity, truthTable, solution, robustness }
}
