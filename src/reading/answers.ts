import * as z from 'zod/mini'
import { type Vocabulary, vocabularyOf } from '../model/answers.ts'
import { clipped } from '../model/clipped.ts'
import { type Diagnostic, hasErrors } from '../model/diagnostic.ts'
import type { Answer, Answers, Framework } from '../model/framework.ts'
import { suggestion } from '../model/nearest.ts'
import { readDocument } from './document.ts'
import { ofFile } from './file-kind.ts'
import { ANSWERS, nestedAnswers, outsideAnswers } from './nested-answers.ts'
import type { Finding, Path, Problem } from './problems/problem.ts'
import type { SourceFile } from './source-file.ts'

export interface ReadAnswers {
  readonly answers: Answers | null
  readonly diagnostics: readonly Diagnostic[]
}

type Fields = Readonly<Record<string, unknown>>

/** Accepts values of any type, so that an unknown key is reported before the type of its value. */
const schema = z.record(z.string(), z.unknown())

/** Enough for the first two records. */
const FIRST_BYTES = 64 * 1024

/**
 * Reads a mapping of conditions to answers, in YAML or JSON. Conditions can be missing. The mapping can also be the
 * `answers` of an object with other contents, such as a result of `assess --format json`.
 */
export function readAnswers(file: SourceFile, framework: Framework): ReadAnswers {
  if (holdsRecords(file)) return { answers: null, diagnostics: [ofFile(file.path, RECORDS)] }
  const { document, diagnostics } = readDocument(file, schema)
  if (document === null) return { answers: null, diagnostics }
  const vocabulary = vocabularyOf(framework)
  const conditions = framework.conditions.map(({ id }) => id)
  const { fields, path, problems: around } = answersWithin(document.value, conditions)
  const problems = Object.entries(fields).flatMap(([id, value]) => {
    const at = [...path, id]
    return conditions.includes(id) ? problemWith(value, id, at, vocabulary) : [unknownCondition(id, at, conditions)]
  })
  // After a syntax error, the type of a value is not reliable.
  const told = document.sound ? problems : problems.filter(({ code }) => code !== 'wrong-type')
  const all = [...diagnostics, ...document.place([...around, ...told])]
  const answers = conditions.flatMap((id) => answerOf(id, fields, vocabulary))
  return { answers: hasErrors(all) ? null : Object.fromEntries(answers), diagnostics: all }
}

const RECORDS: Finding = {
  code: 'wrong-type',
  message: 'The file holds many sets of answers; only one can be assessed here',
  hint: 'Assess all of them with: backroom batch FILE',
}

/** Is it a stream of JSON records? As YAML, it would only give errors of syntax. */
function holdsRecords({ bytes }: SourceFile): boolean {
  const lines = new TextDecoder().decode(bytes.subarray(0, FIRST_BYTES)).split('\n', 2)
  return lines.length === 2 && lines.every((line, index) => (index === 0 ? /^\s*\{.*\}\s*$/ : /^\s*\{/).test(line))
}

interface Within {
  readonly fields: Fields
  readonly path: Path
  readonly problems: readonly Problem[]
}

/**
 * The mapping itself, or the one under `answers`. In the second case, an answer outside it is an error, because it
 * would be lost.
 */
function answersWithin(fields: Fields, conditions: readonly string[]): Within {
  const inner = nestedAnswers(fields, conditions)
  if (inner === null) return { fields, path: [], problems: [] }
  const problems = Object.keys(fields)
    .filter((name) => conditions.includes(name))
    .map((name): Problem => ({ ...outsideAnswers(name), path: [name], atKey: true }))
  return { fields: inner, path: [ANSWERS], problems }
}

function unknownCondition(id: string, path: Path, conditions: readonly string[]): Problem {
  const message = `"${clipped(id)}" is not a condition`
  return { code: 'unknown-condition', message, hint: suggestion(id, conditions), path, atKey: true }
}

function problemWith(value: unknown, id: string, path: Path, { read, refuse }: Vocabulary): readonly Problem[] {
  if (read(value).kind === 'answer') return []
  const { message, hint } = refuse(value)
  const code = typeof value === 'string' ? 'unknown-answer' : 'wrong-type'
  return [{ code, message: `${id}: ${message}`, hint, path }]
}

function answerOf(id: string, fields: Fields, { read }: Vocabulary): readonly (readonly [string, Answer])[] {
  const reading = read(Object.hasOwn(fields, id) ? fields[id] : undefined)
  return reading.kind === 'answer' ? [[id, reading.answer]] : []
}
