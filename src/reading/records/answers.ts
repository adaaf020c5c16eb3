import type { Diagnostic } from '../../model/diagnostic.ts'
import { allowedAnswers, type Framework } from '../../model/framework.ts'
import { suggestion } from '../../model/nearest.ts'
import { faultIn, type ReadRecord } from './reader.ts'

/** Everything that is wrong with a record's answers, in the order of the framework; empty when nothing is. */
export function faultsOfAnswers(file: string, record: ReadRecord, framework: Framework): readonly Diagnostic[] {
  const allowed = allowedAnswers(framework)
  return framework.conditions.flatMap(({ id }) => {
    const value = record.value(id)
    if (typeof value === 'string' && allowed.includes(value)) return []
    const place = record.placeOf(id)
    return [faultIn(file, record.line, record.text, { ...explain(id, value, allowed), ...place })]
  })
}

function explain(id: string, value: unknown, allowed: readonly string[]) {
  if (value === undefined || value === null || value === '') {
    return {
      code: 'missing-answer',
      message: `No answer for "${id}"`,
      hint: `Where it is not known, write "unknown". ${suggestion('', allowed)}`,
    }
  }
  if (typeof value === 'string') {
    return { code: 'unknown-answer', message: `"${clip(value)}" is not an answer`, hint: suggestion(value, allowed) }
  }
  const hint = typeof value === 'boolean' ? `It looks like an answer that other software rewrote. ` : ''
  return {
    code: 'wrong-type',
    message: `The answer for "${id}" is ${Array.isArray(value) ? 'a list' : `a ${typeof value}`}, not a word`,
    hint: `${hint}${suggestion('', allowed)}`,
  }
}

/** As much of a strange answer as a message needs. */
function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
