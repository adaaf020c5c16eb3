import type { Agreement } from '../../classroom/results.ts'
import type { Code } from '../../model/case.ts'
import type { Framework } from '../../model/framework.ts'

/** Why an episode is coded as it is, on one condition or the outcome. */
export interface Reason {
  readonly unit: string
  readonly scale: string
  readonly coding: string
  readonly code: Pick<Code, 'answer' | 'rationale' | 'dispute'>
}

export interface AgreementView {
  readonly framework: Framework
  readonly agreement: Agreement
  /** For the spreads that are shown. */
  readonly reasons: readonly Reason[]
  /** How many spreads to show. */
  readonly top: number
  /** How to see more spreads, as the end of a sentence. Missing for the command, which has an option for it. */
  readonly howToSeeMore?: string
}
