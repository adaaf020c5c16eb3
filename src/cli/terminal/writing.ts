import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { OutputError, UsageError } from '../errors.ts'

/** How the hidden folder is called in which texts are written. */
const DRAFTS = '.backroom-'

const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL']

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'Permission to write there is denied',
  EPERM: 'Permission to write there is denied',
  EROFS: 'Nothing can be written there: it is read-only',
  ENOSPC: 'The disk is full',
  EDQUOT: 'Your share of the disk is full',
  ENOTDIR: 'A file stands where a folder is to be',
  ENAMETOOLONG: 'A name is too long',
  ELOOP: 'Its links lead in a circle',
  ERR_INVALID_ARG_VALUE: 'It is not a possible path',
}

export interface WriteOptions {
  /** True overwrites existing files, false refuses and names `--force`; left out by a command that has no `--force`. */
  readonly force?: boolean
}

/**
 * Writes files into a folder, all of them or none, and returns their paths in the order given. The one door
 * through which the program writes files.
 *
 * `files` maps names, relative to the folder with `/`, to texts. The folder is made when nothing but itself is
 * missing, and so are the folders below it that the names need. Existing files are refused unless forced, and all
 * of them are named; links are always refused, for they may lead anywhere. Each text is written whole into a hidden
 * folder in there and then moved to its name. When anything fails, what had been made is removed again, but for
 * files that have been overwritten. Throws a UsageError for a name that may lead elsewhere, otherwise an OutputError.
 */
export function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
  { force }: WriteOptions = {},
): readonly string[] {
  const names = [...files.keys()]
  refuseNames(names)
  return explained(folder, () => {
    refuseObstacles(folder, names)
    const paths = names.map((name) => join(folder, name))
    refuseExisting(paths, force)
    const folders = names.flatMap((name) => foldersTo(folder, name))
    place(folder, folders, [...files], force)
    return paths
  })
}

/**
 * Writes one file, whole or not at all, at a path that the user has named. Unlike a name that the program has made,
 * it may be any that the system allows, and links may lead to its folder; at the path itself a link is refused.
 */
export function writeFile(path: string, text: string, { force }: WriteOptions = {}): void {
  explained(path, () => {
    refuseTarget(path)
    refuseExisting([path], force)
    place(dirname(path), [], [[basename(path), text]], force)
  })
}

/** A file that is written piece by piece, and is at its path only once it is whole. */
export interface Draft {
  write(text: string): void
  commit(): void
  discard(): void
}

/** Begins a file that `writeFile` would write at once; every step throws what that would. */
export function openDraft(path: string, { force }: WriteOptions = {}): Draft {
  return explained(path, () => {
    refuseTarget(path)
    refuseExisting([path], force)
    const folder = mkdtempSync(join(dirname(path), DRAFTS))
    const draft = join(folder, '0')
    const descriptor = openSync(draft, 'wx')
    const discard = (): void => rmSync(folder, { recursive: true, force: true })
    const close = (): void => closeSync(descriptor)
    return {
      write: (text) => explained(path, () => writeFileSync(descriptor, text)),
      commit: () => {
        try {
          explained(path, () => {
            fsyncSync(descriptor)
            close()
            moveTo(path, draft, force)
          })
        } finally {
          discard()
        }
      },
      discard: () => {
        close()
        discard()
      },
    }
  })
}

/**
 * Throws what `openDraft` will, before there is anything to write. A file that the same command reads, or one of a
 * folder that it reads as a library, is never overwritten.
 */
