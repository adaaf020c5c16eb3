import { clippedList } from '../../model/clipped.ts'
import type { Framework } from '../../model/framework.ts'
import type { Problem } from '../problems/problem.ts'
import type { WrittenFramework } from '../schema/framework.ts'

/** The framework of another library that is used together with this one. */
export interface Beside {
  /** What people call it: `the shipped framework`, or its file. */
  readonly name: string
  readonly framework: Framework
}

/**
 * Cases are coded by the keys of their framework, so libraries that are used together have the same ones in the same
 * order. Only wording may differ.
 */
export function fitsBeside({ name, framework }: Beside): (written: WrittenFramework) => readonly Problem[] {
  return ({ conditions, answers, codings: { default: _, ...codings } }) => {
    const pairs = {
      conditions: [conditions.map(({ id }) => id), framework.conditions.map(({ id }) => id)],
      answers: [Object.keys(answers), Object.keys(framework.answers)],
      codings: [Object.keys(codings), framework.codings.map(({ id }) => id)],
    } as const
    return Object.entries(pairs)
      .filter(([, [own, other]]) => JSON.stringify(own) !== JSON.stringify(other))
      .map(
        ([part, [own, other]]): Problem => ({
          code: 'other-framework',
          message: `The ${part} (${clippedList(own)}) are not those of ${name} (${clippedList(other)})`,
          hint: 'Name only one of these libraries, or make them the same.',
          path: [part],
          atKey: true,
        }),
      )
  }
}
