import { findWeakSpots } from '../../classroom/findings.ts'
import { EXIT, type ExitStatus } from '../exit-status.ts'
import type { Io } from '../io.ts'
import type { OpenLibrary } from '../library.ts'
import { show } from '../output.ts'
import { chooseCoding } from '../selection.ts'
import type { GlobalOptions } from '../settings.ts'

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
