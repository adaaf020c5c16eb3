import type { SourceFile } from './files.ts'

/**
 * Tells whether files are still those of a snapshot: names, sizes and a 64-bit hash of the contents
 * (FNV-1a over words of 32 bits, in two lanes with different offsets; Fowler, Noll and Vo 1991).
 * Each step is a bijection of the state, so a change of one byte always shows. Not for security, and
 * not printed: results carry the SHA-256, but loading node:crypto to compare it would cost every
 * start a twentieth of its time.
 */
export function fingerprintOf(files: readonly SourceFile[]): string {
  return files.map(({ name, bytes }) => `${name}:${bytes.length}:${hashOf(bytes)}`).join('\n')
}

const PRIME = 0x01000193
const OFFSET_BASIS = 0x811c9dc5

function hashOf(bytes: Uint8Array): string {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2)
  let first = OFFSET_BASIS
  let second = ~OFFSET_BASIS
  for (const word of words) {
    first = Math.imul(first ^ word, PRIME)
    second = Math.imul((second ^ word) + (first >>> 15), PRIME)
  }
  for (const byte of bytes.subarray(words.length << 2)) {
    first = Math.imul(first ^ byte, PRIME)
    second = Math.imul((second ^ byte) + (first >>> 15), PRIME)
  }
  return `${(first >>> 0).toString(16)}${(second >>> 0).toString(16)}`
}
