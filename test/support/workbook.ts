import { crc32, deflateRawSync } from 'node:zlib'
import type { Finding } from '../../src/reading/problems/problem.ts'
import { readSheet } from '../../src/reading/table/workbook.ts'

/** A part of a zip file that is not as honest as it should be. */
interface Entry {
  readonly content: string | Uint8Array
  /** What the file says of the part. */
  readonly size?: number
  readonly crc?: number
  readonly flags?: number
  readonly method?: number
  /** Not compressed. */
  readonly stored?: boolean
  /** Sizes in 64 bits, as some programs write them. */
  readonly long?: boolean
}

export type ZipParts = Readonly<Record<string, string | Uint8Array | Entry>>

/** A zip file of parts by name, in their order. */
export function zipOf(parts: ZipParts): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let start = 0
  for (const [key, part] of Object.entries(parts)) {
    const { local, central } = entryOf(
      key,
      typeof part === 'string' || part instanceof Uint8Array ? { content: part } : part,
      start,
    )
    locals.push(local)
    directory.push(central)
    start += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(start, 16)
  return Uint8Array.from(Buffer.concat([...locals, central, end]))
}

function entryOf(key: string, entry: Entry, start: number): { readonly local: Buffer; readonly central: Buffer } {
  const stored = entry.stored === true
  const name = Buffer.from(key)
  const content = Buffer.from(entry.content)
  const packed = stored ? content : deflateRawSync(content)
  const size = entry.size ?? content.length
  // Flags, method, time, date, checksum, sizes, and the lengths of the name and the extra field.
  const shared = Buffer.alloc(26)
  shared.writeUInt16LE(20, 0)
  shared.writeUInt16LE(entry.flags ?? 0, 2)
  shared.writeUInt16LE(entry.method ?? (stored ? 0 : 8), 4)
  shared.writeUInt32LE(entry.crc ?? crc32(content), 10)
  shared.writeUInt32LE(entry.long ? 0xffffffff : packed.length, 14)
  shared.writeUInt32LE(entry.long ? 0xffffffff : size, 18)
  shared.writeUInt16LE(name.length, 22)
  const extra = Buffer.alloc(entry.long ? 20 : 0)
  if (entry.long) {
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(16, 2)
    extra.writeBigUInt64LE(BigInt(size), 4)
    extra.writeBigUInt64LE(BigInt(packed.length), 12)
  }
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(start, 10)
  const version = Buffer.from([20, 0])
  const centralShared = Buffer.from(shared)
  centralShared.writeUInt16LE(extra.length, 24)
  return {
    local: Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, name, packed]),
    central: Buffer.concat([Buffer.from('PK\u0001\u0002'), version, centralShared, rest, name, extra]),
  }
}

export interface WorkbookParts {
  /** What stands in `worksheet`: by default the sheet "Sheet1" with the rows. */
  readonly rows?: string
  /** After the rows, as merged cells. */
  readonly after?: string
  readonly sheets?: readonly SheetParts[]
  /** What stands in `sst`. */
  readonly strings?: string
  /** Patterns of numbers; style N of a cell is the Nth of them. A number is one that Excel has. */
  readonly formats?: readonly (string | number)[]
  readonly from1904?: boolean
  /** Parts to add, or to replace. */
  readonly parts?: ZipParts
}

interface SheetParts {
  readonly name: string
  readonly rows?: string
  readonly state?: string
  /** The last word of the relation; `worksheet` by default. */
  readonly type?: string
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** An Excel workbook with what is given and no more. */
export function workbookOf(given: WorkbookParts): Uint8Array {
  const sheets = given.sheets ?? [{ name: 'Sheet1', rows: given.rows ?? '' }]
  const worksheets = sheets.map(({ rows = '' }, index): [string, string] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    `${HEAD}<worksheet ${MAIN}><sheetData>${rows}</sheetData>${given.after ?? ''}</worksheet>`,
  ])
  return zipOf({
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': bookXml(sheets, given.from1904 === true),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map(
        ({ type = 'worksheet' }, index): Relation => [`s${index + 1}`, type, `worksheets/sheet${index + 1}.xml`],
      ),
      ...(given.strings === undefined ? [] : [['t', 'sharedStrings', 'sharedStrings.xml'] as const]),
      ...(given.formats === undefined ? [] : [['f', 'styles', '/xl/styles.xml'] as const]),
    ]),
    ...Object.fromEntries(worksheets),
    ...(given.strings === undefined ? {} : { 'xl/sharedStrings.xml': `${HEAD}<sst ${MAIN}>${given.strings}</sst>` }),
    ...(given.formats === undefined ? {} : { 'xl/styles.xml': stylesXml(given.formats) }),
    ...given.parts,
  })
}

type Relation = readonly [id: string, type: string, target: string]

function relations(all: readonly Relation[]): string {
  const each = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`
}

function bookXml(sheets: readonly SheetParts[], from1904: boolean): string {
  const each = sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" state="${state}" r:id="s${index + 1}"/>`,
  )
  const settings = `<workbookPr date1904="${from1904 ? 1 : 0}"/>`
  return `${HEAD}<workbook ${MAIN} xmlns:r="${RELATIONS}">${settings}<sheets>${each.join('')}</sheets></workbook>`
}

function stylesXml(formats: readonly (string | number)[]): string {
  const custom = formats.map((format, index) =>
    typeof format === 'number' ? '' : `<numFmt numFmtId="${164 + index}" formatCode="${escaped(format)}"/>`,
  )
  const styles = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'number' ? format : 164 + index}" applyNumberFormat="1"/>`,
  )
  // Excel has other styles before those of cells, and other patterns after them.
  return `${HEAD}<styleSheet ${MAIN}><numFmts>${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="&quot;no&quot;"/></dxf></dxfs></styleSheet>`
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** Rows of cells with numbers (or what else stands in `v`) and, after a bar, their style. */
export function numberRows(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells, row) => {
      const each = cells.map((cell, column) => {
        const [value = '', style = '0'] = cell.split('|')
        return `<c r="${String.fromCharCode(65 + column)}${row + 1}" s="${style}"><v>${value}</v></c>`
      })
      return `<row r="${row + 1}">${each.join('')}</row>`
    })
    .join('')
}

/** The text of a sheet, or what is said instead. */
export function textOf(given: WorkbookParts, sheet: string | null = null): string {
  const reading = readSheet(workbookOf(given), sheet)
  return 'text' in reading ? reading.text : `${reading.problem.code}: ${reading.problem.message}`
}

/** Null when it can be read. */
export function problemOf(bytes: Uint8Array, sheet: string | null = null): Finding | null {
  const reading = readSheet(bytes, sheet)
  return 'text' in reading ? null : reading.problem
}
