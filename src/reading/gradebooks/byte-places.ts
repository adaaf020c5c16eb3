import { encodingOf } from '../encoding.ts'
import type { TableRow } from '../table/row.ts'

const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/** Where the characters of rows are in the bytes of their file. */
export interface BytePlaces {
  /** The position of a character of the row's text. */
  of(row: TableRow, at: number): number
  /** ASCII text in the encoding of the file. */
  encode(text: string): Uint8Array
}

/**
 * For a file that was read as a table: in UTF-8, or in UTF-16 with a byte order mark. A line that is not UTF-8 is
 * Windows-1252. Lines end with LF, CRLF, or CR.
 */
export function createBytePlaces(bytes: Uint8Array): BytePlaces {
  const { encoding, markLength } = encodingOf(bytes)
  const unit = UNITS[encoding]
  const starts = startsOfLines(bytes, markLength, unit)
  const lengthOf = (text: string, line: number): number => {
    const isNarrow = unit.size === 2 || !isUtf8(bytes.subarray(starts[line], starts[line + 1]))
    return isNarrow ? text.length * unit.size : new TextEncoder().encode(text).length
  }
  return {
    of: (row, at) => {
      const before = row.text.slice(0, at).split('\n')
      const line = row.line + before.length - 2
      return starts[line]! + lengthOf(before.at(-1)!, line)
    },
    encode: (text) => Uint8Array.from([...text].flatMap((character) => unit.bytesOf(character.charCodeAt(0)))),
  }
}

/** How an encoding writes a unit of text: all there is of an ASCII character. */
interface Unit {
  readonly size: 1 | 2
  readonly at: (bytes: Uint8Array, index: number) => number
  readonly bytesOf: (code: number) => readonly number[]
}

const UNITS: Readonly<Record<ReturnType<typeof encodingOf>['encoding'], Unit>> = {
  'utf-8': { size: 1, at: (bytes, index) => bytes[index]!, bytesOf: (code) => [code] },
  'utf-16le': {
    size: 2,
    at: (bytes, index) => bytes[index]! | (bytes[index + 1]! << 8),
    bytesOf: (code) => [code, 0],
  },
  'utf-16be': {
    size: 2,
    at: (bytes, index) => (bytes[index]! << 8) | bytes[index + 1]!,
    bytesOf: (code) => [0, code],
  },
}

function startsOfLines(bytes: Uint8Array, first: number, { size, at }: Unit): readonly number[] {
  const starts = [first]
  for (let index = first; index < bytes.length; index += size) {
    const code = at(bytes, index)
    const isReturn = code === CARRIAGE_RETURN
    if (isReturn && index + size < bytes.length && at(bytes, index + size) === LINE_FEED) continue
    if (isReturn || code === LINE_FEED) starts.push(index + size)
  }
  return starts
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
