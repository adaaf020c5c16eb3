import { EXIT, type ExitStatus } from '../../../../exit-status.ts'
import { chooseCoding } from '../../../../library/selection.ts'
import type { Session } from '../../../../terminal/session.ts'
import { codedUnits } from '../coded-units.ts'
import { printGift } from '../printers.ts'

/** The case table as quiz questions. */
export async function runExportGift(session: Session): Promise<ExitStatus> {
  const { catalog } = await session.library()
  const { framework } = catalog
  await session.out(printGift(framework, codedUnits(catalog, chooseCoding(framework, session.settings.coding))))
  return EXIT.done
}
