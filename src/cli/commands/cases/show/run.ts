import { formatOf } from '../../../../rendering/formats.ts'
import { caseResult } from '../../../../results/case/result.ts'
import { exerciseResult } from '../../../../results/exercise/result.ts'
import { UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { chooseCoding, parseCaseName } from '../../../library/selection.ts'
import type { Session } from '../../../terminal/session.ts'
import type { ShowOptions } from './command.ts'

/** Shows a case, one of its episodes, or an open exercise, on one screen or in full. */
export async function runCaseShow(session: Session, { name, evidence, details }: ShowOptions): Promise<ExitStatus> {
  if (evidence === true && details === true) {
    throw new UsageError('--details shows the evidence too: give one of --evidence and --details.')
  }
  const depth = details === true ? 'details' : evidence === true ? 'evidence' : 'brief'
  const { catalog, caseOf, files } = await session.library()
  const { framework } = catalog
  const { coding: wish } = session.settings
  const coding = wish === undefined ? null : chooseCoding(framework, wish)
  if (coding !== null && formatOf(session.settings.format).isData) {
    throw new UsageError(`--coding can't be combined with ${session.settings.format}, which always holds everything.`)
  }
  if (catalog.exercises.some(({ id }) => id === name.toLowerCase())) {
    if (wish !== undefined)
      throw new UsageError(`${name} is an open exercise without codes, so it does not take --coding.`)
    const exercise = files().exercises.find(({ id }) => id === name.toLowerCase())
    if (exercise !== undefined) await session.show(exerciseResult, { framework, exercise, depth })
    return EXIT.done
  }
  const { case: id, episode } = parseCaseName(catalog, name)
  await session.show(caseResult, { framework, case: caseOf(id), episode, coding, depth })
  return EXIT.done
}
