import { assess } from '../../assessment/assess.ts'
import { indicate } from '../../assessment/degrees.ts'
import { createLookup } from '../../assessment/lookup.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { suggestion } from '../../model/nearest.ts'
import type { RecordInput } from '../../model/record.ts'
import { openInput } from '../../reading/files.ts'
import { faultsOfAnswers } from '../../reading/records/answers.ts'
import type { Chunks } from '../../reading/records/lines.ts'
import { openRecords } from '../../reading/records/open.ts'
import type { Entry, RecordReader } from '../../reading/records/reader.ts'
import type { RecordFormat } from '../../rendering/index.ts'
import { COMPACT_RESULT, FULL_RESULT, type RecordResult, recordPrinters } from '../../rendering/records/printer.ts'
import { counted } from '../../rendering/words.ts'
import { createNotes } from '../batch-notes.ts'
import { DataError, UsageError } from '../errors.ts'
import { EXIT, type ExitStatus } from '../exit-status.ts'
import type { Io } from '../io.ts'
import { type OpenLibrary, readable } from '../library.ts'
import { tellDiagnostics, warn } from '../output.ts'
import { createProgress } from '../progress.ts'
import { chooseCoding } from '../selection.ts'
import type { CommonOptions } from '../settings.ts'

export interface BatchOptions extends CommonOptions {
  readonly format: RecordFormat
  readonly from?: RecordInput
  readonly fields?: readonly string[]
  readonly full?: boolean
  readonly strict?: boolean
  /** How many records may be bad before nothing more is read. */
  readonly maxErrors?: number
}

/** A stream of answers → the same stream with what the framework indicates for each. */
export async function runBatch(
  path: string,
  options: BatchOptions,
  { catalog }: OpenLibrary,
  io: Io,
): Promise<ExitStatus> {
  const { framework } = catalog
  const conditions = framework.conditions.map(({ id }) => id)
  const coding = chooseCoding(framework, options.coding)
  const full = options.full === true
  if (full && options.format === 'csv') throw new UsageError('The whole assessment (--full) does not fit into a table.')
  const file = path === '-' ? '<stdin>' : path
  const { reader, faults, entries } = await openRecords(
    file,
    await chunksOf(path, options, io),
    options.from ?? null,
    conditions,
  )
  if (faults.length > 0) throw new DataError(`The records in ${file} cannot be used.`, faults)

  const results = full ? FULL_RESULT : COMPACT_RESULT
  const fields = options.fields ?? null
  refuseFields(fields, results, reader)
  const { columns = null, delimiter = ',' } = reader.header() ?? {}
  const printer = recordPrinters[options.format]({ framework, results, fields, delimiter, columns })
  const resultOf = createLookup<RecordResult>(framework, (answers) =>
    full ? assess(catalog, { answers, coding, scenario: null }) : indicate(framework, answers),
  )
  const notes = createNotes(results, fields)
  const faultsOf = ({ record, fault }: Entry): readonly Diagnostic[] =>
    record === null ? [fault] : faultsOfAnswers(file, record, framework)

  const limit = options.strict === true ? 1 : (options.maxErrors ?? Number.POSITIVE_INFINITY)
  const progress = createProgress(options, io)
  let [good, bad] = [0, 0]
  for await (const block of entries) {
    let text = ''
    const found: Diagnostic[] = []
    for (const entry of block) {
      const { record } = entry
      const result = record === null ? null : resultOf(conditions.map((id) => record.value(id)))
      if (record !== null && result !== null) {
        good++
        notes.see(record)
        text += printer.record(record, result)
      } else {
        bad++
        found.push(...faultsOf(entry))
        if (bad === limit) break
      }
    }
    if (found.length > 0) await progress.clear()
    await io.stdout.write(text)
    await tellDiagnostics(found, options, io)
    if (bad === limit) break
    await progress.show(`${(good + bad).toLocaleString('en')} records, ${bad.toLocaleString('en')} of them bad`)
  }
  await progress.clear()
  await io.stdout.write(printer.end())

  const { blank } = reader
  if (blank.first !== null) {
    await warn(`${counted(blank.count, 'blank line')} passed over, the first of them line ${blank.first}.`, options, io)
  }
  const [replaced, missing] = [notes.replaced(), notes.missing()]
  if (replaced !== null) await warn(replaced, options, io)
  if (missing !== null) throw new DataError(missing)
  if (bad === 0) return EXIT.done
  const stopped = bad === limit ? ' Nothing more was read.' : ''
  await warn(`${bad} of ${counted(good + bad, 'record')} could not be used.${stopped}`, options, io)
  return EXIT.input
}

async function chunksOf(path: string, options: BatchOptions, io: Io): Promise<Chunks> {
  if (path !== '-') return readable(() => openInput(path))
  if (io.stdin.isTerminal) await warn('Reading records from the terminal; end with Ctrl-D.', options, io)
  return io.stdin.chunks()
}

/** In a table, a field that is asked for and not there is known before anything is printed. */
function refuseFields(fields: readonly string[] | null, results: readonly string[], reader: RecordReader): void {
  const header = reader.header()
  if (fields === null || header === null) return
  const known = [...header.columns, ...results]
  const unknown = fields.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new UsageError(`There is no field "${unknown}". ${suggestion(unknown, known)}`)
}
