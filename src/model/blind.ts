import { compareText } from './compare-text.ts'
import { composed } from './composed.ts'
import type { Mask } from './mask.ts'

/** What hides a case from a class: words in its evidence that give it away, and what replaces them. */
export interface Blind {
  /** The case's id. */
  readonly id: string
  /** The episodes that readers who know the subject recognize in spite of the masks, by their ids in the case. */
  readonly recognizable: readonly string[]
  readonly masks: readonly Mask[]
}

/** One for each case, by id. If several hide the same word, the first one says what replaces it. */
export function joinBlinds(blinds: readonly Blind[]): readonly Blind[] {
  const byId = new Map<string, Blind>()
  for (const blind of blinds) {
    const { id, masks, recognizable } = blind
    const first = byId.get(id)
    byId.set(
      id,
      first === undefined
        ? blind
        : {
            id,
            recognizable: [...new Set([...first.recognizable, ...recognizable])],
            masks: joinMasks(first.masks, masks),
          },
    )
  }
  return [...byId.values()].toSorted((a, b) => compareText(a.id, b.id))
}

/** All of the first, and of the others what hides more words. */
function joinMasks(first: readonly Mask[], others: readonly Mask[]): readonly Mask[] {
  const known = new Set(first.flatMap(({ words }) => words.map(composed)))
  const more = others.map(({ words, as }) => ({ words: words.filter((word) => !known.has(composed(word))), as }))
  return [...first, ...more.filter(({ words }) => words.length > 0)]
}
