import { crc32 } from 'node:zlib'
import { compareText } from '../model/compare-text.ts'
import type { SourceFile } from './files.ts'

/**
 * Tells whether files are the same as before, in any order: the name, the length and the CRC-32 of each.
 * It notices a change, not a forgery. SHA-256 would cost each start about 3 ms more.
 */
export function fingerprintOf(files: readonly SourceFile[]): string {
  return files
    .map(({ name, bytes }) => `${name}:${bytes.length}:${crc32(bytes)}`)
    .toSorted(compareText)
    .join('\n')
}
