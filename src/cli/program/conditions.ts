import { type Vocabulary, vocabularyOf } from '../../model/answers.ts'
import type { Answer, Answers, Framework } from '../../model/framework.ts'
import { DataError, UsageError } from '../errors.ts'
import type { OpenLibrary } from '../library/library.ts'
import type { Environment } from '../terminal/io.ts'
import { answersTo } from './candidates.ts'
import { type OptionDeclaration, valueOption } from './options.ts'

/** Condition → its option. */
export type ConditionOptions = ReadonlyMap<string, OptionDeclaration<Answer>>

/** The options for the library's conditions; null if it can't be used. */
export async function conditionsIn(library: () => Promise<OpenLibrary>): Promise<ConditionOptions | null> {
  try {
    return conditionOptions((await library()).catalog.framework)
  } catch (error) {
    if (error instanceof DataError) return null
    throw error
  }
}

function conditionOptions(framework: Framework): ConditionOptions {
  const vocabulary = vocabularyOf(framework)
  return new Map(
    framework.conditions.map((condition) => [
      condition.id,
      valueOption(`--${condition.id} <answer>`, condition.question, {
        parse: (text) => answerFrom(text, `--${condition.id}`, vocabulary),
        offer: () => answersTo(condition, framework),
      }),
    ]),
  )
}

/** The environment variable that sets the answer to a condition. */
export function variableOf(condition: string): string {
  return `BACKROOM_${condition.toUpperCase().replaceAll('-', '_')}`
}

/** Answers from options, otherwise from the environment. */
export function givenAnswers(given: ReadonlyMap<string, Answer>, framework: Framework, env: Environment): Answers {
  const vocabulary = vocabularyOf(framework)
  return Object.fromEntries(
    framework.conditions.flatMap(({ id }) => {
      const option = given.get(id)
      if (option !== undefined) return [[id, option]]
      const variable = env[variableOf(id)]
      if (variable === undefined || variable === '') return []
      return [[id, answerFrom(variable, variableOf(id), vocabulary)]]
    }),
  )
}

/**
 * The answer in the value of an option or a variable. Throws a UsageError with the option or variable and the value.
 */
export function answerFrom(text: string, name: string, { read, refuse }: Vocabulary): Answer {
  const reading = read(text)
  if (reading.kind === 'answer') return reading.answer
  const { message, hint } = refuse(text)
  throw new UsageError(`${name}: ${message}. ${hint.replace('Allowed: ', 'Answers: ')}`, 'answers')
}
