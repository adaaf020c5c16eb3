import { findWeakSpots } from '../../../../classroom/findings.ts'
import { findingsResult } from '../../../../results/findings/result.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { chooseCodingInUse } from '../../../library/selection.ts'
import type { Session } from '../../../terminal/session.ts'

/** Where the table of cases is weak. That is for a class to discuss, so the status says nothing of it. */
export async function runWeakSpots(session: Session): Promise<ExitStatus> {
  const { catalog, files } = await session.library()
  const { framework } = catalog
  const findings = findWeakSpots(catalog, chooseCodingInUse(catalog, session.settings.coding), files().cases)
  await session.show(findingsResult, { framework, findings })
  return EXIT.done
}
