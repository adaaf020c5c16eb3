import { type ReadingNotes, SKIPPED_KINDS, type SkippedKind } from '../model/reading-notes.ts'

/** Counts what is skipped. */
export class Skipping {
  readonly #counts = new Map<SkippedKind, { count: number; readonly first: number }>()
  #older: number | null = null

  add(kind: SkippedKind, line: number, count = 1): void {
    const found = this.#counts.get(kind)
    if (found === undefined) this.#counts.set(kind, { count, first: line })
    else found.count += count
  }

  /** Records the first line that was read as Windows-1252. */
  noteOlder(line: number): void {
    this.#older ??= line
  }

  get notes(): ReadingNotes {
    const skipped = SKIPPED_KINDS.flatMap((kind) => {
      const found = this.#counts.get(kind)
      return found === undefined ? [] : [{ kind, ...found }]
    })
    return { skipped, older: this.#older }
  }
}
