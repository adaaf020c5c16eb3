import { kindOfBytes } from './file-kind.ts'
import { isTable } from './file-names.ts'
import { Unreadable } from './table/workbook/unreadable.ts'
import { openZip, type Parts } from './table/workbook/zip.ts'

/** A file in a zip file. */
export interface ZippedFile {
  /** With its folders. */
  readonly name: string
  /** When it was last changed, in milliseconds. */
  readonly modified: number
  /** Can it hold a table, as its name says? */
  readonly isTable: boolean
  /** Of what can't hold a table, empty if it can't be read. */
  readonly bytes: Uint8Array
}

/**
 * The files in a zip file, so that those without a table can be named; null if it is no zip file, a workbook, or damaged.
 * Hidden files and those that macOS adds are left out.
 */
export function filesInZip(bytes: Uint8Array): readonly ZippedFile[] | null {
  if (kindOfBytes(bytes) !== 'zip') return null
  try {
    const { all, read } = openZip(bytes)
    return all
      .filter(({ name }) => !name.endsWith('/') && !isHidden(name))
      .map(({ name, modified }) => {
        const table = isTable(name)
        return {
          name,
          modified,
          isTable: table,
          bytes: (table ? read(name) : readAnyway(read, name)) ?? new Uint8Array(),
        }
      })
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  }
}

/** A photo that is damaged must not take the tables beside it along. */
function readAnyway(read: Parts['read'], name: string): Uint8Array | null {
  try {
    return read(name)
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  }
}

function isHidden(name: string): boolean {
  return name.split('/').some((step) => step.startsWith('.') || step === '__MACOSX')
}
