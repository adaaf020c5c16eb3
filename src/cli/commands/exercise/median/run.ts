import { medianCoding } from '../../../../classroom/median.ts'
import { unitLetters } from '../../../../model/coding-row.ts'
import { counted } from '../../../../rendering/words.ts'
import { DataError, UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { codingInFile, refuseCodingId } from '../../../library/coding-file.ts'
import { warnEach } from '../../../terminal/many.ts'
import type { Session } from '../../../terminal/session.ts'
import { namesFile } from '../../../terminal/target.ts'
import type { CodingsOptions } from '../operands.ts'
import { openCodings } from '../rows.ts'
import { printClassCoding } from './class-coding.ts'

/** How many even splits are named. A class has many, and they are no mistakes. */
const SPLITS = 3

/** Writes the class median as a coding that `assess --coding FILE` accepts. */
export async function runMedian(session: Session, options: CodingsOptions): Promise<ExitStatus> {
  const { framework } = (await session.library()).catalog
  const out = namesFile(session.settings.out) ? session.settings.out : undefined
  const id = out === undefined ? 'class' : codingInFile(out)
  if (id === null) throw new UsageError('The name of the --out file must end in .yaml.')
  if (out !== undefined) refuseCodingId(id, framework)
  const { rows: placed, bad } = await openCodings(options, session)
  const rows = placed.map(({ row }) => row)
  const letter = rows.find(({ unit }) => unitLetters(unit) !== null)
  if (letter !== undefined) {
    throw new DataError(`Unit ${letter.unit} is a letter. Add the key of the packets: --key FILE`)
  }
  const coders = new Set(rows.map(({ coder }) => coder)).size
  const { episodes, splits } = medianCoding(framework, rows)
  const text = `The median of ${counted(coders, 'coder')}. With an even number of answers, the lower of the two middle ones.`
  await warnEach(
    splits.map(
      ({ unit, scale, between }) =>
        `${unit}, ${scale}: the class is split between ${between.join(' and ')}. The lower answer is used.`,
    ),
    session,
    SPLITS,
  )
  await session.deliver(printClassCoding({ id, label: 'the class', text, episodes }))
  return bad ? EXIT.input : EXIT.done
}
