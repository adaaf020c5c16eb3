import { openAnswers } from '../../../../classroom/open-answers.ts'
import { byLetters } from '../../../../desk/collecting.ts'
import { nothingFrom, openAnswersOf, openInWords } from '../../../../desk/open-words.ts'
import { note, notes } from '../../../../desk/remarks.ts'
import { PEOPLE } from '../../../../rendering/shown.ts'
import { counted, series } from '../../../../rendering/words.ts'
import { codingsResult } from '../../../../results/codings/result.ts'
import { UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import type { Session } from '../../../terminal/session.ts'
import { report } from '../report.ts'
import { openCodings } from '../rows.ts'
import type { CollectOptions } from './command.ts'

/** Merges rows from all kinds of files into one tidy table on stdout. */
export async function runCollect(session: Session, options: CollectOptions): Promise<ExitStatus> {
  const isLettered = options.letters === true
  if (isLettered && options.key === undefined) throw new UsageError('--letters needs --key FILE.')
  const { key, rows: placed, bad, leftOut } = await openCodings(options, session)
  const rows = placed.map(({ row }) => row)
  const { framework } = (await session.library()).catalog
  const shown = key !== null && isLettered ? byLetters(placed, key).map(({ row }) => row) : rows
  await session.show(codingsResult, { framework, rows: shown })
  if (key !== null) {
    const open = openAnswers(key.key, rows, framework)
    const absent = open.filter(({ isAbsent }) => isAbsent)
    const partial = open.filter(({ isAbsent }) => !isAbsent)
    await report(
      [
        ...(absent.length === 0 ? [] : [note(nothingFrom(absent))]),
        ...(partial.length === 0 ? [] : [note(`${openAnswersOf(partial)}:`)]),
        ...notes(
          partial.map((each) => `${openInWords(each, framework)}.`),
          PEOPLE,
        ),
      ],
      session,
    )
  }
  if (!bad) return EXIT.done
  const { files } = leftOut
  const parts = [
    ...(leftOut.answers === 0 ? [] : [counted(leftOut.answers, 'answer')]),
    ...(leftOut.rows === 0 ? [] : [counted(leftOut.rows, 'row')]),
    ...(files === 0 ? [] : [`what has errors in ${counted(files, 'file')}`]),
  ]
  await session.warn(`${counted(rows.length, 'row')} used. Left out, as said above: ${series(parts)}.`)
  return EXIT.input
}
