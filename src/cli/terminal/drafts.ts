import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from '../../reading/system-error.ts'
import { patiently } from './patience.ts'

/** The start of the name of the hidden folder for drafts. */
const DRAFTS = '.backroom-'

/** Errors of a flush that mean that the text is not on the disk. */
const NOT_STORED = ['EDQUOT', 'EIO', 'ENOSPC']

/** Creates a hidden folder for drafts beside the files they will become, so that a move is one step. */
export function createDrafts(folder: string): string {
  return mkdtempSync(join(folder, DRAFTS))
}

/**
 * Removes a folder of drafts, if possible. Errors are ignored: the files that were written matter more, and so does the
 * failure before this one. At worst, a hidden folder is left.
 */
export function removeDrafts(drafts: string, platform: NodeJS.Platform): void {
  try {
    patiently(platform, () => rmSync(drafts, { recursive: true, force: true }))
  } catch {}
}

/** Writes a new draft, and returns once it is on the disk. */
export function writeDraft(path: string, text: string): void {
  const descriptor = openSync(path, 'wx')
  try {
    writeFileSync(descriptor, text)
    flush(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Waits until the text is on the disk. Some network drives can't say so, and that alone is no failure. */
export function flush(descriptor: number): void {
  try {
    fsyncSync(descriptor)
  } catch (error) {
    if (NOT_STORED.includes(codeOf(error))) throw error
  }
}
