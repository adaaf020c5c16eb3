import type { Vocabulary } from '../../model/answers.ts'
import { clipped } from '../../model/clipped.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Framework } from '../../model/framework.ts'
import { nearest } from '../../model/nearest.ts'
import { placedIn } from '../problems/place.ts'
import type { Finding, SpanProblem } from '../problems/problem.ts'
import type { ReadRecord } from './reader.ts'

const MAX_NAMED = 5

/** All problems with a record's answers, in the order of the framework. */
export function faultsOfAnswers(
  file: string,
  record: ReadRecord,
  framework: Framework,
  vocabulary: Vocabulary,
): readonly Diagnostic[] {
  const given = framework.conditions.map(({ id }) => ({ id, value: record.answer(id) }))
  const kindOf = (value: unknown) => vocabulary.read(value).kind
  const missing = given.filter(({ value }) => kindOf(value) === 'nothing')
  const wrong = given.filter(({ value }) => kindOf(value) === 'boolean' || kindOf(value) === 'other')
  return [
    ...(missing.length === 0
      ? []
      : [
          {
            ...explainMissing(
              missing.map(({ id }) => id),
              record,
              vocabulary,
            ),
          },
        ]),
    ...wrong.map(({ id, value }) => ({ ...explain(id, value, vocabulary), ...record.placeOf(id) })),
  ].map((problem) => placedIn(file, record.text, problem, record.line))
}

/** One problem for all: a record that lacks one answer usually lacks them all. */
function explainMissing(ids: readonly string[], record: ReadRecord, { refuse }: Vocabulary): SpanProblem {
  const [first = ''] = ids
  const meant = nearest(first, record.answerNames())
  return {
    code: 'missing-answer',
    message: `No answer for ${ids.map((id) => `"${id}"`).join(', ')}`,
    hint:
      meant === null || meant === first
        ? refuse(null).hint
        : `If it is "${clipped(meant)}", rename that to "${first}".`,
    ...record.placeOf(first),
  }
}

/** Fields of a record that have no column in the table. Without this problem they would be lost silently. */
export function faultOfUnplaced(file: string, record: ReadRecord, names: readonly string[]): Diagnostic {
  const named = names.slice(0, MAX_NAMED).map((name) => `"${clipped(name)}"`)
  const others = names.length > MAX_NAMED ? ` and ${names.length - MAX_NAMED} more` : ''
  const problem: SpanProblem = {
    code: 'no-column',
    message: `The table has no column for ${named.join(', ')}${others}`,
    hint: 'Its columns are the fields of the first record. Choose others with --fields, or print NDJSON.',
    ...record.placeOfField(names[0] ?? ''),
  }
  return placedIn(file, record.text, problem, record.line)
}

function explain(id: string, value: unknown, { refuse }: Vocabulary): Finding {
  const { message, hint } = refuse(value)
  return { code: typeof value === 'string' ? 'unknown-answer' : 'wrong-type', message: `${id}: ${message}`, hint }
}
