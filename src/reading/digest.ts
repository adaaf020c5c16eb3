import { createHash } from 'node:crypto'
import { compareText } from '../model/compare-text.ts'
import type { SourceFile } from './source-file.ts'

/** SHA-256 over names and contents. The order of the files does not matter. */
export function digestOf(files: readonly SourceFile[]): string {
  const hash = createHash('sha256')
  for (const { name, bytes } of files.toSorted((a, b) => compareText(a.name, b.name))) {
    hash.update(`${name}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

/** SHA-256 over the digests of several libraries, in order. */
export function digestOfAll(digests: readonly string[]): string {
  return createHash('sha256').update(digests.join('\n')).digest('hex')
}
