import { EXIT, type ExitStatus } from '../../../../exit-status.ts'
import { chooseCodingInUse } from '../../../../library/selection.ts'
import type { Session } from '../../../../terminal/session.ts'
import type { GiftOptions } from './command.ts'
import { printGift } from './printing.ts'
import { blindQuestions, openQuestions, type Quiz } from './questions.ts'

/** Writes the table of cases as quiz questions. */
export async function runExportGift(session: Session, { blind }: GiftOptions): Promise<ExitStatus> {
  const library = await session.library()
  const { catalog } = library
  const quiz: Quiz = { library, coding: chooseCodingInUse(catalog, session.settings.coding) }
  await session.out(printGift(blind === true ? blindQuestions(quiz) : openQuestions(quiz)))
  return EXIT.done
}
