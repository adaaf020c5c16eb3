import type { Agreement } from '../../classroom/results.ts'
import type { Code } from '../../model/case.ts'
import type { Framework } from '../../model/framework.ts'
import type { EpisodeCodes } from '../../model/library.ts'

/** Why an episode is coded as it is, on one condition or the outcome. */
export interface Reason {
  readonly unit: string
  readonly scale: string
  readonly coding: string
  readonly code: Pick<Code, 'answer' | 'rationale' | 'dispute'>
}

/** An episode that students may know. */
export interface KnownEpisode {
  readonly title: string
  /** Where there is little space: `Nixon 1969–72`. */
  readonly name: string
  /** Coding id → its codes, to mark its answers. Empty unless a key reveals the episode. */
  readonly codings: Readonly<Record<string, EpisodeCodes>>
}

export interface AgreementView {
  readonly framework: Framework
  readonly agreement: Agreement
  /** Full id → episode. Units that are letters are not in it. */
  readonly known: ReadonlyMap<string, KnownEpisode>
  /** For the spreads that are shown. */
  readonly reasons: readonly Reason[]
  /** How many spreads to show. */
  readonly top: number
  /** How to see more spreads, as the end of a sentence. Missing where a reader can’t, as in a file. */
  readonly howToSeeMore?: string
}
