import { CONTROLS } from '../model/characters.ts'
import { joinedBytes } from './bytes.ts'

/** Encodings and their byte order marks. */
const MARKS = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const

type Encoding = (typeof MARKS)[number][0]

const REPLACEMENT = [0xef, 0xbf, 0xbd] // U+FFFD in UTF-8.

/** The characters of Windows-1252 from 0x80 to 0x9f; the decoder of some versions of Node does not know them. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

// Bytes without a character, and controls except tab.
const NOT_WINDOWS_1252 = new RegExp(`(?!\\t)[${CONTROLS}]`)

/** The encoding that a byte order mark says, or UTF-8, and how many bytes the mark has. */
export function encodingOf(bytes: Uint8Array): { readonly encoding: Encoding; readonly markLength: number } {
  const [encoding = 'utf-8', mark = []] = MARKS.find(([, each]) => each.every((byte, at) => bytes[at] === byte)) ?? []
  return { encoding, markLength: mark.length }
}

/** Converts text, chunk by chunk, to UTF-8 without a byte order mark. Calls `marked` if there is a mark. */
export function createConversion(marked: () => void): Conversion {
  let convert: Conversion | null = null
  let head: Uint8Array = new Uint8Array()
  return (chunk, more) => {
    if (convert !== null) return convert(chunk, more)
    head = joinedBytes([head, chunk])
    // A byte order mark has three bytes at most.
    if (more && head.length < 3) return new Uint8Array()
    convert = conversionOf(head, marked)
    return convert(head, more)
  }
}

type Conversion = (bytes: Uint8Array, more: boolean) => Uint8Array

function conversionOf(head: Uint8Array, marked: () => void): Conversion {
  const { encoding, markLength } = encodingOf(head)
  if (markLength > 0) marked()
  if (encoding === 'utf-8') return (bytes) => (bytes === head ? bytes.subarray(markLength) : bytes)
  const decoder = new TextDecoder(encoding)
  return (bytes, more) => markFaulty(new TextEncoder().encode(decoder.decode(bytes, { stream: more })))
}

/**
 * Replaces what the decoder could not read with a byte that is invalid in both UTF-8 and Windows-1252, so that its line
 * is reported.
 */
function markFaulty(bytes: Uint8Array): Uint8Array {
  const [first = 0] = REPLACEMENT
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (isReplacement(bytes, at)) bytes[at] = 0x81
  }
  return bytes
}

function isReplacement(bytes: Uint8Array, at: number): boolean {
  return REPLACEMENT.every((byte, index) => bytes[at + index] === byte)
}

/** Null if the bytes are not text: they contain control characters, or bytes without a character in Windows-1252. */
export function windows1252(bytes: Uint8Array): string | null {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  const text = characters.replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80]!)
  return NOT_WINDOWS_1252.test(text) ? null : text
}

/** How many characters come before the first byte that is not UTF-8. */
export function validLength(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  let [passed, before] = [0, 0]
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) {
    before += new TextEncoder().encode(text.slice(passed, at)).length
    passed = at
    if (!isReplacement(bytes, before)) return at
  }
  return text.length
}
