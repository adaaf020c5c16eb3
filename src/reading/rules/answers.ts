import { foldedAnswer, isNothing, meansUnknown } from '../../model/answers.ts'
import { clipped } from '../../model/clipped.ts'
import { UNKNOWN } from '../../model/framework.ts'
import type { Problem } from '../problems/problem.ts'
import type { WrittenFramework } from '../schema/framework.ts'

export function answersMakeAScale({ answers }: WrittenFramework): readonly Problem[] {
  const problems: Problem[] = []
  if (Object.keys(answers).length < 2) {
    problems.push({ code: 'short-scale', message: 'A scale needs at least two answers', path: ['answers'] })
  }
  if (Object.hasOwn(answers, UNKNOWN)) {
    problems.push({
      code: 'reserved-id',
      message: `"${UNKNOWN}" is always allowed, so it can't be on the scale`,
      path: ['answers', UNKNOWN],
      atKey: true,
    })
  }
  return problems
}

/** An answer can be written as its id or its label, in any case. Each spelling must mean only that answer. */
export function answersAreDistinct({ answers }: WrittenFramework): readonly Problem[] {
  const ids = Object.keys(answers)
  return Object.entries(answers).flatMap(([id, label], index): readonly Problem[] => {
    if (id === UNKNOWN) return []
    const path = ['answers', id]
    const earlier = ids
      .slice(0, index)
      .find((other) => [other, answers[other] ?? ''].some((name) => isSpelledLike(name, [id, label])))
    if (earlier !== undefined) {
      const message = `"${clipped(label)}" (${id}) could be read as the answer "${earlier}"`
      return [
        {
          code: 'ambiguous-answer',
          message,
          hint: 'Answers must differ by more than spaces, hyphens, and capitals.',
          path,
        },
      ]
    }
    const odd = [label, id].find((name) => isNothing(name) || meansUnknown(name) || foldedAnswer(name) === '')
    if (odd === undefined) return []
    const meaning = meansUnknown(odd) ? `is another word for "${UNKNOWN}"` : 'marks a missing answer'
    const message = `"${clipped(odd)}" ${meaning}, so it can't name the answer "${id}"`
    return [{ code: 'ambiguous-answer', message, hint: 'Choose another word.', path, atKey: odd !== label }]
  })
}

function isSpelledLike(name: string, names: readonly string[]): boolean {
  return names.some((each) => foldedAnswer(each) === foldedAnswer(name))
}
