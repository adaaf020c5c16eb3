import type { Vocabulary } from '../model/answers.ts'
import type { Answers, Framework } from '../model/framework.ts'

/**
 * Takes values of any type, in the order of the framework's conditions. Returns null when one of them is not an answer.
 */
export type Lookup<T> = (answers: readonly unknown[]) => T | null

/** At most this many sets of answers are kept, so that memory stays bounded. */
const MAX_KEPT = 2000

/** At most this many spellings are remembered. */
const MAX_SPELLINGS = 1000

/**
 * A function of complete answers. It computes each set of answers once, then looks up the result. The result uses
 * answer ids, however the answers were written.
 */
export function createLookup<T>(
  framework: Framework,
  { allowed, read }: Vocabulary,
  resultOf: (answers: Answers) => T,
): Lookup<T> {
  const positions = new Map<unknown, number>()
  const known = new Map<number, T>()
  const positionOf = (value: unknown): number | undefined => {
    const reading = read(value)
    if (reading.kind !== 'answer') return undefined
    const position = allowed.indexOf(reading.answer)
    if (positions.size < MAX_SPELLINGS) positions.set(value, position)
    return position
  }
  const idOf = (value: unknown): string => allowed[positionOf(value) ?? -1] ?? ''
  return (answers) => {
    let key = 0
    for (const answer of answers) {
      const position = positions.get(answer) ?? positionOf(answer)
      if (position === undefined) return null
      key = key * allowed.length + position
    }
    const found = known.get(key)
    if (found !== undefined) return found
    const complete = framework.conditions.map(({ id }, index) => [id, idOf(answers[index])] as const)
    const result = resultOf(Object.fromEntries(complete))
    if (known.size === MAX_KEPT) known.clear()
    known.set(key, result)
    return result
  }
}
