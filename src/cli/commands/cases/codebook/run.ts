import { decisionTable } from '../../../../assessment/decision-table.ts'
import { codebookResult } from '../../../../results/codebook/result.ts'
import { decisionTableResult } from '../../../../results/decision-table/result.ts'
import { UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { chooseCoding } from '../../../library/selection.ts'
import type { Session } from '../../../terminal/session.ts'
import type { CodebookOptions } from './command.ts'

/** The framework as coders need it, or its decision table. */
export async function runCodebook(session: Session, { table = false }: CodebookOptions): Promise<ExitStatus> {
  const wish = session.settings.coding
  if (!table && wish !== undefined)
    throw new UsageError('--coding needs --table: the questions are the same in every coding.')
  const { catalog } = await session.library()
  const { framework } = catalog
  if (table) {
    const decisions = decisionTable(catalog, chooseCoding(framework, wish))
    await session.show(decisionTableResult, { framework, decisions })
  } else {
    await session.show(codebookResult, framework)
  }
  return EXIT.done
}
