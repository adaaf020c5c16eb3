import { clipped, clippedList } from '../../model/clipped.ts'
import { caseless } from '../../model/composed.ts'
import { nearest } from '../../model/nearest.ts'
import { PACKETS_WITH_KEY } from '../answer-key-file.ts'
import { type FileKind, kindOfBytes, latin } from '../file-kind.ts'
import type { Finding } from '../problems/problem.ts'
import { type Book, readCells, readStrings } from './workbook/cells.ts'
import { createFormats } from './workbook/formats.ts'
import { damaged, Unreadable } from './workbook/unreadable.ts'
import { isOn, scanXml } from './workbook/xml.ts'
import { openZip, type Parts } from './workbook/zip.ts'

export type SheetReading = { readonly text: string } | { readonly problem: Finding }

interface Relation {
  /** The last word of its type's address. */
  readonly type: string
  /** The part it leads to. */
  readonly target: string
}

interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

/** How many sheet names are compared for a suggestion. */
const MAX_SUGGESTED = 100

/**
 * Reads a sheet of an Excel workbook as CSV: commas, line feeds, and row N of the sheet on line N. Cells look as Excel
 * shows them. A null `sheet` means the first sheet that is not hidden. Bytes that are not a workbook, or a damaged one,
 * give a problem; nothing is thrown.
 */
export function readSheet(bytes: Uint8Array, sheet: string | null): SheetReading {
  try {
    refuseOthers(bytes)
    const parts = openZip(bytes)
    const path = findRelation(relationsOf(parts, ''), 'officeDocument') ?? 'xl/workbook.xml'
    if (path.endsWith('.bin')) throw new Unreadable(BINARY)
    const { sheets, from1904, relations } = readBook(parts, path)
    const { part } = chooseSheet(sheets, sheet)
    return { text: readCells(part, needed(parts, part), bookOf(parts, relations, from1904)) }
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.problem }
    throw error
  }
}

function refuseOthers(bytes: Uint8Array): void {
  const kind = kindOfBytes(bytes)
  if (kind === 'workbook') return
  throw new Unreadable(kind === 'old-workbook' && hasPassword(bytes) ? LOCKED : problemOfKind(kind))
}

const NAMES: Readonly<Record<Exclude<FileKind, 'packets'>, string>> = {
  workbook: 'an Excel workbook',
  'old-workbook': 'an old Excel workbook (.xls)',
  opendocument: 'an OpenDocument file (.ods)',
  document: 'a document of Word, PowerPoint, Pages, Numbers, or Keynote',
  zip: 'a zip file, not an Excel workbook',
}

/** A null `kind` means text. */
function problemOfKind(kind: FileKind | null): Finding {
  if (kind === 'packets') return PACKETS_WITH_KEY
  const name = kind === null ? 'not an Excel workbook, so it has no sheets' : NAMES[kind]
  const hint = kind === 'zip' ? 'Extract the table from it.' : 'Save it as .xlsx or as CSV.'
  return {
    code: 'bad-workbook',
    message: `The file is ${name}`,
    hint: kind === null ? 'Remove # and what follows.' : hint,
  }
}

function hasPassword(bytes: Uint8Array): boolean {
  return latin(bytes).includes([...'EncryptedPackage'].join('\0'))
}

const BINARY: Finding = {
  code: 'bad-workbook',
  message: 'The file is a binary Excel workbook (.xlsb)',
  hint: 'Save it as .xlsx or as CSV.',
}

const LOCKED: Finding = {
  code: 'bad-workbook',
  message: 'The file is an Excel workbook with a password',
  hint: 'Remove the password, or save the sheet as CSV.',
}

function needed(parts: Parts, name: string): Uint8Array {
  const bytes = parts.read(name)
  if (bytes === null) throw damaged(`it has no part ${clipped(name)}`)
  return bytes
}

interface Contents {
  readonly sheets: readonly Sheet[]
  readonly from1904: boolean
  readonly relations: ReadonlyMap<string, Relation>
}

function readBook(parts: Parts, path: string): Contents {
  const relations = relationsOf(parts, path)
  const sheets: Sheet[] = []
  let from1904 = false
  scanXml(path, needed(parts, path), {
    open: (element, parent, attributes) => {
      if (element === 'workbookPr') from1904 = isOn(attributes('date1904'))
      if (element !== 'sheet' || parent !== 'sheets') return
      const relation = relations.get(attributes(':id') ?? '')
      // Charts have sheets of their own.
      if (relation?.type !== 'worksheet') return
      const hidden = (attributes('state') ?? 'visible') !== 'visible'
      sheets.push({ name: attributes('name') ?? '', hidden, part: relation.target })
    },
  })
  return { sheets, from1904, relations }
}

function chooseSheet(sheets: readonly Sheet[], wanted: string | null): Sheet {
  const chosen =
    wanted === null
      ? sheets.find(({ hidden }) => !hidden)
      : sheets.find(({ name }) => foldedName(name) === foldedName(wanted))
  if (chosen !== undefined) return chosen
  if (wanted === null) throw damaged('it has no visible sheet')
  const names = sheets.map(({ name }) => name)
  const meant = nearest(wanted, names.slice(0, MAX_SUGGESTED))
  throw new Unreadable({
    code: 'unknown-sheet',
    message: `The workbook has no sheet "${clipped(wanted)}"`,
    hint: `${meant === null ? '' : `Did you mean "${clipped(meant)}"? `}Its sheets: ${clippedList(names)}.`,
  })
}

function foldedName(name: string): string {
  return caseless(name).trim()
}

function bookOf(parts: Parts, relations: ReadonlyMap<string, Relation>, from1904: boolean): Book {
  const stringsPart = findRelation(relations, 'sharedStrings')
  const stylesPart = findRelation(relations, 'styles')
  return {
    strings: stringsPart === null ? [] : readStrings(stringsPart, needed(parts, stringsPart)),
    formats: createFormats(stylesPart === null ? null : needed(parts, stylesPart), from1904),
  }
}

/** The relations of a part, by id; '' is the whole file. */
function relationsOf(parts: Parts, part: string): ReadonlyMap<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const list = `${folder}_rels/${part.slice(folder.length)}.rels`
  const bytes = parts.read(list)
  const relations = new Map<string, Relation>()
  if (bytes === null) return relations
  scanXml(list, bytes, {
    open: (name, _, attributes) => {
      if (name !== 'Relationship' || attributes('TargetMode') === 'External') return
      const type = attributes('Type') ?? ''
      const target = resolved(folder, attributes('Target') ?? '')
      relations.set(attributes('Id') ?? '', { type: type.slice(type.lastIndexOf('/') + 1), target })
    },
  })
  return relations
}

function findRelation(relations: ReadonlyMap<string, Relation>, type: string): string | null {
  return [...relations.values()].find((relation) => relation.type === type)?.target ?? null
}

/** The target as a full path, relative to a folder unless it begins with `/`. */
function resolved(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}
