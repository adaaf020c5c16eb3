import { CROSSOVER, membershipOf } from '../../../../../model/framework.ts'
import { series } from '../../../../../rendering/words.ts'
import { EXIT, type ExitStatus } from '../../../../exit-status.ts'
import { chooseCoding } from '../../../../library/selection.ts'
import type { Session } from '../../../../terminal/session.ts'
import { codedUnits } from '../coded-units.ts'
import { printQca } from '../printers.ts'

/** Writes the table of cases for fsQCA and R. */
export async function runExportQca(session: Session): Promise<ExitStatus> {
  const { catalog } = await session.library()
  const { framework } = catalog
  const units = codedUnits(catalog, chooseCoding(framework, session.settings.coding))
  await session.out(printQca(framework, units))
  const ambiguous = units.filter(({ codes }) =>
    framework.conditions.some((condition) => membershipOf(condition, codes.answers[condition.id]) === CROSSOVER),
  )
  if (ambiguous.length > 0) {
    const ids = series(ambiguous.map(({ id }) => id))
    await session.warn(
      `A condition is exactly ${CROSSOVER} in ${ids}. QCA puts these cases in no row of the truth table.`,
    )
  }
  return EXIT.done
}
