import type { Diagnostic } from '../model/diagnostic.ts'
import { placedIn } from './problems/place.ts'
import type { Finding } from './problems/problem.ts'

/** The kind of a file, from its bytes, if it is not text: an Excel workbook or something similar. */
export type FileKind = 'workbook' | 'old-workbook' | 'opendocument' | 'zip'

const ZIP = 'PK\u0003\u0004'
const EMPTY_ZIP = 'PK\u0005\u0006'
/** Files of Office before 2007, and later ones with a password. */
const OLE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'

/** How many bytes distinguish these from text. */
export const KIND_BYTES = OLE.length

/** Null for everything else, such as text. The file name does not matter. A truncated workbook still counts as one. */
export function kindOfBytes(bytes: Uint8Array): FileKind | null {
  const start = latin(bytes.subarray(0, KIND_BYTES))
  if (start.startsWith(OLE)) return 'old-workbook'
  if (start.startsWith(EMPTY_ZIP)) return 'zip'
  if (!start.startsWith(ZIP)) return null
  // The names of parts are never compressed.
  const all = latin(bytes)
  if (all.includes('[Content_Types].xml') && /xl[/\\]/i.test(all)) return 'workbook'
  return all.includes('META-INF/manifest.xml') && all.includes('content.xml') ? 'opendocument' : 'zip'
}

/** One character for each byte, so offsets stay. */
export function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** The workbook and the sheet in a path such as `codings.xlsx#Week 2`; null for any other path. */
export function sheetIn(path: string): { readonly workbook: string; readonly sheet: string } | null {
  const [, workbook, sheet] = /^(.*\.xls[xm])#(.+)$/i.exec(path) ?? []
  return workbook === undefined || sheet === undefined ? null : { workbook, sheet }
}

/** The problem of a workbook in a place where only text can be read. Null if the file may be text. */
export function problemWhereText(path: string, bytes: Uint8Array): Diagnostic | null {
  const start = latin(bytes.subarray(0, KIND_BYTES))
  const isZip = start.startsWith(ZIP) || start.startsWith(EMPTY_ZIP)
  if (!isZip && !start.startsWith(OLE)) return null
  return ofFile(path, {
    code: 'bad-workbook',
    message: `The file is ${isZip ? 'an Excel workbook or another zip file' : 'an old Excel workbook (.xls)'}`,
    hint: 'Save the sheet as CSV (UTF-8). Only text can be read here.',
  })
}

/** A problem of a whole file, placed at its beginning. */
export function ofFile(path: string, problem: Finding): Diagnostic {
  return placedIn(path, '', { ...problem, start: 0, end: 1 })
}
