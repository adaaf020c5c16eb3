import { codebookResult } from '../../../../results/codebook/result.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import type { Session } from '../../../terminal/session.ts'

/** The framework as coders need it. */
export async function runCodebook(session: Session): Promise<ExitStatus> {
  const { framework } = (await session.library()).catalog
  await session.show(codebookResult, framework)
  return EXIT.done
}
