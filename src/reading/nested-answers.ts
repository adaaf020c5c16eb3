import type { Finding } from './problems/problem.ts'

type Fields = Readonly<Record<string, unknown>>

/** The key that holds the answers in a result of this program. */
export const ANSWERS = 'answers'

/** The mapping under `answers`; null if the answers are fields themselves. */
export function nestedAnswers(fields: Fields, conditions: readonly string[]): Fields | null {
  const inner = conditions.includes(ANSWERS) ? undefined : fields[ANSWERS]
  return typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as Fields) : null
}

/** The problem of an answer outside `answers`, which would be lost. */
export function outsideAnswers(name: string): Finding {
  return { code: 'unknown-key', message: `"${name}" is outside "${ANSWERS}"`, hint: `Move it into "${ANSWERS}".` }
}
