import { caseListResult } from '../../../results/case-list/result.ts'
import { EXIT, type ExitStatus } from '../../exit-status.ts'
import { chooseCoding } from '../../library/selection.ts'
import type { Session } from '../../terminal/session.ts'
import { chosenRows } from './chosen.ts'
import type { CaseListOptions } from './command.ts'

/** Lists every episode that the coding covers and that matches the filters, with its codes. */
export async function runCaseList(session: Session, { sort, ...filters }: CaseListOptions): Promise<ExitStatus> {
  const library = await session.library()
  const { framework, exercises } = library.catalog
  const coding = chooseCoding(framework, session.settings.coding)
  const rows = chosenRows(filters, library, coding, sort)
  const filtered = Object.keys(filters).length > 0
  await session.show(caseListResult, { framework, coding, rows, exercises: filtered ? [] : exercises })
  return EXIT.done
}
