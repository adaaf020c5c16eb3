import { inspectJson, isTooDeep, type Member } from '../json.ts'
import { type Entry, faultIn, type Place, type ReadRecord, type RecordProblem } from './reader.ts'

/** A line of NDJSON → a record, or what is wrong with it. `cut` when the stream ends before the line does. */
export function readJsonRecord(file: string, line: number, text: string, cut: boolean): Entry {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { record: null, fault: faultIn(file, line, text, syntaxProblem(text, cut)) }
  }
  const problem = isFields(value) ? nameTwice(text, value) : shapeProblem(text)
  if (problem !== null) return { record: null, fault: faultIn(file, line, text, problem) }
  return { record: new JsonRecord(line, text, value as Fields), fault: null }
}

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Keeps the line's own text, so that what is passed on is what was read, to the last digit. */
class JsonRecord implements ReadRecord {
  readonly line: number
  readonly text: string
  readonly #fields: Fields

  constructor(line: number, text: string, fields: Fields) {
    this.line = line
    this.text = text
    this.#fields = fields
  }

  value(name: string): unknown {
    return Object.hasOwn(this.#fields, name) ? this.#fields[name] : undefined
  }

  names(): readonly string[] {
    return Object.keys(this.#fields)
  }

  json(name: string): string | null {
    const member = inspectJson(this.text).members.find((each) => each.name === name)
    return member === undefined ? null : this.#textOf(member)
  }

  members(but: ReadonlySet<string>): string {
    for (const name of but) {
      if (Object.hasOwn(this.#fields, name)) return this.#membersBut(but)
    }
    return this.text.slice(this.text.indexOf('{') + 1, this.text.lastIndexOf('}')).trim()
  }

  placeOf(name: string): Place {
    const member = inspectJson(this.text).members.find((each) => each.name === name)
    return member === undefined ? wholeOf(this.text) : { at: member.valueAt, length: member.valueLength }
  }

  #membersBut(but: ReadonlySet<string>): string {
    return inspectJson(this.text)
      .members.filter(({ name }) => !but.has(name))
      .map((member) => `${JSON.stringify(member.name)}:${this.#textOf(member)}`)
      .join(',')
  }

  #textOf({ valueAt, valueLength }: Member): string {
    return this.text.slice(valueAt, valueAt + valueLength)
  }
}

function wholeOf(text: string): Place {
  const at = text.search(/\S/)
  return { at: Math.max(0, at), length: 1 }
}

function syntaxProblem(text: string, cut: boolean): RecordProblem {
  const code = 'syntax'
  if (isTooDeep(text)) {
    return { code, message: 'The record is nested too deep to be read', ...wholeOf(text) }
  }
  const { fault } = inspectJson(text)
  if (cut && (fault === null || fault.at + fault.length >= text.length)) {
    const message = 'The stream ends in the middle of this record'
    return {
      code: 'cut-off',
      message,
      hint: 'What wrote it did not finish.',
      at: Math.max(0, text.length - 1),
      length: 1,
    }
  }
  const { at, length, reason } = fault ?? { ...wholeOf(text), reason: 'it cannot be parsed' }
  const hint = /^\s*\{\s*$/.test(text) ? 'A record stands on one line: jq -c . makes it so.' : undefined
  return { code, message: `This is not JSON: ${reason}`, hint, at, length }
}

function shapeProblem(text: string): RecordProblem {
  return {
    code: 'wrong-type',
    message: 'A record is a JSON object, one a line',
    ...wholeOf(text),
  }
}

/** The first name that stands twice in one object: which of the two is meant is not for this program to guess. */
function nameTwice(text: string, fields: Fields): RecordProblem | null {
  // Each member has a colon, so as many colons as names leave no room for a second one.
  if (countColons(text) === Object.keys(fields).length) return null
  if (isTooDeep(text)) return { code: 'too-deep', message: 'The record is nested too deep', ...wholeOf(text) }
  const { members, innerTwice } = inspectJson(text)
  const again = members.find((member) => member.again)
  const twice = again === undefined ? innerTwice : { name: again.name, at: again.at }
  if (twice === null) return null
  return { code: 'duplicate-key', message: `"${twice.name}" stands twice`, at: twice.at, length: twice.name.length + 2 }
}

function countColons(text: string): number {
  let count = 0
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) count++
  return count
}
