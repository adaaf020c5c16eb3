import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser'

/** A member of the outermost object of a JSON text: where its name and its value stand, 0-based. */
export interface Member {
  readonly name: string
  readonly at: number
  readonly nameLength: number
  readonly valueAt: number
  readonly valueLength: number
  /** Did a member before it, of the same object, have the same name? */
  readonly again: boolean
}

/** What a careful look at a JSON text finds. */
export interface JsonText {
  readonly members: readonly Member[]
  /** A name that an inner object has twice; null when there is none. */
  readonly innerTwice: Pick<Member, 'at' | 'nameLength' | 'name'> | null
  /** The first place where it is no JSON; null when it is. */
  readonly fault: { readonly at: number; readonly length: number; readonly reason: string } | null
}

/** Deeper than any honest record, and shallower than any stack. */
export const MAX_DEPTH = 100

class TooDeepError extends Error {}

/**
 * Reads what `JSON.parse` does not tell: places, names that stand twice, and numbers as they are written.
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
  const members: Member[] = []
  const open: Set<string>[] = []
  let depth = 0
  let innerTwice: JsonText['innerTwice'] = null
  let fault: JsonText['fault'] = null
  let latest: Omit<Member, 'valueAt' | 'valueLength'> | null = null
  const beginsValue = (at: number): void => {
    if (depth === 1 && latest !== null) members.push({ ...latest, valueAt: at, valueLength: 0 })
  }
  const endsValue = (end: number): void => {
    const last = members.at(-1)
    if (depth !== 1 || last === undefined) return
    members[members.length - 1] = { ...last, valueLength: end - last.valueAt }
  }
  const begin = (at: number): void => {
    beginsValue(at)
    // Only an error stops the parser, which calls itself for each level.
    if (++depth > MAX_DEPTH) throw new TooDeepError()
    open.push(new Set())
  }
  const end = (at: number, length: number): void => {
    depth--
    open.pop()
    endsValue(at + length)
  }
  visit(
    text,
    {
      onObjectBegin: begin,
      onArrayBegin: begin,
      onObjectEnd: end,
      onArrayEnd: end,
      onObjectProperty: (name, at, nameLength) => {
        const names = open.at(-1)
        const again = names?.has(name) === true
        names?.add(name)
        if (depth === 1) latest = { name, at, nameLength, again }
        else if (again) innerTwice ??= { name, at, nameLength }
      },
      onLiteralValue: (_value, at, length) => {
        beginsValue(at)
        endsValue(at + length)
      },
      onError: (code, at, length) => {
        fault ??= { at, length, reason: reasonOf(code) }
      },
    },
    { disallowComments: true },
  )
  return { members, innerTwice, fault }
}

/** `CommaExpected` as "comma expected". */
function reasonOf(code: ParseErrorCode): string {
  // The text is one line of a file.
  return printParseErrorCode(code)
    .replace('EndOfFile', 'EndOfLine')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim()
}
