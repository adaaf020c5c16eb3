import { composed } from './composed.ts'

/**
 * Signs that look different in handwriting. There are no vowels, so that no words appear and no spreadsheet
 * sees a month or an exponent. Their number, 23, is prime: the check below needs that.
 */
export const CODE_SIGNS = 'BCDFGHJKMNPQRTVWXZ34679'

/** Signs before the check sign; the first is a letter. */
export const CODE_LENGTH = 4
export const CODE_LETTERS = 18

/**
 * A coder's code, as `K7MT-4`, from the numbers of its four signs. The check sign is the sum of the
 * numbers weighted by position, modulo 23 (ISBN-10 does the same with 11). It finds one wrong sign,
 * or two swapped signs.
 */
export function coderCode(numbers: readonly number[]): string {
  const check = numbers.reduce((sum, number, index) => sum + number * (index + 1), 0) % CODE_SIGNS.length
  return `${numbers.map(signOf).join('')}-${signOf(check)}`
}

function signOf(number: number): string {
  return CODE_SIGNS.charAt(number)
}

/**
 * A coder's name in its standard form: a code in its own spelling, or the typed text without outer spaces, and
 * without the apostrophe that keeps a spreadsheet from running it as a formula.
 */
export function coderName(text: string): string {
  return canonicalCode(text) ?? composed(text.trim()).replace(/^'(?=[=+\-@])/, '')
}

/** A check in its own spelling, however it was typed. */
export function canonicalCheck(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** A code in its own spelling, however it was typed (`k7mt4`); null if the text is not a code. */
export function canonicalCode(text: string): string | null {
  const signs = text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
  if (signs.length !== CODE_LENGTH + 1) return null
  const numbers = [...signs.slice(0, CODE_LENGTH)].map((sign) => CODE_SIGNS.indexOf(sign))
  const code = coderCode(numbers)
  return !numbers.includes(-1) && code.replace('-', '') === signs ? code : null
}
