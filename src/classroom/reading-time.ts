import type { BlindUnit } from './results.ts'

/**
 * Words a minute. Most adults read English non-fiction silently at 175 to 300 (Brysbaert, "How many words do we read
 * per minute?", Journal of Memory and Language 109, 2019, 104047). This is the slow end, so that most need no longer.
 */
const WORDS_PER_MINUTE = 175

/** The words of a unit's evidence. */
export function wordsIn({ evidence }: Pick<BlindUnit, 'evidence'>): number {
  return Object.values(evidence)
    .flat()
    .reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
}

/** Whole minutes, at least 1. */
export function minutesFor(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE))
}
