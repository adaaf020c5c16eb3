import { type MedianCoding, medianCoding } from '../../../../classroom/median.ts'
import { unitLetters } from '../../../../model/coding-row.ts'
import type { Framework } from '../../../../model/framework.ts'
import type { Ties } from '../../../../model/ties.ts'
import { series } from '../../../../rendering/words.ts'
import { verdictLine } from '../../../../results/assessment/wording.ts'
import { printMedian } from '../../../../results/codings/class-coding.ts'
import { DataError, UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { codingInFile, refuseCodingId } from '../../../library/coding-file.ts'
import { warnEach } from '../../../terminal/many.ts'
import type { Session } from '../../../terminal/session.ts'
import { namesFile } from '../../../terminal/target.ts'
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
  const rows = placed.map(({ row }) => row)
  const letter = rows.find(({ unit }) => unitLetters(unit) !== null)
  if (letter !== undefined) {
    throw new DataError(`Unit ${letter.unit} is a letter. Add the key of the packets: --key FILE`)
  }
  const coders = new Set(rows.map(({ coder }) => coder)).size
  const decide = options.ties ?? 'open'
  const median = medianCoding(framework, rows, decide)
  await warnEach(tiesIn(median, decide, framework), session, NAMED)
  await session.deliver(printMedian(id, coders, median, decide))
  return bad ? EXIT.input : EXIT.done
}

/** A line for each unit with ties: what they are between, and whether the verdict depends on them. */
function tiesIn({ ties, tied }: MedianCoding, decide: Ties, framework: Framework): readonly string[] {
  const units = [...new Set(ties.map(({ unit }) => unit))]
  return units.map((unit) => {
    const own = ties.filter((tie) => tie.unit === unit)
    const between = own.map(({ scale, between: [lower, upper] }) => `${scale} (${lower} or ${upper})`)
    const taken = decide === 'open' ? 'It stays open' : `The ${decide} answer counts`
    const verdicts = tied.find((each) => each.unit === unit)?.verdicts ?? []
    const lines = verdicts.map((each) => `“${verdictLine(framework, each)}”`)
    const effect =
      lines.length === 0
        ? ''
        : lines.length === 1
          ? ' The verdict is the same either way.'
          : ` The verdict depends on it: ${series(lines, 'or')}.`
    return `${unit}: the class is split on ${series(between)}. ${taken}.${effect}`
  })
}
