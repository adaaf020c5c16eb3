import { compareEpisodes } from '../../../../assessment/episodes.ts'
import { comparisonResult } from '../../../../results/comparison/result.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { chooseCoding, findEpisode } from '../../../library/selection.ts'
import type { Session } from '../../../terminal/session.ts'
import type { CompareOptions } from './command.ts'

/** Compares two episodes under one coding. */
export async function runCaseCompare(session: Session, { names }: CompareOptions): Promise<ExitStatus> {
  const { catalog, caseOf } = await session.library()
  const { framework } = catalog
  const coding = chooseCoding(framework, session.settings.coding)
  const [a, b] = [findEpisode(catalog, names[0], coding), findEpisode(catalog, names[1], coding)]
  const comparison = compareEpisodes(framework, a, b, coding)
  await session.show(comparisonResult, { framework, comparison, cases: [caseOf(a.case), caseOf(b.case)] })
  return EXIT.done
}
