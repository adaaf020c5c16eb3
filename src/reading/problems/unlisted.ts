import { suggestion } from '../../model/nearest.ts'
import type { ProblemCode } from '../../model/problems.ts'
import type { Path, Problem } from './problem.ts'

const CODES = {
  answer: 'unknown-answer',
  coding: 'unknown-coding',
  condition: 'unknown-condition',
  episode: 'unknown-episode',
} as const satisfies Readonly<Record<string, ProblemCode>>

/** A problem if the word is not allowed. The path leads to the word as a key or a value. */
export function unlisted(
  kind: keyof typeof CODES,
  word: string,
  allowed: readonly string[],
  path: Path,
  atKey: boolean,
): readonly Problem[] {
  if (allowed.includes(word)) return []
  const message = `There is no ${kind} "${word}"`
  return [{ code: CODES[kind], message, hint: suggestion(word, allowed), path, atKey }]
}
