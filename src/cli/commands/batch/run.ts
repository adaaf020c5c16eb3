import type { Diagnostic } from '../../../model/diagnostic.ts'
import { grouped } from '../../../model/grouped.ts'
import { openRecords, type RecordStream } from '../../../reading/records/open.ts'
import type { Entry } from '../../../reading/records/reader.ts'
import { conditionFields } from '../../../reading/table/columns.ts'
import { formatOf } from '../../../rendering/formats.ts'
import { counted } from '../../../rendering/words.ts'
import { DataError, UsageError } from '../../errors.ts'
import { EXIT, type ExitStatus } from '../../exit-status.ts'
import { chosenAmong } from '../../library/among.ts'
import { asDataError } from '../../library/readable.ts'
import { chooseCoding } from '../../library/selection.ts'
import { weightsOf } from '../../program/weights.ts'
import { warnOfNotes } from '../../terminal/reading-notes.ts'
import type { Session, Settings } from '../../terminal/session.ts'
import { namesFile } from '../../terminal/target.ts'
import { createAssessor, type RecordAssessor } from './assessor.ts'
import type { BatchOptions } from './command.ts'

/** How many problems are reported one by one; the rest are counted. */
const MAX_TOLD = 100

/** Text is written once it is longer than this, so that memory stays bounded. */
const LONG = 64 * 1024

/** Reads a stream of answers and writes it with what the framework indicates for each record. */
export async function runBatch(session: Session, options: BatchOptions): Promise<ExitStatus> {
  refuseIdle(options, session.settings)
  const { catalog } = await session.library()
  const coding = chooseCoding(catalog.framework, session.settings.coding)
  const weights = weightsOf(options.weights, catalog.framework)
  const among = await chosenAmong(options, catalog, coding, null)
  const stability = weights !== null || among !== null
  const question = { coding, scenario: null, weights, among, stability }
  const file = options.file === '-' ? '<stdin>' : options.file
  let stream: RecordStream | null = null
  try {
    stream = await openRecords(
      file,
      await session.stream(options.file, 'records'),
      options.from ?? null,
      conditionFields(catalog.framework),
    )
    if (stream.faults.length > 0) throw new DataError(`The records in ${file} cannot be used.`, stream.faults)
    const assessor = createAssessor(file, stream.reader, options, question, catalog, session.settings.format)
    return await assessAll(file, stream, assessor, options, session)
  } catch (error) {
    // A file that can be opened may still not be readable. That shows only here.
    throw asDataError(error)
  } finally {
    await stream?.close()
  }
}

/** What cannot be printed, or would have no effect, is refused: the user expects one. */
function refuseIdle(options: BatchOptions, { format, coding }: Settings): void {
  const { full, strict, maxErrors, weights, among } = options
  if (full === true && formatOf(format).print.table !== undefined) {
    throw new UsageError('The whole assessment (--full) does not fit into a table.')
  }
  const onlyFull = { '--coding': coding, '--weights': weights, '--among': among }
  const idle = Object.entries(onlyFull).find(([, value]) => full !== true && value !== undefined)
  if (idle !== undefined) throw new UsageError(`${idle[0]} changes only the whole assessment: give --full too.`)
  if (strict === true && maxErrors !== undefined) {
    throw new UsageError('--strict and --max-errors both say when to stop: give one of the two.')
  }
}

async function assessAll(
  file: string,
  { reader, entries }: RecordStream,
  { print, end, notes }: RecordAssessor,
  options: BatchOptions,
  session: Session,
): Promise<ExitStatus> {
  const limit = options.strict === true ? 1 : (options.maxErrors ?? Number.POSITIVE_INFINITY)
  const { good, bad, untold } = await printAll(entries, print, limit, session)
  await session.out(end())
  const stopped = bad === limit
  // Part of the records could be mistaken for all of them.
  if (stopped) session.discard()
  if (!stopped) await warnOfNotes(file, reader.notes(), session)
  const replaced = notes.replaced()
  if (replaced !== null) await session.warn(replaced)
  if (good + bad === 0) await session.warn('No records in the input.')
  if (bad > 0) {
    const nothingMore = stopped
      ? ` Nothing more was read.${namesFile(session.settings.out) ? ` ${session.settings.out} was not written.` : ''}`
      : ''
    const others = untold > 0 ? ` ${counted(untold, 'more problem')} not shown.` : ''
    await session.warn(`${grouped(bad)} of ${counted(good + bad, 'record')} could not be used.${others}${nothingMore}`)
  }
  const missing = stopped ? null : notes.missing()
  if (missing !== null) throw new UsageError(missing)
  return bad === 0 ? EXIT.done : EXIT.input
}

interface Count {
  good: number
  bad: number
  /** How many problems were not reported. */
  untold: number
}

/** Prints records until too many are bad, and reports what is wrong with those. */
async function printAll(
  entries: RecordStream['entries'],
  print: RecordAssessor['print'],
  limit: number,
  session: Session,
): Promise<Count> {
  const count: Count = { good: 0, bad: 0, untold: 0 }
  const progress = session.progress()
  let told = 0
  try {
    for await (const block of entries) {
      const faults = await printBlock(block, print, limit, count, session)
      const shown = faults.slice(0, MAX_TOLD - told)
      count.untold += faults.length - shown.length
      if (shown.length > 0) {
        await progress.clear()
        // Put the same blank line between all problems, so that the text does not depend on how the input is chunked.
        if (told > 0) await session.say('\n')
        told += shown.length
        await session.tell(shown)
      }
      if (count.bad === limit) break
      await progress.show(() => {
        return `${counted(count.good + count.bad, 'record')}, ${grouped(count.bad)} of them bad`
      })
    }
  } finally {
    await progress.clear()
  }
  return count
}

/** Prints and counts the records of a block, and reports what is wrong with the others. */
async function printBlock(
  block: readonly Entry[],
  print: RecordAssessor['print'],
  limit: number,
  count: Count,
  session: Session,
): Promise<readonly Diagnostic[]> {
  const faults: Diagnostic[] = []
  let text = ''
  for (const entry of block) {
    const printed = print(entry)
    if (typeof printed === 'string') {
      count.good++
      text += printed
      if (text.length < LONG) continue
      await session.out(text)
      text = ''
    } else {
      count.bad++
      faults.push(...printed)
      if (count.bad === limit) break
    }
  }
  await session.out(text)
  return faults
}
