import { closeSync, lstatSync, openSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { isYaml } from '../../reading/file-names.ts'
import { codeOf } from '../../reading/system-error.ts'
import { OutputError, UsageError } from '../errors.ts'
import { refuseUnholdable } from './names.ts'
import { whyNotWritten } from './reasons.ts'

/** Where files are written. */
export interface System {
  readonly platform: NodeJS.Platform
}

export interface WriteOptions extends System {
  /** True overwrites existing files; false refuses and names `--force`. Undefined for a command without `--force`. */
  readonly force?: boolean
}

/**
 * Throws the errors that `openDraft` would, before anything is computed. Files that the same command reads are never
 * overwritten, alone or as part of a library folder.
 */
export function refuseOverwriting(path: string, options: WriteOptions, inputs: readonly string[]): void {
  explained(path, options, () => {
    refuseTarget(path, options)
    if (exists(path) && inputs.some((input) => isIn(path, input))) {
      throw new UsageError(`${path} is an input of this command. Use another file for --out.`)
    }
    refuseExisting([path], options)
  })
}

/** Is the file at a path an input itself, or one of its case files? */
function isIn(path: string, input: string): boolean {
  const found = statSync(input, { throwIfNoEntry: false, bigint: true })
  if (found === undefined) return false
  if (found.isDirectory()) {
    return isYaml(path) && realpathSync(path).startsWith(`${realpathSync(input)}${sep}`)
  }
  const own = statSync(path, { bigint: true })
  // Some network drives number no files.
  if (own.ino === 0n || found.ino === 0n) return realpathSync(path) === realpathSync(input)
  return own.ino === found.ino && own.dev === found.dev
}

/** Throws the errors that `writeFiles` would about the content of a folder, before anything is computed. */
export function refuseObstacles(folder: string, names: readonly string[], system: System): void {
  explained(folder, system, () => {
    refuseUnholdable(folder, system.platform)
    refuse(obstaclesAt(folder))
    refuse([...new Set(names.flatMap((name) => obstaclesTo(folder, name)))])
  })
}

export function refuseTarget(path: string, { platform }: System): void {
  if (path === '' || path.endsWith('/') || (platform === 'win32' && path.endsWith('\\'))) {
    throw new UsageError(`"${path}" is not a file name.`)
  }
  refuseUnholdable(path, platform)
  const folder = dirname(path)
  if (!isFolder(folder)) refuse([`The folder ${folder} does not exist, so ${path} can't be written.`])
  refuse(obstacleAt(path))
}

/** The names in a folder, hidden ones too; empty if it does not exist. */
export function namesIn(folder: string, system: System): readonly string[] {
  return explained(folder, system, () => (isFolder(folder) ? readdirSync(folder).toSorted() : []))
}

/** Throws an OutputError if a folder contains anything that is not hidden. A folder that does not exist is fine. */
export function refuseOccupied(folder: string, system: System): void {
  if (folder === '') throw new UsageError('The folder needs a name.')
  explained(folder, system, () => {
    const [first, ...others] = namesIn(folder, system).filter((name) => !name.startsWith('.'))
    if (first === undefined) return
    refuse([
      `${folder} is not empty (${others.length === 0 ? first : `${first} and ${others.length} more`}). Use a new folder.`,
    ])
  })
}

/** The reason why a folder can't be written to; at most one. */
function obstaclesAt(folder: string): readonly string[] {
  // Without a final slash, which would follow a link.
  const path = resolve(folder)
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found?.isSymbolicLink()) return [`${folder} is a link. Use the folder that it leads to.`]
  if (found !== undefined) return found.isDirectory() ? [] : [`${folder} is a file, not a folder.`]
  return isFolder(dirname(path)) ? [] : [`The folder ${dirname(path)} does not exist, so ${folder} can't be created.`]
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** The reason why a file can't be created in a folder, or why one of its own folders can't; at most one. */
function obstaclesTo(folder: string, name: string): readonly string[] {
  for (const step of foldersTo(folder, name).slice(1)) {
    const found = lstatSync(step, { throwIfNoEntry: false })
    if (found === undefined) return []
    if (!found.isDirectory()) return [`${step} is ${found.isSymbolicLink() ? 'a link' : 'a file'}, not a folder.`]
  }
  return obstacleAt(join(folder, name))
}

/** Says what is at the path of a file, if it is not a plain file; at most one sentence. */
function obstacleAt(path: string): readonly string[] {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found === undefined || found.isFile()) return []
  return [`${path} is ${found.isDirectory() ? 'a folder' : 'a link or a device'}, not a file.`]
}

/** The folders that contain a file, starting below the given one. */
export function foldersTo(folder: string, name: string): readonly string[] {
  const steps = name.split('/').slice(0, -1)
  return [folder, ...steps.map((_, index) => join(folder, ...steps.slice(0, index + 1)))]
}

export function refuseExisting(paths: readonly string[], options: WriteOptions): void {
  const existing = paths.filter(exists)
  if (options.force === true) refuseLocked(existing, options)
  else if (existing.length > 0) {
    const remedy = options.force === undefined ? [] : ['To overwrite, add --force.']
    refuse([...existing.map((path) => `${path} already exists.`), ...remedy])
  }
}

/**
 * Windows can't overwrite what another program has open, so of several files, those before it would be overwritten, and
 * those after it not. Other systems can.
 */
function refuseLocked(paths: readonly string[], system: System): void {
  if (system.platform !== 'win32') return
  for (const path of paths) explained(path, system, () => closeSync(openSync(path, 'r+')))
}

export function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

/** Throws an OutputError with one sentence on each line, if there are any. */
function refuse(sentences: readonly string[]): void {
  if (sentences.length > 0) throw new OutputError(new Error(sentences.join('\n')))
}

/** Does something with files at a path. An error of the file system is thrown as an OutputError. */
export function explained<T>(path: string, system: System, write: () => T): T {
  try {
    return write()
  } catch (error) {
    throw asOutputError(path, error, system)
  }
}

/** An OutputError in words for an error of the file system; any other error as it is. */
export function asOutputError(path: string, error: unknown, { platform }: System): unknown {
  const code = codeOf(error)
  if (code === '') return error
  const reason = whyNotWritten(code, platform, isThere(dirname(path)))
  return new OutputError(new Error(`${path}: ${reason}.`, { cause: error }))
}

/** Does a folder exist? It may have been deleted while the program was in it. */
function isThere(folder: string): boolean {
  try {
    realpathSync(folder)
    return true
  } catch {
    return false
  }
}
