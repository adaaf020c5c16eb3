import { sha256 as digest } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** Hexadecimal. Browsers have a digest of their own only on pages from https. */
export function sha256(bytes: Uint8Array): string {
  return bytesToHex(digest(bytes))
}
