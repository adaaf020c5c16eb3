import { type ReadingNotes, SKIPPED_KINDS, type SkippedKind } from '../../model/skipped.ts'
import type { LineBlock } from '../lines.ts'

/** Counts what is skipped. */
export class Skipping {
  readonly #counts = new Map<SkippedKind, { count: number; readonly first: number }>()
  #older: number | null = null

  add(kind: SkippedKind, line: number): void {
    const found = this.#counts.get(kind)
    if (found === undefined) this.#counts.set(kind, { count: 1, first: line })
    else found.count++
  }

  see({ older: [first] }: LineBlock): void {
    this.#older ??= first?.location.line ?? null
  }

  get notes(): ReadingNotes {
    const skipped = SKIPPED_KINDS.flatMap((kind) => {
      const found = this.#counts.get(kind)
      return found === undefined ? [] : [{ kind, ...found }]
    })
    return { skipped, older: this.#older }
  }
}
