import type { Channel, DatedItem, Evidence } from './case.ts'
import type { Source } from './source.ts'

/** What an observer thinks of it, where observers differ. */
interface View {
  readonly by: string
  readonly text: string
  readonly sources: readonly string[]
}

/** A presidency that is still open: evidence without codes, for the reader to code. Never a precedent. */
export interface Exercise {
  readonly id: string
  readonly title: string
  readonly president: string
  readonly party: string
  /** YYYY-MM-DD. */
  readonly from: string
  /** The last day that the evidence reaches, EDTF. */
  readonly evidenceUntil: string
  readonly summary: string
  /** Condition id → evidence for and against. */
  readonly evidence: Readonly<Record<string, readonly Evidence[]>>
  readonly channels: readonly Channel[]
  readonly views: readonly View[]
  readonly timeline: readonly DatedItem[]
  readonly questions: readonly string[]
  readonly sources: Readonly<Record<string, Source>>
}
