import { parseExpression } from '../../../analysis/expression.ts'
import type { Term } from '../../../analysis/term.ts'
import { clipped } from '../../../model/clipped.ts'
import { caseless } from '../../../model/composed.ts'
import { bareName } from '../../../model/dataset.ts'
import { suggestion } from '../../../model/nearest.ts'
import { UsageError } from '../../errors.ts'

/** The terms of an expression that an option was given. */
export function expressionIn(option: string, text: string, conditions: readonly string[]): readonly Term[] {
  const parsed = parseExpression(text, conditions)
  if ('terms' in parsed) return parsed.terms
  if ('contrary' in parsed) {
    throw new UsageError(`${option}: a term can't hold both "${parsed.contrary}" and its negation.`)
  }
  if (/[()]/.test(parsed.unknown)) {
    const [a, b, c] = conditions.length < 3 ? ['A', 'B', 'C'] : conditions
    throw new UsageError(
      `${option}: brackets are not supported. Write each alternative in full: (${a} + ${b})*${c} is ${a}*${c} + ${b}*${c}.`,
    )
  }
  const name = bareName(parsed.unknown).trim()
  const other = conditions.find((condition) => caseless(condition) === caseless(name))
  if (other !== undefined) {
    throw new UsageError(
      `${option}: "${clipped(parsed.unknown)}" differs from "${other}" in its capitals. Older notation writes "not" with small letters, so this is not guessed.\nWrite ${other}, or for its absence ~${other}.`,
    )
  }
  throw new UsageError(
    `${option}: unknown condition "${parsed.unknown}". ${suggestion(bareName(parsed.unknown), conditions)}`,
  )
}
