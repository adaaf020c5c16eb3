import { composed } from '../../model/composed.ts'
import { MAX_DEPTH } from '../depth.ts'
import { inspectJson, type Member } from '../json.ts'
import { ANSWERS, nestedAnswers, outsideAnswers } from '../nested-answers.ts'
import { placedIn } from '../problems/place.ts'
import type { Span, SpanProblem } from '../problems/problem.ts'
import type { Entry, ReadRecord } from './reader.ts'

/**
 * A line of NDJSON → a record, or what is wrong with it. `cut` when the stream ends before the line does. Answers can
 * also be in `answers`, as in the results of this program.
 */
export function readJsonRecord(
  file: string,
  line: number,
  text: string,
  cut: boolean,
  conditions: readonly string[],
): Entry {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { record: null, fault: placedIn(file, text, syntaxProblem(text, cut), line) }
  }
  if (!isFields(value)) return { record: null, fault: placedIn(file, text, shapeProblem(text), line) }
  const answers = nestedAnswers(value, conditions)
  const record = new JsonRecord(line, text, value, answers)
  const outside = answers === null ? undefined : conditions.find((id) => record.value(id) !== undefined)
  const problem =
    problemWithin(text, value) ??
    (outside === undefined ? null : { ...outsideAnswers(outside), ...record.placeOfField(outside) })
  return problem === null ? { record, fault: null } : { record: null, fault: placedIn(file, text, problem, line) }
}

const ASCII = /^[\0-\x7f]*$/

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Keeps the line's own text, so that the output repeats every digit of the input. */
class JsonRecord implements ReadRecord {
  readonly line: number
  readonly text: string
  readonly #fields: Fields
  /** The contents of `answers`; null if the answers are fields themselves. */
  readonly #answers: Fields | null

  constructor(line: number, text: string, fields: Fields, answers: Fields | null) {
    this.line = line
    this.text = text
    this.#fields = fields
    this.#answers = answers
  }

  value(name: string): unknown {
    const own = this.#ownName(name)
    return own === undefined ? undefined : this.#fields[own]
  }

  answer(name: string): unknown {
    if (this.#answers === null) return this.value(name)
    return Object.hasOwn(this.#answers, name) ? this.#answers[name] : undefined
  }

  answerNames(): readonly string[] {
    return Object.keys(this.#answers ?? this.#fields)
  }

  names(): readonly string[] {
    return Object.keys(this.#fields)
  }

  json(name: string): string | null {
    const own = this.#ownName(name)
    const member = this.#members().find((each) => each.name === own)
    return member === undefined ? null : this.#textOf(member)
  }

  members(but: ReadonlySet<string>): string {
    for (const name of but) {
      if (Object.hasOwn(this.#fields, name)) return this.#membersBut(but)
    }
    return this.text.slice(this.text.indexOf('{') + 1, this.text.lastIndexOf('}')).trim()
  }

  placeOf(name: string): Span {
    const around = this.#answers === null ? undefined : this.#members().find((each) => each.name === ANSWERS)
    if (around === undefined) return this.placeOfField(name)
    const member = inspectJson(this.#textOf(around))?.members.find((each) => each.name === name)
    return member === undefined
      ? spanFrom(around.valueAt, 1)
      : spanFrom(around.valueAt + member.valueAt, member.valueLength)
  }

  placeOfField(name: string): Span {
    const member = this.#members().find((each) => each.name === name)
    return member === undefined ? wholeOf(this.text) : spanFrom(member.valueAt, member.valueLength)
  }

  /** A field's name as the record spells it. */
  #ownName(name: string): string | undefined {
    if (Object.hasOwn(this.#fields, name)) return name
    return ASCII.test(name) ? undefined : this.names().find((each) => composed(each) === composed(name))
  }

  #membersBut(but: ReadonlySet<string>): string {
    return this.#members()
      .filter(({ name }) => !but.has(name))
      .map((member) => `${this.text.slice(member.at, member.at + member.nameLength)}:${this.#textOf(member)}`)
      .join(',')
  }

  #members(): readonly Member[] {
    return inspectJson(this.text)?.members ?? []
  }

  #textOf({ valueAt, valueLength }: Member): string {
    return this.text.slice(valueAt, valueAt + valueLength)
  }
}

function wholeOf(text: string): Span {
  return spanFrom(Math.max(0, text.search(/\S/)), 1)
}

function spanFrom(start: number, length: number): Span {
  return { start, end: start + length }
}

function syntaxProblem(text: string, cut: boolean): SpanProblem {
  const inspected = inspectJson(text)
  if (inspected === null) return tooDeep(text)
  const { fault } = inspected
  if (cut && (fault === null || isAtEnd(text, fault))) {
    const message = 'The input ends in the middle of this record'
    return {
      code: 'cut-off',
      message,
      hint: 'The program that wrote it did not finish. Run it again.',
      ...spanFrom(Math.max(0, text.length - 1), 1),
    }
  }
  const reason = fault?.reason ?? "it can't be parsed"
  const place = fault === null ? wholeOf(text) : spanFrom(fault.at, fault.length)
  return { code: 'syntax', message: `This is not JSON: ${reason}`, hint: hintOn(text), ...place }
}

function hintOn(text: string): string | undefined {
  if (/^\s*\{\s*$/.test(text)) return 'Put each record on one line: jq -c .'
  return /^\s*\{/.test(text) ? undefined : 'A record begins with {. If this is a table, use --from csv.'
}

/** Could more text have fixed it? Not if a wrong bracket closes the record. */
function isAtEnd(text: string, { at, length }: { readonly at: number; readonly length: number }): boolean {
  return at >= text.length || (at + length >= text.length && !text.endsWith('}'))
}

function shapeProblem(text: string): SpanProblem {
  return {
    code: 'wrong-type',
    message: 'Each line must be one JSON object',
    ...wholeOf(text),
  }
}

/**
 * Too many levels, or the first name that appears twice in one object. The program does not guess which of the two is
 * meant.
 */
function problemWithin(text: string, fields: Fields): SpanProblem | null {
  // Each member has a colon. If there are as many colons as names, none is left for a second member of that name. Each
  // level has a bracket.
  const flat = count(text, '{') + count(text, '[') <= MAX_DEPTH
  if (flat && count(text, ':') === Object.keys(fields).length) return null
  const inspected = inspectJson(text)
  if (inspected === null) return tooDeep(text)
  const twice = inspected.members.find((member) => member.again) ?? inspected.innerTwice
  if (twice === null) return null
  return { code: 'duplicate-key', message: `"${twice.name}" appears twice`, ...spanFrom(twice.at, twice.nameLength) }
}

function tooDeep(text: string): SpanProblem {
  return { code: 'too-deep', message: `The record is nested more than ${MAX_DEPTH} levels deep`, ...wholeOf(text) }
}

function count(text: string, character: string): number {
  let found = 0
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found++
  return found
}
