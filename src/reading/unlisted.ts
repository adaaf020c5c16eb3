import { suggestion } from '../model/nearest.ts'
import type { Path, Problem } from './problem.ts'

/** A word that is not one of those that are allowed, at a path of which it is the key or the value; else nothing. */
export function unlisted(
  kind: string,
  word: string,
  allowed: readonly string[],
  path: Path,
  atKey: boolean,
): readonly Problem[] {
  if (allowed.includes(word)) return []
  const message = `There is no ${kind} "${word}"`
  return [{ code: `unknown-${kind}`, message, hint: suggestion(word, allowed), path, atKey }]
}
