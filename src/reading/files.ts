import { closeSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { compareText } from '../model/compare-text.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { isYaml } from './file-names.ts'
import { placedIn } from './problems/place.ts'
import type { SourceFile } from './source-file.ts'
import { codeOf } from './system-error.ts'
import { MAX_BYTES } from './text.ts'
import { UnreadableError } from './unreadable.ts'

export interface ReadFiles {
  readonly files: readonly SourceFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The folder at the top of a library with class materials: plans, handouts, a rubric. */
const LESSON_FOLDER = 'lesson'

const FOLDER_AS_FILE = 'This folder has the name of a case file'

/** More files and deeper folders than any library has. */
const MAX_FILES = 10_000
const MAX_FOLDERS_DEEP = 8

/** How many bytes are read at once. */
const CHUNK = 64 * 1024

/** Most files fit in it. Asking a file for its size would take longer than reading it. */
const firstChunk = new Uint8Array(CHUNK)

export function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    // Part of the path is a file, so nothing is below it.
    if (codeOf(error) === 'ENOTDIR') return false
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
 * A file's bytes, at most one more than the limit, so that a huge file costs nothing. Refuses anything except a regular
 * file, unless it is trusted: the user named a pipe or a device on purpose, or the folder listing already says that it
 * is a regular file.
 */
export function readBytes(path: string, trusted = false, maxBytes = MAX_BYTES): Uint8Array {
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
    const count = readChunk(descriptor, buffer.subarray(length, Math.min(buffer.length, limit)))
    length += count
    if (count === 0 || length === limit) return buffer.slice(0, length)
    if (length < buffer.length) continue
    const larger = new Uint8Array(2 * length)
    larger.set(buffer)
    buffer = larger
  }
}

/** Fills the buffer, as far as there is something to read. Returns the number of bytes, 0 at the end. */
export function readChunk(descriptor: number, buffer: Uint8Array): number {
  try {
    return readSync(descriptor, buffer, 0, buffer.length, null)
  } catch (error) {
    // Windows reports the end of a pipe as an error.
    if (codeOf(error) === 'EOF') return 0
    throw error
  }
}

/**
 * Every YAML file in a folder and its subfolders, sorted by name. Hidden files, editors' backups, other kinds of files,
 * and the files in `lesson/` are skipped. A link that leads out of the folder is reported and not read.
 */
export function readFolder(folder: string): ReadFiles {
  if (!isFolder(folder)) throw new UnreadableError(folder, 'It is a file, not a folder')
  const files: SourceFile[] = []
  const diagnostics: Diagnostic[] = []
  const complain: Complain = (diagnostic) => void diagnostics.push(diagnostic)
  for (const entry of yamlEntries(folder, '', 0, complain)) {
    try {
      if (leadsToFolder(entry, folder)) {
        complain(notAFile(entry.path))
        continue
      }
      if (files.length === MAX_FILES) {
        complain(unreadable(new UnreadableError(folder, `It has more than ${MAX_FILES} case files`)))
        break
      }
      files.push({ name: entry.name, path: entry.path, bytes: readBytes(entry.path, entry.isFile) })
    } catch (error) {
      complain(unreadable(error instanceof UnreadableError ? error : new UnreadableError(entry.path, error)))
    }
  }
  return { files, diagnostics }
}

/** Throws an UnreadableError for a link that leads out of the library. */
function leadsToFolder({ path, isLink }: YamlEntry, folder: string): boolean {
  if (!isLink) return false
  if (!leadsInto(folder, path)) throw new UnreadableError(path, 'It is a link to a place outside the library')
  return isFolder(path)
}

function leadsInto(folder: string, link: string): boolean {
  const root = realpathSync(folder)
  return realpathSync(link).startsWith(root.endsWith(sep) ? root : root + sep)
}

/** Can a folder become a library? It has no other folders, and no YAML files that would be taken for cases. */
export function holdsNoYaml(folder: string): boolean {
  const visible = listFolder(folder).filter(({ name }) => !name.startsWith('.'))
  return visible.every((entry) => !entry.isDirectory() && !isYaml(entry.name))
}

/** One file, named by its base name. */
export function readOneFile(path: string): SourceFile {
  return { name: basename(path), path, bytes: readBytes(path) }
}

function unreadable(error: UnreadableError): Diagnostic {
  return placedIn(error.path, '', { code: 'unreadable', message: error.message, start: 0, end: 1 })
}

const notAFile = (path: string): Diagnostic =>
  placedIn(path, '', { code: 'not-a-file', message: FOLDER_AS_FILE, start: 0, end: 1 })

type Complain = (diagnostic: Diagnostic) => void

interface YamlEntry {
  readonly path: string
  /** Relative to the library, with `/`. */
  readonly name: string
  readonly isFile: boolean
  readonly isLink: boolean
}

function yamlEntries(folder: string, prefix: string, depth: number, complain: Complain): readonly YamlEntry[] {
  let entries: ReturnType<typeof listFolder>
  try {
    entries = listFolder(folder)
  } catch (error) {
    complain(unreadable(new UnreadableError(folder, error)))
    return []
  }
  const found = entries.flatMap((entry): readonly YamlEntry[] => {
    const path = join(folder, entry.name)
    const name = prefix + entry.name
    if (entry.name.startsWith('.') || entry.name === 'node_modules' || name === LESSON_FOLDER) return []
    if (entry.isDirectory()) {
      const below = yamlEntries(path, `${name}/`, depth + 1, complain)
      if (below.length === 0 && isYaml(name)) complain(notAFile(path))
      return below
    }
    return isYaml(entry.name) ? [{ path, name, isFile: entry.isFile(), isLink: entry.isSymbolicLink() }] : []
  })
  if (depth <= MAX_FOLDERS_DEEP || found.length === 0) return found
  complain(
    unreadable(
      new UnreadableError(folder, `It is more than ${MAX_FOLDERS_DEEP} folders deep, so its files were skipped`),
    ),
  )
  return []
}

/** What a folder's list says of an entry. Of a link, neither is true. */
interface FolderEntry {
  readonly name: string
  isDirectory(): boolean
  isFile(): boolean
  isSymbolicLink(): boolean
}

/** What is in a folder, sorted by name. */
export function listFolder(folder: string): readonly FolderEntry[] {
  return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => compareText(a.name, b.name))
}

/** One of this program's own files, of any size; null when it does not exist. */
export function readWhole(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw new UnreadableError(path, error)
  }
}
