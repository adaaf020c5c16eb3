import type { Diagnostic } from '../model/diagnostic.ts'
import { encodingOf } from './encoding.ts'
import { ofFile } from './file-kind.ts'
import { isPage } from './packet-page.ts'
import type { SourceFile } from './source-file.ts'

/** A first line with separators between cells, and nothing that JSON or YAML would start with. */
const HEADINGS = /^\s*[^\s{[:#\-,;\t][^{:\n]*[,;\t]/

/** How many characters are looked at. */
const START = 1000

/**
 * The problem of a web page or a table where a file in JSON or YAML is expected, such as `the answer key (key.json)`. Null
 * if it is neither.
 */
export function wrongFile({ path, bytes }: Pick<SourceFile, 'path' | 'bytes'>, expected: string): Diagnostic | null {
  const start = new TextDecoder(encodingOf(bytes).encoding).decode(bytes.subarray(0, START))
  const kind = isPage(bytes) ? 'a web page' : HEADINGS.test(start) ? 'a table' : null
  return kind === null ? null : ofFile(path, notWhatIsMeant(kind, expected))
}

/** A file of one kind is given where another is expected. */
export function notWhatIsMeant(kind: string, expected: string) {
  return { code: 'wrong-file', message: `This is ${kind}, not ${expected}`, hint: 'Give the other file here.' } as const
}
