/**
 * What gives a case away, and a neutral phrase that takes its place in a blind packet. The words of all masks
 * are looked for at once, so that of two that overlap the longer one wins, whatever mask it stands in.
 */
export interface Mask {
  /** Words and phrases as they stand in the evidence, matched by `wordPattern`; each in one mask only. */
  readonly words: readonly string[]
  /** Reads well where any of the words stood, and holds no masked word itself. */
  readonly as: string
}

/**
 * A global pattern of whole words and phrases, in the very case they are written; where several begin, the
 * longest. A word ends where letters and digits of any script end, so that `Zhou` is found in `Zhou's`.
 */
export function wordPattern(words: readonly string[]): RegExp {
  const longestFirst = words.toSorted((a, b) => b.length - a.length).map(escaped)
  const any = longestFirst.length === 0 ? '(?!)' : longestFirst.join('|')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'gu')
}

/** The text as a pattern that matches just it. */
export function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
