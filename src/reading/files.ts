import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { compareText } from '../model/compare-text.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { placedIn } from './problems/place.ts'
import { MAX_BYTES } from './text.ts'

/** A file as it was found: `name` relative to its folder with `/`, `path` as a user would open it. */
export interface SourceFile {
  readonly name: string
  readonly path: string
  readonly bytes: Uint8Array
  /** The sheet of a workbook that is meant, where the path names one. */
  readonly sheet?: string
}

export interface ReadFiles {
  readonly files: readonly SourceFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The name, at a library's top, of the file that holds its framework. */
export const FRAMEWORK_FILE = 'framework.yaml'

/** The folder, at a library's top, of what a class needs beside its cases: plans, handouts, a rubric. */
const LESSON_FOLDER = 'lesson'

/** More files than any library has, and deeper folders. */
const MAX_FILES = 10_000
const MAX_FOLDERS_DEEP = 8

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder',
  EACCES: 'Permission to read it is denied',
  EPERM: 'Permission to read it is denied',
  EISDIR: 'It is a folder, not a file',
  ENOTDIR: 'It is a file, not a folder',
  ENAMETOOLONG: 'A name in it is too long',
  ELOOP: 'Its links lead in a circle',
  ERR_INVALID_ARG_VALUE: 'It is not a possible path',
}

/** How a sheet of a workbook is named. */
const SHEET = /^(.*\.xls[xm])#(.+)$/i

/** What is read at once. */
const CHUNK = 64 * 1024

/** Most files fit into it. To ask a file for its size would take longer than to read it. */
const firstChunk = new Uint8Array(CHUNK)

/** Why something could not be read: for a message, in words, without a path. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError'
  readonly path: string

  constructor(path: string, cause: unknown) {
    super(reasonOf(cause), { cause })
    this.path = path
  }
}

function reasonOf(cause: unknown): string {
  if (typeof cause === 'string') return cause
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return REASONS[code] ?? (cause instanceof Error ? cause.message : 'It cannot be read')
}

export function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    // Below a file there is nothing.
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return false
    throw new UnreadableError(path, error)
  }
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch (error) {
    throw new UnreadableError(path, error)
  }
}

/**
 * A file's bytes; one more than the limit at most, so that a huge file costs nothing. Anything but a
 * regular file is refused, unless it is trusted: the user has named a pipe or a device and so means it, or the
 * folder has said that it is regular.
 */
function readBytes(path: string, trusted = false, maxBytes = MAX_BYTES): Uint8Array {
  let descriptor: number | null = null
  try {
    if (!trusted && !statSync(path).isFile()) throw new UnreadableError(path, 'It is not a regular file')
    descriptor = openSync(path, 'r')
    return readUpTo(descriptor, maxBytes + 1)
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError(path, error)
  } finally {
    if (descriptor !== null) closeSync(descriptor)
  }
}

function readUpTo(descriptor: number, limit: number): Uint8Array {
  let buffer = firstChunk
  let length = 0
  for (;;) {
    const count = readSync(descriptor, buffer, length, Math.min(buffer.length, limit) - length, null)
    length += count
    if (count === 0 || length === limit) return buffer.slice(0, length)
    if (length < buffer.length) continue
    const larger = new Uint8Array(2 * length)
    larger.set(buffer)
    buffer = larger
  }
}

/**
 * Every YAML file below a folder, in the order of its name. Hidden files, editors' back-ups, other
 * kinds of file and what stands in `lesson/` are passed over; a link that leads out of the folder is
 * named and not read.
 */
export function readFolder(folder: string): ReadFiles {
  if (!isFolder(folder)) throw new UnreadableError(folder, 'It is a file, not a folder')
  const files: SourceFile[] = []
  const diagnostics: Diagnostic[] = []
  const complain = (error: UnreadableError): void => {
    diagnostics.push(unreadable(error))
  }
  for (const entry of yamlEntries(folder, '', 0, complain)) {
    try {
      if (!isToBeRead(entry, folder)) continue
      if (files.length === MAX_FILES) {
        complain(new UnreadableError(folder, `It holds more than ${MAX_FILES} case files`))
        break
      }
      files.push({ name: entry.name, path: entry.path, bytes: readBytes(entry.path, entry.isFile) })
    } catch (error) {
      complain(error instanceof UnreadableError ? error : new UnreadableError(entry.path, error))
    }
  }
  return { files, diagnostics }
}

