import type { Diagnostic } from '../model/diagnostic.ts'
import { FOREIGN_BYTES, foreignKind } from './foreign.ts'
import { placedIn } from './problems/place.ts'
import type { Finding } from './problems/problem.ts'
import { readDirectory } from './table/workbook/directory.ts'
import { Unreadable } from './table/workbook/unreadable.ts'

/**
 * The kind of a file, from its bytes, if it is not text: an Excel workbook or something similar. `packets` is a zip file of
 * packets with their answer key, `document` one of Word or the like.
 */
export type FileKind = 'workbook' | 'old-workbook' | 'opendocument' | 'document' | 'packets' | 'zip'

const ZIP = 'PK\u0003\u0004'
const EMPTY_ZIP = 'PK\u0005\u0006'
/** Files of Office before 2007, and later ones with a password. */
const OLE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'

/** The name of a part of an old Word document. */
const OLD_DOCUMENT = [...'WordDocument'].join('\0')

/** Where the name of the first part starts, and how far to look for it. */
const NAME_START = 30
const FIRST_BYTES = 200

/** How many bytes distinguish files from text. */
export const KIND_BYTES = FOREIGN_BYTES

/** Null for everything else, such as text. The file name does not matter. A truncated workbook still counts as one. */
export function kindOfBytes(bytes: Uint8Array): FileKind | null {
  const start = latin(bytes.subarray(0, KIND_BYTES))
  if (start.startsWith(OLE)) return latin(bytes).includes(OLD_DOCUMENT) ? 'document' : 'old-workbook'
  if (start.startsWith(EMPTY_ZIP)) return 'zip'
  if (!start.startsWith(ZIP)) return null
  const names = namesIn(bytes)
  if (names === null) return kindOfCutOff(bytes)
  const has = (name: RegExp): boolean => names.some((each) => name.test(each))
  // The names in the directory are those of its own parts: a workbook in a zip file has others.
  if (has(/^\[content_types\]\.xml$/) && has(/^xl\//)) return 'workbook'
  if (has(/^meta-inf\/manifest\.xml$/) && has(/^content\.xml$/)) return 'opendocument'
  if (has(/^\[content_types\]\.xml$/) || has(/\.iwa$/)) return 'document'
  return has(/(?:^|\/)key\.json$/) && has(/(?:^|\/)roster\.csv$/) ? 'packets' : 'zip'
}

/** The names of the parts of a zip file, in lowercase; null if its directory is cut off or damaged. */
function namesIn(bytes: Uint8Array): readonly string[] | null {
  try {
    return [...readDirectory(bytes).keys()]
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  }
}

/** What Office and others write first into a workbook. */
const FIRST_PART = /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/)/i

/** The directory of a zip file is at its end, so only the first part says what was cut off. */
function kindOfCutOff(bytes: Uint8Array): FileKind {
  const first = latin(bytes.subarray(NAME_START, FIRST_BYTES))
  if (first.startsWith('mimetype') && first.includes('opendocument')) return 'opendocument'
  return FIRST_PART.test(first) && !/(?:word|ppt)\//.test(latin(bytes)) ? 'workbook' : 'zip'
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

/**
 * The problem of a workbook, a picture, or another binary file in a place where only text can be read. Null if the file
 * may be text.
 */
export function problemWhereText(path: string, bytes: Uint8Array): Diagnostic | null {
  const start = latin(bytes.subarray(0, KIND_BYTES))
  const isZip = start.startsWith(ZIP) || start.startsWith(EMPTY_ZIP)
  if (isZip || start.startsWith(OLE)) {
    return ofFile(path, {
      code: 'bad-workbook',
      message: `The file is ${isZip ? 'an Excel workbook or another zip file' : 'an old Excel workbook (.xls)'}`,
      hint: 'Save the sheet as CSV (UTF-8). Only text can be read here.',
    })
  }
  const foreign = foreignKind(bytes)
  if (foreign === null) return null
  const hint = 'Only text can be read, such as CSV. Ask for such a file.'
  return ofFile(path, { code: 'not-text', message: `The file is ${foreign}`, hint })
}

/** A problem of a whole file, placed at its beginning. */
export function ofFile(path: string, problem: Finding): Diagnostic {
  return placedIn(path, '', { ...problem, start: 0, end: 1 })
}
