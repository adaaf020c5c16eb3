import { assess } from '../../../assessment/assess.ts'
import { indicate } from '../../../assessment/degrees.ts'
import { createLookup } from '../../../assessment/lookup.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { Catalog } from '../../../model/library.ts'
import { suggestion } from '../../../model/nearest.ts'
import type { RecordInput } from '../../../model/record.ts'
import { openInput } from '../../../reading/files.ts'
import { faultOfUnplaced, faultsOfAnswers } from '../../../reading/records/answers.ts'
import type { Chunks } from '../../../reading/records/lines.ts'
import { openRecords, type RecordStream } from '../../../reading/records/open.ts'
import type { Entry, RecordReader } from '../../../reading/records/reader.ts'
import { COMPACT_RESULT, FULL_RESULT, type RecordResult, recordPrinters } from '../../../rendering/records/printer.ts'
import { counted } from '../../../rendering/words.ts'
import type { RecordFormat } from '../../../results/index.ts'
import { DataError, UsageError } from '../../errors.ts'
import { EXIT, type ExitStatus } from '../../exit-status.ts'
import { asDataError, type OpenLibrary } from '../../library/library.ts'
import { chooseCoding } from '../../library/selection.ts'
import type { Io } from '../../terminal/io.ts'
import { tell, tellDiagnostics, warn } from '../../terminal/output.ts'
import { createProgress } from '../../terminal/progress.ts'
import type { CommonOptions } from '../../terminal/settings.ts'
import { createNotes } from './notes.ts'

export interface BatchOptions extends CommonOptions {
  readonly format: RecordFormat
  readonly from?: RecordInput
  readonly fields?: readonly string[]
  readonly full?: boolean
  readonly strict?: boolean
  /** How many records may be bad before nothing more is read. */
  readonly maxErrors?: number
}

/** Text is written once it is longer than this, so that memory stays bounded whatever is printed. */
const LONG = 64 * 1024

/** A stream of answers → the same stream with what the framework indicates for each. */
export async function runBatch(
  path: string,
  options: BatchOptions,
  { catalog }: OpenLibrary,
  io: Io,
): Promise<ExitStatus> {
  if (options.full === true && options.format === 'csv') {
    throw new UsageError('The whole assessment (--full) does not fit into a table.')
  }
  const file = path === '-' ? '<stdin>' : path
  const conditions = catalog.framework.conditions.map(({ id }) => id)
  let stream: RecordStream | null = null
  try {
    stream = await openRecords(file, await chunksOf(path, options, io), options.from ?? null, conditions)
    if (stream.faults.length > 0) throw new DataError(`The records in ${file} cannot be used.`, stream.faults)
    return await assessRecords(file, stream, options, catalog, io)
  } catch (error) {
    // What can be opened may yet not be read, which shows only now.
    throw asDataError(error)
  } finally {
    await stream?.close()
  }
}

async function assessRecords(
  file: string,
  { reader, entries }: RecordStream,
  options: BatchOptions,
  catalog: Catalog,
  io: Io,
): Promise<ExitStatus> {
  const { framework } = catalog
  const conditions = framework.conditions.map(({ id }) => id)
  const coding = chooseCoding(framework, options.coding)
  const full = options.full === true
  const results = full ? FULL_RESULT : COMPACT_RESULT
  const fields = options.fields ?? null
  refuseFields(fields, results, reader)
  const { columns = null, delimiter = ',' } = reader.header() ?? {}
  const printer = recordPrinters[options.format]({ framework, results, fields, delimiter, columns })
  const resultOf = createLookup<RecordResult>(framework, (answers) =>
    full ? assess(catalog, { answers, coding, scenario: null }) : indicate(framework, answers),
  )
  const notes = createNotes(printer.replaces, results, fields)
  /** What is printed, or why nothing is. */
  const print = ({ record, fault }: Entry): string | readonly Diagnostic[] => {
    if (record === null) return [fault]
    const result = resultOf(conditions.map((id) => record.answer(id)))
    if (result === null) return faultsOfAnswers(file, record, framework)
    const unplaced = printer.unplaced(record)
    if (unplaced.length > 0) return [faultOfUnplaced(file, record, unplaced)]
    notes.see(record)
    return printer.record(record, result)
  }

  const limit = options.strict === true ? 1 : (options.maxErrors ?? Number.POSITIVE_INFINITY)
  const progress = createProgress(options, io)
  let [good, bad] = [0, 0]
  let told = false
  try {
    for await (const block of entries) {
      let text = ''
      const found: Diagnostic[] = []
      for (const entry of block) {
        const printed = print(entry)
        if (typeof printed !== 'string') {
          bad++
          found.push(...printed)
          if (bad === limit) break
          continue
        }
        good++
        text += printed
        if (text.length < LONG) continue
        await io.stdout.write(text)
        text = ''
      }
      await io.stdout.write(text)
      if (found.length > 0) {
        await progress.clear()
        // As between those that are told together: what is told must not depend on how the bytes come.
        if (told) await tell('\n', io)
        told = true
      }
      await tellDiagnostics(found, options, io)
      if (bad === limit) break
      await progress.show(() => `${counted(good + bad, 'record')}, ${bad.toLocaleString('en')} of them bad`)
    }
  } finally {
    await progress.clear()
  }
  await io.stdout.write(printer.end())

  const stopped = bad === limit
  const { blank } = reader
  if (blank.first !== null && !stopped) {
    await warn(`${counted(blank.count, 'blank line')} passed over, the first of them line ${blank.first}.`, options, io)
  }
  const replaced = notes.replaced()
  if (replaced !== null) await warn(replaced, options, io)
  if (bad > 0) {
    const end = stopped ? ' Nothing more was read.' : ''
    await warn(`${bad} of ${counted(good + bad, 'record')} could not be used.${end}`, options, io)
  }
  const missing = stopped ? null : notes.missing()
  if (missing !== null) throw new UsageError(missing)
  return bad === 0 ? EXIT.done : EXIT.input
}

async function chunksOf(path: string, options: BatchOptions, io: Io): Promise<Chunks> {
  if (path !== '-') return openInput(path)
  if (io.stdin.isTerminal) await warn('Reading records from the terminal; end with Ctrl-D.', options, io)
  return io.stdin.chunks()
}

/** In a table, a field that is asked for and not there is known before anything is printed. */
function refuseFields(fields: readonly string[] | null, results: readonly string[], reader: RecordReader): void {
  const header = reader.header()
  if (fields === null || header === null) return
  const known = [...header.columns, ...results]
  const unknown = fields.filter((name) => !known.includes(name))
  if (unknown.length === 0) return
  throw new UsageError(unknown.map((name) => `There is no field "${name}". ${suggestion(name, known)}`).join('\n'))
}
