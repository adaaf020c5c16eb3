import { TABLE_KINDS } from '../../reading/file-names.ts'
import { filesInZip } from '../../reading/files-in-zip.ts'
import { answersInPage } from '../../reading/packet-page.ts'
import { asTextTable } from '../../reading/table/table.ts'
import { MAX_CLASS_BYTES } from '../../reading/text.ts'
import { skippedFiles } from '../../rendering/skipped-files.ts'
import { asSource, type KeptFile } from './state.ts'

/** A file with its folders, as it was dropped or chosen. */
export interface Incoming {
  readonly path: string
  readonly file: File
}

/** Reads a file. One that is larger than any class has is cut after the limit, so that its reader refuses it. */
export async function takeIn({ path, file }: Incoming): Promise<KeptFile> {
  const bytes = new Uint8Array(await file.slice(0, MAX_CLASS_BYTES + 1).arrayBuffer())
  return { path, modified: file.lastModified, bytes }
}

/**
 * The same with what a student’s file holds alone: of a saved packet the answers, of a workbook its first table. It
 * reads the same, and 30 of them find room where a browser keeps them.
 */
export async function slim(file: KeptFile): Promise<KeptFile> {
  const page = answersInPage(file.bytes)
  if (page !== null) return 'text' in page ? { ...file, bytes: new TextEncoder().encode(page.text) } : file
  const table = await asTextTable(asSource(file))
  return 'bytes' in table ? { ...file, bytes: table.bytes } : file
}

export interface Unpacked {
  readonly files: readonly KeptFile[]
  /** What was left out, as sentences. */
  readonly skipped: readonly string[]
}

/** The tables in a zip file, such as the export of a learning platform; otherwise the file itself. */
export function unpacked(file: KeptFile): Unpacked {
  const found = filesInZip(file.bytes) ?? []
  const tables = found.filter(({ isTable }) => isTable)
  const others = found.filter(({ isTable }) => !isTable).map(({ name }) => name)
  // Its reader says what is wrong with it.
  if (tables.length === 0) return { files: [file], skipped: [] }
  return {
    files: tables.map(({ name, modified, bytes }) => ({ path: `${file.path}/${name}`, modified, bytes })),
    skipped: skippedFiles(file.path, others, `not ${TABLE_KINDS}`),
  }
}
