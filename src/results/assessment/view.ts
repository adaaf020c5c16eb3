import type { Assessment } from '../../assessment/assessment.ts'
import type { Case } from '../../model/case.ts'
import type { Framework } from '../../model/framework.ts'

export interface AssessmentView {
  readonly assessment: Assessment
  readonly framework: Framework
  /** The case of the scenario’s episode, for its rationales; null without a scenario. */
  readonly scenarioCase: Case | null
  /** The options that choose the library and the coding, as typed: ` --library mine`. May be empty. */
  readonly options: string
  /** The options that choose and weigh precedents, in the same way. */
  readonly choice: string
  /** How many precedents to show. */
  readonly top: number
  /** True for everything with its reasons; false for one screen. */
  readonly details: boolean
}
