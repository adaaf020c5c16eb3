import type { Analysis } from '../../analysis/results.ts'
import type { Framework } from '../../model/framework.ts'

export interface AnalysisView {
  readonly analysis: Analysis
  /** Of the library; null for a file of the user's. */
  readonly framework: Framework | null
  /** Every part in full; otherwise the whole is told on one screen. */
  readonly details: boolean
}