export function refuseOverwriting(path: string, { force }: WriteOptions, inputs: readonly string[]): void {
  explained(path, () => {
    refuseTarget(path)
    if (exists(path) && inputs.some((input) => isIn(path, input))) {
      throw new UsageError(`${path} is an input of this command: name another file for --out.`)
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

/** Throws what `writeFile` will, as far as that can be known before there is anything to write. */
export function refuseUnwritable(path: string): void {
  explained(path, () => {
    refuseTarget(path)
    rmdirSync(mkdtempSync(join(dirname(path), DRAFTS)))
  })
}

function refuseTarget(path: string): void {
  if (path === '' || path.endsWith('/') || path.endsWith(sep)) {
    throw new UsageError(`"${path}" is not the name of a file to write.`)
  }
  const folder = dirname(path)
  if (!isFolder(folder)) refuse([`There is no folder ${folder} to write ${path} in.`])
  refuse(obstacleAt(path))
}

/** What a folder holds, hidden or not; nothing when it is not there. */
export function namesIn(folder: string): readonly string[] {
  return explained(folder, () => (isFolder(folder) ? readdirSync(folder).toSorted() : []))
}

/** Throws an OutputError when a folder holds anything that is not hidden. One that is not there is free. */
export function refuseOccupied(folder: string): void {
  if (folder === '') throw new UsageError('An empty name cannot be a folder.')
  explained(folder, () => {
    const [first, ...others] = namesIn(folder).filter((name) => !name.startsWith('.'))
    if (first === undefined) return
    refuse([`${folder} is not empty: it holds ${others.length === 0 ? first : `${first} and ${others.length} more`}.`])
  })
}

/** Parts of a name that are no plain file everywhere: none, steps, reserved characters, devices of Windows. */
const ODD_PART = /^$|[<>:"|?*\\\p{Cc}]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu

function refuseNames(names: readonly string[]): void {
  const odd = names.find((name) => name.split('/').some((part) => ODD_PART.test(part)))
  if (odd !== undefined) throw new UsageError(`"${odd}" cannot be the name of a file on every computer.`)
  const small = names.map((name) => name.toLowerCase())
  const twin = names.find((_, index) => small.indexOf(small[index]!) < index)
  if (twin !== undefined) throw new UsageError(`Two files would be called "${twin}", but for capitals.`)
}

/** What keeps a folder from being written into; at most one. */
function obstaclesAt(folder: string): readonly string[] {
  // Without the slash behind it, which would lead through a link.
  const path = resolve(folder)
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found?.isSymbolicLink()) return [`${folder} is a link: name the folder that it leads to.`]
  if (found !== undefined) return found.isDirectory() ? [] : [`${folder} is a file, not a folder.`]
  return isFolder(dirname(path)) ? [] : [`There is no folder ${dirname(path)} to make ${folder} in.`]
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
function foldersTo(folder: string, name: string): readonly string[] {
  const steps = name.split('/').slice(0, -1)
  return [folder, ...steps.map((_, index) => join(folder, ...steps.slice(0, index + 1)))]
}

function refuseExisting(paths: readonly string[], force: WriteOptions['force']): void {
  const existing = force === true ? [] : paths.filter(exists).map((path) => `${path} exists already.`)
  refuse(existing.length === 0 || force === undefined ? existing : [...existing, '--force overwrites.'])
}

/** Makes the folders that are missing, writes each text, moves it to its name, and on a failure undoes. */
function place(
  folder: string,
  folders: readonly string[],
  files: readonly (readonly [string, string])[],
  force: WriteOptions['force'],
): void {
  const made: string[] = []
  try {
    for (const each of folders) {
      if (exists(each)) continue
      mkdirSync(each)
      made.push(each)
    }
    const drafts = mkdtempSync(join(folder, DRAFTS))
    try {
      const moves = files.map(([name, text], index) => {
        const draft = join(drafts, String(index))
        writeFileSync(draft, text, { flag: 'wx', flush: true })
        return [draft, join(folder, name)] as const
      })
      for (const [draft, path] of moves) {
        const isNew = moveTo(path, draft, force)
        if (isNew) made.push(path)
      }
    } finally {
      rmSync(drafts, { recursive: true, force: true })
    }
  } catch (error) {
    for (const path of made.toReversed()) remove(path)
    throw error
  }
}

/** Moves a draft to its path. Was nothing there? */
function moveTo(path: string, draft: string, force: WriteOptions['force']): boolean {
  const old = lstatSync(path, { throwIfNoEntry: false })
  // Keep the old file's permissions: it may hold grades.
  if (old !== undefined) chmodSync(draft, old.mode)
  if (force === true) renameSync(draft, path)
  else moveToFree(draft, path, force)
  return old === undefined
}

/** What may have come there since it was looked for stays: a link, unlike a name, is never put over another file. */
function moveToFree(draft: string, path: string, force: WriteOptions['force']): void {
  try {
    linkSync(draft, path)
  } catch (error) {
    refuseExisting([path], force)
    // Some file systems know no links.
    if (!(error instanceof Error && 'code' in error && NO_LINKS.includes(String(error.code)))) throw error
    renameSync(draft, path)
  }
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

/** Removes a file or an empty folder, or leaves what cannot be removed: the failure before it is what counts. */
function remove(path: string): void {
  try {
    if (lstatSync(path).isDirectory()) rmdirSync(path)
    else unlinkSync(path)
  } catch {}
}

/** Throws an OutputError when there is anything to say, a sentence a line. */
function refuse(sentences: readonly string[]): void {
  if (sentences.length > 0) throw new OutputError(new Error(sentences.join('\n')))
}

/** What the file system refuses becomes an OutputError in words. */
function explained<T>(folder: string, write: () => T): T {
  try {
    return write()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new OutputError(new Error(`${folder}: ${REASONS[String(error.code)] ?? error.message}.`, { cause: error }))
  }
}
