import type { Grade } from '../../../../classroom/results.ts'
import { type FillPlan, fillGradebook } from '../../../../desk/filling.ts'
import { type Gradebook, readGradebook } from '../../../../reading/gradebooks/gradebook.ts'
import { MAX_CLASS_BYTES } from '../../../../reading/text.ts'
import { DataError } from '../../../errors.ts'
import { warnOfNotes } from '../../../terminal/reading-notes.ts'
import type { Session } from '../../../terminal/session.ts'
import { done, report } from '../report.ts'
import type { GradeOptions } from './command.ts'

export async function openGradebook(path: string, session: Session): Promise<Gradebook> {
  const file = await session.input(path, 'the gradebook', MAX_CLASS_BYTES)
  const { gradebook, diagnostics, older } = readGradebook(file)
  if (gradebook === null) throw new DataError(`The gradebook ${file.path} can't be used.`, diagnostics)
  await session.tell(diagnostics)
  await warnOfNotes(file.path, { skipped: [], older }, session)
  return gradebook
}

/** Writes the gradebook with the grades. Returns whether all of them have a row. */
export async function fillIn(
  book: Gradebook,
  plan: FillPlan,
  grades: readonly Grade[],
  options: GradeOptions,
  session: Session,
): Promise<boolean> {
  const marks = {
    overwrite: options.overwriteMarks === true,
    howToReplace: 'Use --overwrite-marks to replace it.',
  }
  const { bytes, remarks, summary, isComplete } = done(fillGradebook(book, plan, grades, marks))
  await report(remarks, session)
  await session.deliver(bytes)
  await report([summary], session)
  return isComplete
}
