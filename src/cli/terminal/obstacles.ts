import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { OutputError, UsageError } from '../errors.ts'
import { REASONS } from './reasons.ts'

export interface WriteOptions {
  /** True overwrites existing files, false refuses and names `--force`; left out by a command that has no `--force`. */
  readonly force?: boolean
}

/**
 * Throws what `openDraft` will, before there is anything to write. A file that the same command reads, or one of a
 * folder that it reads as a library, is never overwritten.
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

/** Is the file at a path the same as an input, or one of the case files in it? */
function isIn(path: string, input: string): boolean {
  const found = statSync(input, { throwIfNoEntry: false, bigint: true })
  if (found === undefined) return false
  if (found.isDirectory()) {
    return /\.ya?ml$/i.test(path) && realpathSync(path).startsWith(`${realpathSync(input)}${sep}`)
  }
  const own = statSync(path, { bigint: true })
  return own.ino === found.ino && own.dev === found.dev
}

/** Throws what `writeFiles` will of what stands in the way in a folder, before there is anything to write. */
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

/** What a folder holds, hidden or not; nothing when it is not there. */
export function namesIn(folder: string): readonly string[] {
  return explained(folder, () => (isFolder(folder) ? readdirSync(folder).toSorted() : []))
}

/** Throws an OutputError when a folder holds anything that is not hidden. One that is not there is free. */
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

/** Parts of a name that are no plain file everywhere: none, steps, reserved characters, devices of Windows. */
const ODD_PART = /^$|[<>:"|?*\\\p{Cc}]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu

export function refuseNames(names: readonly string[]): void {
  const odd = names.find((name) => name.split('/').some((part) => ODD_PART.test(part)))
  if (odd !== undefined) throw new UsageError(`"${odd}" is not a valid file name on every system.`)
  const small = names.map((name) => name.toLowerCase())
  const twin = names.find((_, index) => small.indexOf(small[index]!) < index)
  if (twin !== undefined) throw new UsageError(`Two files would have the name "${twin}", apart from capitals.`)
}

/** What keeps a folder from being written into; at most one. */
function obstaclesAt(folder: string): readonly string[] {
  // Without the slash behind it, which would lead through a link.
  const path = resolve(folder)
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found?.isSymbolicLink()) return [`${folder} is a link. Use the folder that it leads to.`]
  if (found !== undefined) return found.isDirectory() ? [] : [`${folder} is a file, not a folder.`]
  return isFolder(dirname(path)) ? [] : [`The folder ${dirname(path)} does not exist, so ${folder} can't be created.`]
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** What stands where a file is to be, or a folder on the way to it, and is none; at most one. */
function obstaclesTo(folder: string, name: string): readonly string[] {
  for (const step of foldersTo(folder, name).slice(1)) {
    const found = lstatSync(step, { throwIfNoEntry: false })
    if (found === undefined) return []
    if (!found.isDirectory()) return [`${step} is ${found.isSymbolicLink() ? 'a link' : 'a file'}, not a folder.`]
  }
  return obstacleAt(join(folder, name))
}

/** What stands where a file is to be and is none; at most one. */
function obstacleAt(path: string): readonly string[] {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found === undefined || found.isFile()) return []
  return [`${path} is ${found.isDirectory() ? 'a folder' : 'a link or a device'}, not a file.`]
}

/** The folders that a file stands in, from the given one down. */
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

/** Throws an OutputError when there is anything to say, a sentence a line. */
function refuse(sentences: readonly string[]): void {
  if (sentences.length > 0) throw new OutputError(new Error(sentences.join('\n')))
}

/** What the file system refuses becomes an OutputError in words. */
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

/** Is there a folder, or did it go while the program was in it? */
function isThere(folder: string): boolean {
  try {
    realpathSync(folder)
    return true
  } catch {
    return false
  }
}
