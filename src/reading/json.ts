import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser'
import { MAX_DEPTH } from './depth.ts'

/** A member of the outermost object of a JSON text, with the positions of its name and value, from 0. */
export interface Member {
  readonly name: string
  readonly at: number
  readonly nameLength: number
  readonly valueAt: number
  readonly valueLength: number
  /** Did an earlier member of the same object have the same name? */
  readonly again: boolean
}

/** What an inspection of a JSON text finds. */
export interface JsonText {
  readonly members: readonly Member[]
  /** A name that appears twice in an inner object; null if there is none. */
  readonly innerTwice: Pick<Member, 'at' | 'nameLength' | 'name'> | null
  /** The first place that is not JSON; null if there is none. */
  readonly fault: { readonly at: number; readonly length: number; readonly reason: string } | null
}

class TooDeepError extends Error {}

/**
 * Finds what `JSON.parse` does not report: positions, repeated names, and numbers as written.
 * Null when it is nested deeper than `MAX_DEPTH`.
 */
export function inspectJson(text: string): JsonText | null {
  try {
    return inspect(text)
  } catch (error) {
    if (error instanceof TooDeepError) return null
    throw error
  }
}

function inspect(text: string): JsonText {
  const found = new Inspection()
  visit(
    text,
    {
      onObjectBegin: (at) => found.begin(at),
      onArrayBegin: (at) => found.begin(at),
      onObjectEnd: (at, length) => found.end(at + length),
      onArrayEnd: (at, length) => found.end(at + length),
      onObjectProperty: (name, at, nameLength) => found.name(name, at, nameLength),
      onLiteralValue: (_value, at, length) => found.value(at, at + length),
      onError: (code, at, length) => found.fail(code, at, length),
    },
    { disallowComments: true },
  )
  return { members: found.members, innerTwice: found.innerTwice, fault: found.fault }
}

/** Collects the findings. Its methods are called in the order of the text. */
class Inspection implements JsonText {
  readonly members: Member[] = []
  innerTwice: JsonText['innerTwice'] = null
  fault: JsonText['fault'] = null
  /** The names in each open object; empty for an open list. */
  readonly #open: Set<string>[] = []
  #latest: Omit<Member, 'valueAt' | 'valueLength'> | null = null

  begin(at: number): void {
    this.#beginsValue(at)
    // Only an error stops the parser, which calls itself for each level.
    if (this.#open.length === MAX_DEPTH) throw new TooDeepError()
    this.#open.push(new Set())
  }

  end(end: number): void {
    this.#open.pop()
    this.#endsValue(end)
  }

  name(name: string, at: number, nameLength: number): void {
    const names = this.#open.at(-1)
    const again = names?.has(name) === true
    names?.add(name)
    if (this.#open.length === 1) this.#latest = { name, at, nameLength, again }
    else if (again) this.innerTwice ??= { name, at, nameLength }
  }

  value(at: number, end: number): void {
    this.#beginsValue(at)
    this.#endsValue(end)
  }

  fail(code: ParseErrorCode, at: number, length: number): void {
    this.fault ??= { at, length, reason: reasonOf(code) }
  }

  #beginsValue(at: number): void {
    if (this.#open.length !== 1 || this.#latest === null) return
    this.members.push({ ...this.#latest, valueAt: at, valueLength: 0 })
  }

  #endsValue(end: number): void {
    const last = this.members.at(-1)
    if (this.#open.length !== 1 || last === undefined) return
    this.members[this.members.length - 1] = { ...last, valueLength: end - last.valueAt }
  }
}

/** `CommaExpected` as "comma expected". */
function reasonOf(code: ParseErrorCode): string {
  // The text is one line of a file, so its end is the end of a line.
  return printParseErrorCode(code)
    .replace('EndOfFile', 'EndOfLine')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim()
}
