import { answersInPage } from '../../reading/packet-page.ts'
import { asTextTable } from '../../reading/table/table.ts'
import { MAX_CLASS_BYTES } from '../../reading/text.ts'
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
  if (file.problem !== undefined) return { ...file, bytes: new Uint8Array() }
  const page = answersInPage(file.bytes)
  if (page !== null) return 'text' in page ? { ...file, bytes: new TextEncoder().encode(page.text) } : file
  const table = await asTextTable(asSource(file))
  return 'bytes' in table ? { ...file, bytes: table.bytes } : file
}