/** Throws an UnreadableError for a link that leads out of the library. */
function isToBeRead({ path, isLink }: YamlEntry, folder: string): boolean {
  if (!isLink) return true
  if (!leadsInto(folder, path)) throw new UnreadableError(path, 'It is a link that leads out of the library')
  return !isFolder(path)
}

function leadsInto(folder: string, link: string): boolean {
  const root = realpathSync(folder)
  return realpathSync(link).startsWith(root.endsWith(sep) ? root : root + sep)
}

/** One file by itself, called by its base name. */
export function readOneFile(path: string): SourceFile {
  return { name: basename(path), path, bytes: readBytes(path) }
}

/** What the user has named as input, in chunks, each of which overwrites the one before. It is opened at once. */
export function openInput(path: string): Iterable<Uint8Array> {
  try {
    const descriptor = openSync(path, 'r')
    if (fstatSync(descriptor).isDirectory()) throw new UnreadableError(path, 'It is a folder, not a file')
    return chunksOf(path, descriptor)
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError(path, error)
  }
}

function* chunksOf(path: string, descriptor: number): Generator<Uint8Array> {
  const buffer = new Uint8Array(CHUNK)
  try {
    for (;;) {
      const count = readSync(descriptor, buffer, 0, CHUNK, null)
      if (count === 0) return
      yield buffer.subarray(0, count)
    }
  } catch (error) {
    throw new UnreadableError(path, error)
  } finally {
    closeSync(descriptor)
  }
}

/** What the user has named as input, be it a pipe or a device: like any reader of a pipe, this waits for its writer. */
export function readInput(path: string, maxBytes = MAX_BYTES): SourceFile {
  const [, workbook = path, sheet] = exists(path) ? [] : (SHEET.exec(path) ?? [])
  const bytes = readBytes(workbook, true, maxBytes)
  return { name: basename(workbook), path, bytes, ...(sheet === undefined ? {} : { sheet }) }
}

function unreadable(error: UnreadableError): Diagnostic {
  return placedIn(error.path, '', { code: 'unreadable', message: error.message, start: 0, end: 1 })
}

interface YamlEntry {
  readonly path: string
  /** Relative to the library, with `/`. */
  readonly name: string
  readonly isFile: boolean
  readonly isLink: boolean
}

function yamlEntries(
  folder: string,
  prefix: string,
  depth: number,
  unlistable: (error: UnreadableError) => void,
): readonly YamlEntry[] {
  let entries: ReturnType<typeof listFolder>
  try {
    entries = listFolder(folder)
  } catch (error) {
    unlistable(new UnreadableError(folder, error))
    return []
  }
  const found = entries.flatMap((entry): readonly YamlEntry[] => {
    const path = join(folder, entry.name)
    const name = prefix + entry.name
    if (entry.name.startsWith('.') || entry.name === 'node_modules' || name === LESSON_FOLDER) return []
    if (entry.isDirectory()) return yamlEntries(path, `${name}/`, depth + 1, unlistable)
    return /\.ya?ml$/i.test(entry.name) ? [{ path, name, isFile: entry.isFile(), isLink: entry.isSymbolicLink() }] : []
  })
  if (depth <= MAX_FOLDERS_DEEP || found.length === 0) return found
  unlistable(new UnreadableError(folder, `It lies more than ${MAX_FOLDERS_DEEP} folders deep; its files are not read`))
  return []
}

function listFolder(folder: string) {
  return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => compareText(a.name, b.name))
}

/** A file of our own, of any size; null when it is not there. */
export function readWhole(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new UnreadableError(path, error)
  }
}
