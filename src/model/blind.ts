import type { Mask } from './mask.ts'

/** What hides a case from a class: words in its evidence that give it away, and what replaces them. */
export interface Blind {
  /** The case's id. */
  readonly id: string
  readonly masks: readonly Mask[]
}
