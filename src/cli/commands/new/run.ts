import { UsageError } from '../../errors.ts'
import type { ExitStatus } from '../../exit-status.ts'

/** Without a subcommand, `new` creates nothing. */
export async function runNew(): Promise<ExitStatus> {
  throw new UsageError(
    'Name what to create. Use: backroom new library DIR, backroom new case ID, or backroom new schema',
  )
}
