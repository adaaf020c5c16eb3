import { findWeakSpots } from '../../../../classroom/findings.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import type { OpenLibrary } from '../../../library/library.ts'
import { chooseCoding } from '../../../library/selection.ts'
import type { Io } from '../../../terminal/io.ts'
import { show } from '../../../terminal/output.ts'
import type { GlobalOptions } from '../../../terminal/settings.ts'

/** Where the table of cases is weak. That is for a class to discuss, so the status says nothing of it. */
export async function runWeakSpots(
  options: GlobalOptions,
  { catalog, files }: OpenLibrary,
  io: Io,
): Promise<ExitStatus> {
  const { framework } = catalog
  const findings = findWeakSpots(catalog, chooseCoding(framework, options.coding), files().cases)
  await show({ kind: 'findings', view: { framework, findings } }, options, io)
  return EXIT.done
}
