import type * as z from 'zod/mini'
import { clippedTo } from '../model/clipped.ts'
import { nearest } from '../model/nearest.ts'
import { DATE_HINT, DAY_HINT, ID_HINT, OWN_HINT, PARAGRAPH_HINT, URL_HINT } from './hints.ts'
import type { Path, Problem } from './problems/problem.ts'
import { isOwnField } from './schema/own-fields.ts'

type Issue = z.core.$ZodIssue

/** How many characters of a key or value a message quotes. */
const MAX_SHOWN = 80

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
  boolean: 'true or false',
}

/** A schema's problems, in words for people who edit case files. */
export function explain(issues: readonly Issue[], value: unknown): readonly Problem[] {
  return issues.flatMap((issue) => explainOne(issue, value))
}

function explainOne(issue: Issue, root: unknown): readonly Problem[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  const name = path.toReversed().find((step) => typeof step === 'string') ?? 'file'
  const value = valueAt(root, path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        code: 'unknown-key',
        message: `Unknown key "${clippedTo(MAX_SHOWN, key)}"`,
        hint: keyHint(key, issue.message.split(', ')),
        path: [...path, key],
        atKey: true,
      }))
    case 'invalid_type':
    case 'invalid_union':
      if (path.length === 0) return [{ code: 'wrong-type', message: `The file ${typeMessage(issue, value)}`, path }]
      return [value === undefined ? missingKey(path) : { code: 'wrong-type', path, ...explainType(issue, name, value) }]
    case 'invalid_value':
      return [value === undefined ? missingKey(path) : wrongValue(issue, name, value, path)]
    case 'invalid_key':
      return [badKey(path)]
    case 'invalid_format':
      return [
        {
          code: 'wrong-format',
          message: `${show(value)} is not a valid "${name}"`,
          hint: formatHint(name, value),
          path,
        },
      ]
    case 'too_small':
    case 'too_big':
      return [{ code: 'out-of-range', message: `"${name}" ${sizeMessage(issue)}`, path }]
    default:
      return [{ code: 'wrong-value', message: `"${name}" ${issue.message}`, path }]
  }
}

function missingKey(path: Path): Problem {
  return { code: 'missing-key', message: `Missing key "${path.at(-1)}"`, hint: 'Add it here.', path, atKey: true }
}

function wrongValue({ values }: z.core.$ZodIssueInvalidValue, name: string, value: unknown, path: Path): Problem {
  const hint = `Allowed: ${values.map(String).join(', ')}.`
  return { code: 'wrong-value', message: `${show(value)} is not allowed for "${name}"`, hint, path }
}

function badKey(path: Path): Problem {
  return {
    code: 'bad-id',
    message: `"${clippedTo(MAX_SHOWN, String(path.at(-1)))}" is not a valid id`,
    hint: ID_HINT,
    path,
    atKey: true,
  }
}

function keyHint(key: string, known: readonly string[]): string {
  const meant = nearest(key, known)
  return meant === null ? `Allowed keys: ${known.join(', ')}.` : `Did you mean "${meant}"?`
}

function explainType(issue: Issue, name: string, value: unknown): { message: string; hint?: string } {
  if (typeof value === 'boolean') {
    return {
      message: `"${name}" is the boolean ${value}, not a word`,
      hint: 'A YAML 1.1 program may have changed it. Write yes, no, or another answer, in quotes if needed.',
    }
  }
  if (value === null)
    return { message: `"${name}" is empty`, hint: 'Write its value after the colon, or remove the key.' }
  if (name === 'date' || name === 'dates') return { message: `${show(value)} is not a date`, hint: DATE_HINT }
  return { message: `"${name}" ${typeMessage(issue, value)}` }
}

function typeMessage(issue: Issue, value: unknown): string {
  const expected = issue.code === 'invalid_type' ? (KINDS[issue.expected] ?? issue.expected) : 'another type of value'
  return `must be ${expected}, not ${kindOf(value)}`
}

function formatHint(name: string, value: unknown): string {
  if (name === 'date' || name === 'dates') return DATE_HINT
  if (name === 'from' || name === 'until') return DAY_HINT
  if (name === 'url') return URL_HINT
  if (name === 'paragraphs') return PARAGRAPH_HINT
  return isOwnField(value) ? OWN_HINT : ID_HINT
}

function sizeMessage(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const small = issue.code === 'too_small'
  const bound = small ? issue.minimum : issue.maximum
  if (issue.origin === 'array') return `needs ${small ? 'at least' : 'at most'} ${bound}`
  if (issue.origin === 'string') return small ? 'is empty' : `is longer than ${bound} characters`
  return `must be ${small ? 'at least' : 'at most'} ${bound}`
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (value === null) return 'nothing'
  if (typeof value === 'boolean') return 'a boolean'
  if (typeof value === 'object') return 'a mapping'
  if (typeof value === 'number') return Number.isFinite(value) ? 'a number' : `${value}`
  return 'text'
}

function show(value: unknown): string {
  return typeof value === 'object' ? kindOf(value) : `"${clippedTo(MAX_SHOWN, String(value))}"`
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Reflect.get(value, step)
  }
  return value
}
