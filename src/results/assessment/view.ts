import type { Assessment } from '../../assessment/assessment.ts'
import type { Case } from '../../model/case.ts'
import type { Framework } from '../../model/framework.ts'

export interface AssessmentView {
  readonly assessment: Assessment
  readonly framework: Framework
  /** The case that the scenario is an episode of, for its rationales; null when there is none. */
  readonly scenarioCase: Case | null
  /** How many precedents to tell of. */
  readonly top: number
  /** Everything with its reasons, not what fits on a screen. */
  readonly details: boolean
}
