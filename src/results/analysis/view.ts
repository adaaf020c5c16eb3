import type { Analysis } from '../../analysis/results.ts'
import type { Framework } from '../../model/framework.ts'

export interface AnalysisView {
  readonly analysis: Analysis
  /** The library's framework; null for a file from the user. */
  readonly framework: Framework | null
  /** Show every part in full? Otherwise everything fits on one screen. */
  readonly details: boolean
}
