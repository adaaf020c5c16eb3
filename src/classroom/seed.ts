import { CODE_SIGNS } from '../model/coder-code.ts'
import { composed } from '../model/composed.ts'

/** A seed is hard to guess if it has this many different words, with this many letters and digits in all. */
export const SEED_WORDS = 4
export const SEED_LETTERS = 16

/** A random seed has four groups of four signs: more than 70 bits. */
const GROUPS = 4
const GROUP_LENGTH = 4

/** The seed without accidents of typing: outer and repeated spaces, and accents in two forms. */
export function normalSeed(text: string): string {
  return composed(text).trim().replace(/\s+/g, ' ')
}

/**
 * Two common words are one of about 20 million pairs, which a patient student can try. Four are out of reach, because
 * each guess costs a second.
 */
export function isGuessable(seed: string): boolean {
  const words = new Set(seed.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
  return words.size < SEED_WORDS || [...words].join('').length < SEED_LETTERS
}

/** A seed that nobody has to think of: `K7MT-W3QX-9BDH-RTF4`. */
export function randomSeed(): string {
  for (;;) {
    const seed = Array.from({ length: GROUPS }, randomGroup).join('-')
    if (!isGuessable(seed)) return seed
  }
}

function randomGroup(): string {
  return Array.from({ length: GROUP_LENGTH }, randomSign).join('')
}

/** Bytes past the last whole multiple are drawn again, so that all signs are equally likely. */
function randomSign(): string {
  const limit = 256 - (256 % CODE_SIGNS.length)
  for (;;) {
    const [byte = limit] = crypto.getRandomValues(new Uint8Array(1))
    if (byte < limit) return CODE_SIGNS.charAt(byte % CODE_SIGNS.length)
  }
}
