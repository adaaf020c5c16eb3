import { findWeakSpots } from '../../../../classroom/findings.ts'
import { findingsResult } from '../../../../results/findings/result.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { chooseCodingInUse } from '../../../library/selection.ts'
import type { Session } from '../../../terminal/session.ts'

/** Reports where the table of cases is weak. This is for class discussion, so the exit status does not depend on it. */
export async function runWeakSpots(session: Session): Promise<ExitStatus> {
  const { catalog, files } = await session.library()
  const { framework } = catalog
  const findings = findWeakSpots(catalog, chooseCodingInUse(catalog, session.settings.coding), files().cases)
  await session.show(findingsResult, { framework, findings })
  return EXIT.done
}
