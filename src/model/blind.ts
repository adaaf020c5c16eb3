import { compareText } from './compare-text.ts'
import { composed } from './composed.ts'
import type { Mask } from './mask.ts'

/** What hides a case from a class: words in its evidence that give it away, and what replaces them. */
export interface Blind {
  /** The case's id. */
  readonly id: string
  readonly masks: readonly Mask[]
}

/** One for each case, by id. If several hide the same word, the first one says what replaces it. */
export function joinBlinds(blinds: readonly Blind[]): readonly Blind[] {
  const byId = new Map<string, readonly Mask[]>()
  for (const { id, masks } of blinds) byId.set(id, joinMasks(byId.get(id) ?? [], masks))
  return [...byId].map(([id, masks]) => ({ id, masks })).toSorted((a, b) => compareText(a.id, b.id))
}

/** All of the first, and of the others what hides more words. */
function joinMasks(first: readonly Mask[], others: readonly Mask[]): readonly Mask[] {
  const known = new Set(first.flatMap(({ words }) => words.map(composed)))
  const more = others.map(({ words, as }) => ({ words: words.filter((word) => !known.has(composed(word))), as }))
  return [...first, ...more.filter(({ words }) => words.length > 0)]
}
