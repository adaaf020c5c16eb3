import type { WorkbookProblem } from './workbook/unreadable.ts'

/** What a file is by its first bytes, where it is no text: an Excel workbook, or what can be taken for one. */
export type KindOfBytes = 'workbook' | 'old-workbook' | 'opendocument' | 'zip'

const ZIP = 'PK\u0003\u0004'
const EMPTY_ZIP = 'PK\u0005\u0006'
/** Files of Office before 2007, and later ones with a password. */
const OLE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'

/**
 * Null for everything else, text above all. It loads no library, so any reader can ask before it decodes a file. The
 * name of a file counts for nothing. A workbook that was cut off is still one.
 */
export function kindOfBytes(bytes: Uint8Array): KindOfBytes | null {
  const start = latin(bytes.subarray(0, 8))
  if (start.startsWith(OLE)) return 'old-workbook'
  if (start.startsWith(EMPTY_ZIP)) return 'zip'
  if (!start.startsWith(ZIP)) return null
  // The names of parts are never compressed.
  const all = latin(bytes)
  if (all.includes('[Content_Types].xml') && /xl[/\\]/i.test(all)) return 'workbook'
  return all.includes('META-INF/manifest.xml') && all.includes('content.xml') ? 'opendocument' : 'zip'
}

const NAMES: Readonly<Record<KindOfBytes, string>> = {
  workbook: 'an Excel workbook',
  'old-workbook': 'an old Excel workbook (.xls)',
  opendocument: 'an OpenDocument file (.ods)',
  zip: 'a zip file, not an Excel workbook',
}

/** Why a file is not read as a workbook; null stands for text. */
export function problemOfKind(kind: KindOfBytes | null): WorkbookProblem {
  const name = kind === null ? 'not an Excel workbook' : NAMES[kind]
  const hint = kind === 'zip' ? 'Take the table out of it.' : 'Save it as .xlsx or as CSV.'
  return { code: 'bad-workbook', message: `The file is ${name}`, hint }
}

/** Where only text can be read, what a file is instead; null for what may be text. */
export function problemWhereText(bytes: Uint8Array): WorkbookProblem | null {
  const kind = kindOfBytes(bytes)
  return kind === null
    ? null
    : { ...problemOfKind(kind), hint: 'Only text can be read here: save the sheet as CSV (UTF-8).' }
}

/** One character for each byte, so offsets stay. */
export function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
