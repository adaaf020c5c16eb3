import { codebookResult } from '../../../../results/codebook/result.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import type { Session } from '../../../terminal/session.ts'

/** Shows the framework in the form that coders need. */
export async function runCodebook(session: Session): Promise<ExitStatus> {
  const { framework } = (await session.library()).catalog
  await session.show(codebookResult, framework)
  return EXIT.done
}
