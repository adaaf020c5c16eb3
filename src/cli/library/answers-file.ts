import type { Answers, Framework } from '../../model/framework.ts'
import { DataError } from '../errors.ts'
import type { Session } from '../terminal/session.ts'

/** The answers in a file, `-` for stdin; conditions can be missing. Rejects with a DataError if they can't be used. */
export async function readAnswersFile(
  path: string,
  framework: Framework,
  session: Pick<Session, 'input'>,
): Promise<Answers> {
  const file = await session.input(path, 'answers')
  const { readAnswers } = await import('../../reading/answers.ts')
  const { answers, diagnostics } = readAnswers(file, framework)
  if (answers === null) throw new DataError(`The answers in ${file.path} can't be used.`, diagnostics)
  return answers
}
