import { type Answer, type Answers, allowedAnswers, type Framework } from '../../model/framework.ts'
import { suggestion } from '../../model/nearest.ts'
import { DataError, UsageError } from '../errors.ts'
import type { OpenLibrary } from '../library/library.ts'
import type { Environment } from '../terminal/io.ts'
import { answersTo } from './candidates.ts'
import { type OptionDeclaration, oneOf, valueOption } from './options.ts'

/** Condition → its option. */
export type ConditionOptions = ReadonlyMap<string, OptionDeclaration<Answer>>

/** The options of the library's conditions; null when it cannot be used. */
export async function conditionsIn(library: () => Promise<OpenLibrary>): Promise<ConditionOptions | null> {
  try {
    return conditionOptions((await library()).catalog.framework)
  } catch (error) {
    if (error instanceof DataError) return null
    throw error
  }
}

function conditionOptions(framework: Framework): ConditionOptions {
  return new Map(
    framework.conditions.map((condition) => [
      condition.id,
      valueOption(`--${condition.id} <answer>`, `${condition.question} (or ${variableOf(condition.id)})`, {
        parse: (text) => oneOf(text, allowedAnswers(framework)),
        offer: () => answersTo(condition, framework),
      }),
    ]),
  )
}

/** The environment variable that answers a condition. */
export function variableOf(condition: string): string {
  return `BACKROOM_${condition.toUpperCase().replaceAll('-', '_')}`
}

/** Answers by option, else by environment. */
export function givenAnswers(given: ReadonlyMap<string, Answer>, framework: Framework, env: Environment): Answers {
  const allowed = allowedAnswers(framework)
  return Object.fromEntries(
    framework.conditions.flatMap(({ id }) => {
      const option = given.get(id)
      if (option !== undefined) return [[id, option]]
      const variable = env[variableOf(id)]
      if (variable === undefined || variable === '') return []
      if (allowed.includes(variable)) return [[id, variable]]
      throw new UsageError(`${variableOf(id)} is "${variable}". ${suggestion(variable, allowed)}`)
    }),
  )
}
