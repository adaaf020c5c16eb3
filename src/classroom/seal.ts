import { hmac } from '@noble/hashes/hmac.js'
import { scryptAsync } from '@noble/hashes/scrypt.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { CODE_LETTERS, CODE_SIGNS } from '../model/coder-code.ts'

/**
 * The cost of one guess of a seed: scrypt's N. With r = 8 it takes 128 MB of memory and about a second in JavaScript.
 * OWASP's Password Storage Cheat Sheet asks for this N, r, and p.
 */
const WORK = 2 ** 17
const BLOCKS = 8
const LANES = 1

/** Signs of a check: about 60 billion possibilities, and only the teacher can tell which one is right. */
const CHECK_LENGTH = 8

/**
 * The secrets that a seed stands for. Each comes from the whole seed by a one-way function, so none of them reveals
 * another: the coders' codes, which everybody sees, tell nothing of who codes what.
 */
export interface Seal {
  /** A seed for the choice of episodes and for who codes them. */
  readonly dealing: string
  /** A seed for the coders' codes. */
  readonly codes: string
  /** Makes the digest of the key hide the key, even from somebody who knows everything else in it. */
  readonly nonce: string
  /** What only the packet of this coder holds. Rows with it were made with that packet. */
  checkOf(coder: string): string
}

/**
 * scrypt (RFC 7914) of the seed, then HMAC-SHA-256 (RFC 2104) for each secret. The same seed gives the same secrets
 * in Node and in browsers. Pass a smaller `work`, a power of two, only to test what does not depend on it.
 */
export async function createSeal(seed: string, work = WORK): Promise<Seal> {
  const root = await rootOf(seed, work)
  const secret = (name: string): Uint8Array => hmac(sha256, root, utf8ToBytes(name))
  return {
    dealing: bytesToHex(secret('dealing')),
    codes: bytesToHex(secret('codes')),
    nonce: bytesToHex(secret('nonce')),
    checkOf: (coder) => checkFrom(secret(`check ${coder}`)),
  }
}

/** Roots by work and seed. Whoever tries several plans with one seed waits only once. */
const roots = new Map<string, Promise<Uint8Array>>()

function rootOf(seed: string, work: number): Promise<Uint8Array> {
  const name = `${work} ${seed}`
  const options = { N: work, r: BLOCKS, p: LANES, dkLen: 32 }
  const root = roots.get(name) ?? scryptAsync(utf8ToBytes(seed), utf8ToBytes('backroom-diplomacy packets'), options)
  roots.set(name, root)
  return root
}

/** A check begins with a letter, so no spreadsheet takes it for a number. */
function checkFrom(bytes: Uint8Array): string {
  const signs = [...bytes.subarray(0, CHECK_LENGTH)].map((byte, index) =>
    CODE_SIGNS.charAt(byte % (index === 0 ? CODE_LETTERS : CODE_SIGNS.length)),
  )
  return signs.join('')
}
