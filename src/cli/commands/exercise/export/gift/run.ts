import { EXIT, type ExitStatus } from '../../../../exit-status.ts'
import { chooseCodingInUse } from '../../../../library/selection.ts'
import type { Session } from '../../../../terminal/session.ts'
import { codedUnits } from '../coded-units.ts'
import { printGift } from '../printers.ts'

/** Writes the table of cases as quiz questions. */
export async function runExportGift(session: Session): Promise<ExitStatus> {
  const { catalog } = await session.library()
  const coding = chooseCodingInUse(catalog, session.settings.coding)
  await session.out(printGift(catalog.framework, codedUnits(catalog, coding)))
  return EXIT.done
}
