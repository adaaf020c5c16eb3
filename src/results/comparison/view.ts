import type { EpisodeComparison } from '../../assessment/assessment.ts'
import type { Case } from '../../model/case.ts'
import type { Framework } from '../../model/framework.ts'

export interface ComparisonView {
  readonly framework: Framework
  readonly comparison: EpisodeComparison
  /** A case file by its id, for its rationales. */
  readonly caseOf: (id: string) => Case
}
