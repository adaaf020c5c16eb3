import { CONTROLS, INVISIBLES, SURROGATES } from '../model/characters.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { ofFile, problemWhereText } from './file-kind.ts'
import { createLocator, placeAll, placedIn } from './problems/place.ts'
import type { SpanProblem } from './problems/problem.ts'

/** More bytes than any real case file has. Larger files are refused before parsing. */
export const MAX_BYTES = 256 * 1024

/** The same limit for the files of a whole class: tables, and the answer key. */
export const MAX_CLASS_BYTES = 16 * 1024 * 1024

// Control characters (except tab, line feed, and a carriage return before one), lone surrogates, and characters without
// a shape of their own: direction and zero-width marks, line and paragraph separators.
const UNPRINTABLE = new RegExp(`(?![\\t\\n\\r])[${CONTROLS}]|[${SURROGATES}${INVISIBLES}]|\\r(?!\\n)`, 'gu')
const INVISIBLE = new RegExp(`[${INVISIBLES}]`, 'u')

export interface Decoded {
  /** Null when the bytes are not text. */
  readonly text: string | null
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Bytes → text. Accepts UTF-8, with or without a byte order mark, and UTF-16 with one (which Windows PowerShell's `>`
 * writes). Anything else is refused at the line where it stops being text. Control characters are errors; invisible
 * characters are warnings.
 */
export function decodeText(file: string, bytes: Uint8Array, maxBytes = MAX_BYTES): Decoded {
  if (bytes.length > maxBytes) return { text: null, diagnostics: [tooLarge(file, maxBytes)] }
  const workbook = problemWhereText(file, bytes)
  if (workbook !== null) return { text: null, diagnostics: [workbook] }
  const text = decode(bytes)
  if (text === null) return { text: null, diagnostics: [notText(file, validPrefix(bytes))] }
  return { text, diagnostics: placeAll(unprintableIn(text), createLocator(file, text)) }
}

/** The problem of a file that is too large. */
export function tooLarge(file: string, maxBytes: number): Diagnostic {
  const message = `The file is larger than the limit of ${sizeOf(maxBytes)}`
  return ofFile(file, { code: 'too-large', message })
}

function sizeOf(bytes: number): string {
  const kilobytes = bytes / 1024
  return kilobytes < 1024 ? `${kilobytes} KB` : `${kilobytes / 1024} MB`
}

/** Characters that are invisible, or that could hide what a text says. */
export function unprintableIn(text: string): readonly SpanProblem[] {
  return [...text.matchAll(UNPRINTABLE)].map(({ index, 0: character }) =>
    INVISIBLE.test(character)
      ? {
          code: 'invisible-character',
          message: `Invisible character ${codePoint(character)}`,
          hint: 'Remove it unless you need it. It can change how the text looks.',
          start: index,
          end: index + 1,
        }
      : {
          code: 'control-character',
          message: `Control character ${codePoint(character)}`,
          hint: 'Remove it. If you need it, write it as an escape in double quotes.',
          start: index,
          end: index + 1,
        },
  )
}

/** `valid` is the text before the first byte that is not text. */
function notText(file: string, valid: string): Diagnostic {
  const message = 'The file is not UTF-8 text from here on'
  const hint = 'Save it as UTF-8. It may be a binary file, or text in an older encoding.'
  return placedIn(file, valid, { code: 'not-text', message, hint, start: valid.length, end: valid.length + 1 })
}

function decode(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The text before the first byte that is not UTF-8: the longest start that decodes, found by bisection. */
function validPrefix(bytes: Uint8Array): string {
  let [low, high] = [0, bytes.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (decodesTo(bytes.subarray(0, middle)) === null) high = middle - 1
    else low = middle
  }
  return decodesTo(bytes.subarray(0, low)) ?? ''
}

/** Decodes UTF-8. The last character may be incomplete. */
function decodesTo(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
