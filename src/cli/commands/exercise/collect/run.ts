import { counted } from '../../../../rendering/words.ts'
import { codingsResult } from '../../../../results/codings/result.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import type { Session } from '../../../terminal/session.ts'
import type { CodingsOptions } from '../operands.ts'
import { openCodings } from '../rows.ts'

/** Merges rows from all kinds of files into one tidy table on stdout. */
export async function runCollect(session: Session, options: CodingsOptions): Promise<ExitStatus> {
  const { rows: placed, bad } = await openCodings(options, session)
  const rows = placed.map(({ row }) => row)
  const { framework } = (await session.library()).catalog
  await session.show(codingsResult, { framework, rows })
  if (!bad) return EXIT.done
  await session.warn(`${counted(rows.length, 'row')} used. What is named above was left out.`)
  return EXIT.input
}
