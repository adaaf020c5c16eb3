import type { Analysis, Part } from '../../analysis/results.ts'
import type { Framework } from '../../model/framework.ts'

export interface AnalysisView {
  readonly analysis: Analysis
  /** The one part that was requested; undefined for the whole analysis. */
  readonly part: Part | undefined
  /** The library's framework; null for a file from the user. */
  readonly framework: Framework | null
  /** Show every part in full? Otherwise everything fits on one screen. */
  readonly details: boolean
}
