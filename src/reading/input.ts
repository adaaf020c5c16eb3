import { closeSync, fstatSync, openSync, read, statSync } from 'node:fs'
import { basename } from 'node:path'
import { sheetIn } from './file-kind.ts'
import { exists, readBytes, readChunk } from './files.ts'
import type { SourceFile } from './source-file.ts'
import { codeOf } from './system-error.ts'
import { MAX_BYTES } from './text.ts'
import { UnreadableError } from './unreadable.ts'

/** How many bytes are read at once. */
const CHUNK = 64 * 1024

/**
 * The user's input, in chunks, each of which overwrites the one before. The file is opened at once. With `heedful`,
 * signals are handled while it waits.
 */
export function openInput(path: string, heedful: boolean): AsyncIterable<Uint8Array> {
  try {
    const descriptor = openSync(workbookIn(path), 'r')
    if (fstatSync(descriptor).isDirectory()) throw new UnreadableError(path, 'It is a folder, not a file')
    return chunksOf(path, descriptor, heedful)
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError(path, error)
  }
}

async function* chunksOf(path: string, descriptor: number, heedful: boolean): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(CHUNK)
  try {
    for (;;) {
      const count = heedful ? await readSoon(descriptor, buffer) : readChunk(descriptor, buffer)
      if (count === 0) return
      yield buffer.subarray(0, count)
    }
  } catch (error) {
    throw new UnreadableError(path, error)
  } finally {
    closeSync(descriptor)
  }
}

/** Like `readChunk`, but lets signals be handled while it waits. */
export function readSoon(descriptor: number, buffer: Uint8Array): Promise<number> {
  return new Promise((resolve, reject) => {
    read(descriptor, buffer, 0, buffer.length, null, (error, count) => {
      if (error === null) resolve(count)
      else if (codeOf(error) === 'EOF') resolve(0)
      else reject(error)
    })
  })
}

/** Reads the user's input: a file, a pipe, or a device. Like any reader of a pipe, it waits for the writer. */
export function readInput(path: string, maxBytes = MAX_BYTES): SourceFile {
  const named = sheetIn(path)
  const bytes = readBytes(workbookIn(path), true, maxBytes)
  return { name: basename(path), path, bytes, ...(named === null || exists(path) ? {} : { sheet: named.sheet }) }
}

/** When a file was last changed, in milliseconds; null for what is not a file, or not there. */
export function modifiedAt(path: string): number | null {
  const found = statSync(workbookIn(path), { throwIfNoEntry: false })
  return found?.isFile() === true ? found.mtimeMs : null
}

/** The file that a path names, without the sheet (unless a file has that exact name). */
function workbookIn(path: string): string {
  return exists(path) ? path : (sheetIn(path)?.workbook ?? path)
}
