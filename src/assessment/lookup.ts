import { type Answers, allowedAnswers, type Framework } from '../model/framework.ts'

/** Answers are values of any kind, in the order of the framework's conditions; null when one of them is no answer. */
export type Lookup<T> = (answers: readonly unknown[]) => T | null

/** More different sets of answers than this are not kept, so that memory stays bounded. */
const MAX_KEPT = 2000

/** A function of complete answers that does its work once for each set of answers, and then looks the result up. */
export function createLookup<T>(framework: Framework, resultOf: (answers: Answers) => T): Lookup<T> {
  const allowed = allowedAnswers(framework)
  const positions: ReadonlyMap<unknown, number> = new Map(allowed.map((answer, position) => [answer, position]))
  const known = new Map<number, T>()
  return (answers) => {
    let key = 0
    for (const answer of answers) {
      const position = positions.get(answer)
      if (position === undefined) return null
      key = key * allowed.length + position
    }
    const found = known.get(key)
    if (found !== undefined) return found
    const complete = framework.conditions.map(({ id }, index) => [id, String(answers[index])] as const)
    const result = resultOf(Object.fromEntries(complete))
    if (known.size === MAX_KEPT) known.clear()
    known.set(key, result)
    return result
  }
}
