import { classMedian } from '../../../../desk/median.ts'
import { notes } from '../../../../desk/remarks.ts'
import { tiesInWords } from '../../../../desk/ties.ts'
import { UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { codingInFile, refuseCodingId } from '../../../library/coding-file.ts'
import type { Session } from '../../../terminal/session.ts'
import { namesFile } from '../../../terminal/target.ts'
import { done, report } from '../report.ts'
import { openCodings } from '../rows.ts'
import type { MedianOptions } from './command.ts'

/** How many units with ties are named. A class can have many, and they are no mistakes. */
const NAMED = 5

/** Writes the class median as a coding that `assess --coding FILE` accepts. */
export async function runMedian(session: Session, options: MedianOptions): Promise<ExitStatus> {
  const { framework } = (await session.library()).catalog
  const out = namesFile(session.settings.out) ? session.settings.out : undefined
  const id = out === undefined ? 'class' : codingInFile(out)
  if (id === null) throw new UsageError('The name of the --out file must end in .yaml.')
  if (out !== undefined) refuseCodingId(id, framework)
  const { rows: placed, bad } = await openCodings(options, session)
  const ties = options.ties ?? 'open'
  const { yaml, tied } = done(classMedian(framework, placed, id, ties), ' Add the key of the packets: --key FILE')
  await report(
    notes(
      tied.map((each) => tiesInWords(framework, each.unit, each, ties)),
      NAMED,
    ),
    session,
  )
  await session.deliver(yaml)
  return bad ? EXIT.input : EXIT.done
}
