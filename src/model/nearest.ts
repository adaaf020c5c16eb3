import { clipped, clippedList } from './clipped.ts'
import { caseless } from './composed.ts'

/** Longer words are compared only up to here, because the work grows with the product of the lengths. */
const MAX_LENGTH = 64
/** Too many words start with fewer letters than this. */
const MIN_BEGINNING = 3

/**
 * The candidate that a mistyped word probably means: the one with the smallest edit distance (Damerau's, including
 * adjacent transpositions). The distance can be a third of the word's length, but at least 1 for two letters or more,
 * and at most 3. Otherwise, the only candidate that starts with the word, if the word has at least three letters. Null
 * if none is near; the first one if several are equally near.
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const typed = caseless(word).slice(0, MAX_LENGTH)
  let best: string | null = null
  let bestDistance = (typed.length < 2 ? 0 : Math.min(3, Math.max(1, Math.floor(typed.length / 3)))) + 1
  for (const candidate of candidates) {
    const distance = editDistance(typed, candidate)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best ?? onlyBeginning(typed, candidates)
}

function onlyBeginning(typed: string, candidates: readonly string[]): string | null {
  if (typed.length < MIN_BEGINNING) return null
  const [first = null, ...others] = candidates.filter((candidate) => caseless(candidate).startsWith(typed))
  return others.length === 0 ? first : null
}

/** A guess at a mistyped word, and the allowed words, in sentences. */
export function suggestion(word: string, allowed: readonly string[]): string {
  const meant = nearest(word, allowed)
  const list = `Allowed: ${clippedList(allowed)}.`
  return meant === null ? list : `Did you mean "${clipped(meant)}"? ${list}`
}

/**
 * The number of edits from one word to another, ignoring case: Damerau's distance, adjacent transpositions included.
 */
export function editDistance(one: string, other: string): number {
  const [a, b] = [one, other].map((word) => caseless(word).slice(0, MAX_LENGTH)) as [string, string]
  let beforePrevious: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let distance = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, beforePrevious[j - 2]! + 1)
      }
      current.push(distance)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[b.length]!
}
