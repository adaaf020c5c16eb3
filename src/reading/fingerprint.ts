import { compareText } from '../model/diagnostic.ts'
import type { SourceFile } from './files.ts'

/**
 * Tells whether files are the very ones that were seen before, in whatever order: of each, its name, its length
 * and 32 bits over its contents. It guards against change, not against forgers: to load SHA-256 alone takes
 * longer than all of this.
 */
export function fingerprintOf(files: readonly SourceFile[]): string {
  return files
    .map(({ name, bytes }) => `${name}:${bytes.length}:${hashOf(bytes)}`)
    .toSorted(compareText)
    .join('\n')
}

/**
 * FNV-1a (Fowler, Noll and Vo) over words of 32 bits, in the machine's byte order, the last one filled up with
 * zeros. Each step can be undone, so a change within one word never goes unseen.
 */
function hashOf(bytes: Uint8Array): number {
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const whole = length >> 2
  const last = bytes.subarray(whole * 4).reduceRight((word, byte) => (word << 8) | byte, 0)
  return hashWords(hashWords(0x811c9dc5, new Int32Array(buffer, byteOffset, whole)), Int32Array.of(last))
}

function hashWords(start: number, words: Int32Array): number {
  const { length } = words
  let hash = start
  for (let index = 0; index < length; index++) hash = Math.imul(hash ^ (words[index] as number), 0x01000193)
  return hash
}
