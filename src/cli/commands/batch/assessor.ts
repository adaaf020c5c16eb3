import { assess, type Question } from '../../../assessment/assess.ts'
import { indicate } from '../../../assessment/degrees.ts'
import { createLookup } from '../../../assessment/lookup.ts'
import { type Vocabulary, vocabularyOf } from '../../../model/answers.ts'
import { composed } from '../../../model/composed.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { Answers } from '../../../model/framework.ts'
import type { Catalog } from '../../../model/library.ts'
import { suggestion } from '../../../model/nearest.ts'
import { faultOfUnplaced, faultsOfAnswers } from '../../../reading/records/answers.ts'
import type { Entry, RecordReader } from '../../../reading/records/reader.ts'
import { formatOf } from '../../../rendering/formats.ts'
import type { RecordField } from '../../../rendering/records/printer.ts'
import { compactFields, fullFields } from '../../../results/record/fields.ts'
import { UsageError } from '../../errors.ts'
import { codesOf } from '../../program/codes.ts'
import type { Settings } from '../../terminal/session.ts'
import type { BatchOptions } from './command.ts'
import { type BatchNotes, createNotes } from './notes.ts'

/** Turns records into text, together with what the framework indicates for them. */
export interface RecordAssessor {
  /** The record's text, or the reasons why it has none. */
  print(entry: Entry): string | readonly Diagnostic[]
  /** The text after the last record. */
  end(): string
  readonly notes: BatchNotes
}

/** Assesses the records of a file, each set of answers once. Throws a UsageError for fields that no record can have. */
export function createAssessor(
  file: string,
  reader: RecordReader,
  options: BatchOptions,
  question: Omit<Question, 'answers'>,
  catalog: Catalog,
  format: Settings['format'],
): RecordAssessor {
  const { framework } = catalog
  const vocabulary = vocabularyOf(framework, codesOf(options.map, framework))
  const source = { file, reader, framework, vocabulary, fields: options.fields ?? null, format }
  return options.full === true
    ? assessorOf(source, fullFields(), (answers) => assess(catalog, { ...question, answers }))
    : assessorOf(source, compactFields(framework), (answers) => indicate(framework, answers))
}

interface Source {
  readonly file: string
  readonly reader: RecordReader
  readonly framework: Catalog['framework']
  readonly vocabulary: Vocabulary
  /** The requested fields; null for all. */
  readonly fields: readonly string[] | null
  readonly format: Settings['format']
}

function assessorOf<R extends object>(
  { file, reader, framework, vocabulary, fields, format }: Source,
  results: readonly RecordField<R>[],
  resultOf: (answers: Answers) => R,
): RecordAssessor {
  const names = results.map(({ name }) => name)
  refuseFields(fields, names, reader)
  const { records } = formatOf(format).print
  if (records === undefined) throw new Error(`${format} prints no records`)
  const { columns = null, delimiter = ',' } = reader.header() ?? {}
  const printer = records({ results, fields, delimiter, columns })
  const lookUp = createLookup<R>(framework, vocabulary, resultOf)
  const notes = createNotes(printer.replaces, names, fields)
  return {
    print: ({ record, fault }) => {
      if (record === null) return [fault]
      const result = lookUp(framework.conditions.map(({ id }) => record.answer(id)))
      if (result === null) return faultsOfAnswers(file, record, framework, vocabulary)
      const unplaced = printer.unplaced(record)
      if (unplaced.length > 0) return [faultOfUnplaced(file, record, unplaced)]
      notes.see(record)
      return printer.record(record, result)
    },
    end: printer.end,
    notes,
  }
}

/** Refuses requested fields that a table does not have. Its header shows this before anything is printed. */
function refuseFields(fields: readonly string[] | null, results: readonly string[], reader: RecordReader): void {
  const header = reader.header()
  if (fields === null || header === null) return
  const known = [...header.columns, ...results]
  const forms = new Set(known.map(composed))
  const unknown = fields.filter((name) => !forms.has(composed(name)))
  if (unknown.length === 0) return
  throw new UsageError(unknown.map((name) => `There is no field "${name}". ${suggestion(name, known)}`).join('\n'))
}
