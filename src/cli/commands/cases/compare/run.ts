import { compareEpisodes } from '../../../../assessment/comparison.ts'
import { clipped } from '../../../../model/clipped.ts'
import { type Answers, allowedAnswers, type Framework } from '../../../../model/framework.ts'
import { series } from '../../../../rendering/words.ts'
import { comparisonResult } from '../../../../results/comparison/result.ts'
import { UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { readAnswersFile } from '../../../library/answers-file.ts'
import { chooseCoding, findEpisodes } from '../../../library/selection.ts'
import type { Session } from '../../../terminal/session.ts'
import type { CompareOptions } from './command.ts'

/** Episodes under one coding, and answers if they are given, side by side. */
export async function runCaseCompare(session: Session, { names, answers }: CompareOptions): Promise<ExitStatus> {
  const { catalog, caseOf } = await session.library()
  const { framework } = catalog
  const coding = chooseCoding(framework, session.settings.coding)
  const [first, ...others] = findEpisodes(catalog, names, coding)
  if (first === undefined || (others.length === 0 && answers === undefined)) {
    throw new UsageError(
      `There is nothing to compare ${names.join('')} with.\nName another case or episode, or add --answers FILE.`,
    )
  }
  const given = answers === undefined ? null : await readAllAnswers(answers, framework, session)
  const comparison = compareEpisodes(framework, coding, { first, others, given })
  await session.show(comparisonResult, { framework, comparison, caseOf })
  return EXIT.done
}

/** An answer to each condition: one that is left out could be an oversight. */
async function readAllAnswers(path: string, framework: Framework, session: Session): Promise<Answers> {
  const answers = await readAnswersFile(path, framework, session)
  const missing = framework.conditions.map(({ id }) => id).filter((id) => !Object.hasOwn(answers, id))
  if (missing.length === 0) return answers
  throw new UsageError(
    `--answers ${clipped(path)}: no answer to ${series(missing)}.\nAdd ${missing.length === 1 ? 'it' : 'them'}. Answers: ${allowedAnswers(framework).join(', ')}.`,
  )
}
