import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { isYaml } from '../../reading/file-names.ts'
import { OutputError, UsageError } from '../errors.ts'
import { REASONS } from './reasons.ts'

export interface WriteOptions {
  /** True overwrites existing files; false refuses and names `--force`. Undefined for a command without `--force`. */
  readonly force?: boolean
}

/**
 * Throws the errors that `openDraft` would, before anything is computed. Files that the same command reads are never
 * overwritten, alone or as part of a library folder.
 */
export function refuseOverwriting(path: string, { force }: WriteOptions, inputs: readonly string[]): void {
  explained(path, () => {
    refuseTarget(path)
    if (exists(path) && inputs.some((input) => isIn(path, input))) {
      throw new UsageError(`${path} is an input of this command. Use another file for --out.`)
    }
    refuseExisting([path], force)
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
  return own.ino === found.ino && own.dev === found.dev
}

/** Throws the errors that `writeFiles` would about the content of a folder, before anything is computed. */
export function refuseObstacles(folder: string, names: readonly string[]): void {
  explained(folder, () => {
    refuse(obstaclesAt(folder))
    refuse([...new Set(names.flatMap((name) => obstaclesTo(folder, name)))])
  })
}

export function refuseTarget(path: string): void {
  if (path === '' || path.endsWith('/') || path.endsWith(sep)) {
    throw new UsageError(`"${path}" is not a file name.`)
  }
  const folder = dirname(path)
  if (!isFolder(folder)) refuse([`The folder ${folder} does not exist, so ${path} can't be written.`])
  refuse(obstacleAt(path))
}

/** The names in a folder, hidden ones too; empty if it does not exist. */
export function namesIn(folder: string): readonly string[] {
  return explained(folder, () => (isFolder(folder) ? readdirSync(folder).toSorted() : []))
}

/** Throws an OutputError if a folder contains anything that is not hidden. A folder that does not exist is fine. */
export function refuseOccupied(folder: string): void {
  if (folder === '') throw new UsageError('The folder needs a name.')
  explained(folder, () => {
    const [first, ...others] = namesIn(folder).filter((name) => !name.startsWith('.'))
    if (first === undefined) return
    refuse([
      `${folder} is not empty (${others.length === 0 ? first : `${first} and ${others.length} more`}). Use a new folder.`,
    ])
  })
}

/**
 * Parts of a path that are not plain names on every system: empty ones, steps, reserved characters, Windows devices.
 */
const ODD_PART = /^$|[<>:"|?*\\\p{Cc}]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu

export function refuseNames(names: readonly string[]): void {
  const odd = names.find((name) => name.split('/').some((part) => ODD_PART.test(part)))
  if (odd !== undefined) throw new UsageError(`"${odd}" is not a valid file name on every system.`)
  const small = names.map((name) => name.toLowerCase())
  const twin = names.find((_, index) => small.indexOf(small[index]!) < index)
  if (twin !== undefined) throw new UsageError(`Two files would have the name "${twin}", apart from capitals.`)
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

export function refuseExisting(paths: readonly string[], force: WriteOptions['force']): void {
  const existing = force === true ? [] : paths.filter(exists).map((path) => `${path} already exists.`)
  refuse(existing.length === 0 || force === undefined ? existing : [...existing, 'To overwrite, add --force.'])
}

export function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

/** Throws an OutputError with one sentence on each line, if there are any. */
function refuse(sentences: readonly string[]): void {
  if (sentences.length > 0) throw new OutputError(new Error(sentences.join('\n')))
}

/** Turns an error of the file system into an OutputError in words. */
export function explained<T>(path: string, write: () => T): T {
  try {
    return write()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const code = String(error.code)
    const reason = code === 'ENOENT' && isThere(dirname(path)) ? "Files can't be created there" : REASONS[code]
    throw new OutputError(new Error(`${path}: ${reason ?? `It can't be written (${code})`}.`, { cause: error }))
  }
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
