import { clipped } from '../../model/clipped.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { allowedAnswers, type Framework } from '../../model/framework.ts'
import { nearest, suggestion } from '../../model/nearest.ts'
import { placedIn } from '../problems/place.ts'
import type { Finding, SpanProblem } from '../problems/problem.ts'
import type { ReadRecord } from './reader.ts'

const MAX_NAMED = 5

/** Everything that is wrong with a record's answers, in the order of the framework; empty when nothing is. */
export function faultsOfAnswers(file: string, record: ReadRecord, framework: Framework): readonly Diagnostic[] {
  const allowed = allowedAnswers(framework)
  const given = framework.conditions.map(({ id }) => ({ id, value: record.answer(id) }))
  const missing = given.filter(({ value }) => value === undefined || value === null || value === '')
  const wrong = given.filter((each) => !missing.includes(each) && !allowed.some((answer) => answer === each.value))
  return [
    ...(missing.length === 0
      ? []
      : [
          {
            ...explainMissing(
              missing.map(({ id }) => id),
              record,
              allowed,
            ),
          },
        ]),
    ...wrong.map(({ id, value }) => ({ ...explain(id, value, allowed), ...record.placeOf(id) })),
  ].map((problem) => placedIn(file, record.text, problem, record.line))
}

/** All in one: a record that lacks one answer mostly lacks them all. */
function explainMissing(ids: readonly string[], record: ReadRecord, allowed: readonly string[]): SpanProblem {
  const [first = ''] = ids
  const meant = nearest(first, record.names())
  return {
    code: 'missing-answer',
    message: `No answer for ${ids.map((id) => `"${id}"`).join(', ')}`,
    hint:
      meant === null || meant === first
        ? `Where it is not known, write "unknown". ${suggestion('', allowed)}`
        : `Is it "${clipped(meant)}"? It must be called "${first}".`,
    ...record.placeOf(first),
  }
}

/** Fields of a record that a table has no column for; they would be lost without a word. */
export function faultOfUnplaced(file: string, record: ReadRecord, names: readonly string[]): Diagnostic {
  const named = names.slice(0, MAX_NAMED).map((name) => `"${clipped(name)}"`)
  const others = names.length > MAX_NAMED ? ` and ${names.length - MAX_NAMED} more` : ''
  const problem: SpanProblem = {
    code: 'no-column',
    message: `The table has no column for ${named.join(', ')}${others}`,
    hint: 'Its columns are the fields of the first record. Choose others with --fields, or print NDJSON.',
    ...record.placeOf(names[0] ?? ''),
  }
  return placedIn(file, record.text, problem, record.line)
}

function explain(id: string, value: unknown, allowed: readonly string[]): Finding {
  if (typeof value === 'string') {
    return {
      code: 'unknown-answer',
      message: `"${clipped(value)}" is not an answer for "${id}"`,
      hint: suggestion(value, allowed),
    }
  }
  const hint =
    typeof value === 'boolean'
      ? 'Software that reads YAML 1.1 makes this of yes and no; put the word in quotes there. '
      : ''
  return {
    code: 'wrong-type',
    message: `The answer for "${id}" is ${kindOf(value)}, not a word`,
    hint: `${hint}${suggestion('', allowed)}`,
  }
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
