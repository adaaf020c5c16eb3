import { kindOfBytes } from './file-kind.ts'
import { isTable } from './file-names.ts'
import { Unreadable } from './table/workbook/unreadable.ts'
import { openZip } from './table/workbook/zip.ts'

/** A file in a zip file. */
export interface ZippedFile {
  /** With its folders. */
  readonly name: string
  /** When it was last changed, in milliseconds. */
  readonly modified: number
  readonly bytes: Uint8Array
}

/**
 * The files in a zip file that can hold a table, as in a folder of them; null if it is no zip file, a workbook, or
 * damaged. Hidden files and those that macOS adds are left out.
 */
export function filesInZip(bytes: Uint8Array): readonly ZippedFile[] | null {
  if (kindOfBytes(bytes) !== 'zip') return null
  try {
    const { all, read } = openZip(bytes)
    return all
      .filter(({ name }) => isTable(name) && !isHidden(name))
      .map(({ name, modified }) => ({ name, modified, bytes: read(name) ?? new Uint8Array() }))
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  }
}

function isHidden(name: string): boolean {
  return name.split('/').some((step) => step.startsWith('.') || step === '__MACOSX')
}
