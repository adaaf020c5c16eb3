import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import {
  exists,
  explained,
  foldersTo,
  refuseExisting,
  refuseNames,
  refuseObstacles,
  refuseTarget,
  type WriteOptions,
} from './obstacles.ts'

/** The start of the name of the hidden folder for drafts. */
const DRAFTS = '.backroom-'

const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL']

/**
 * Writes files into a folder, all or none, and returns their paths in the given order. The program writes files only
 * here.
 *
 * `files` maps names (relative to the folder, with `/`) to texts. Creates the folder if only that one is missing, and
 * the folders below it that the names need. Existing files are refused unless `force` is true, and the error names all
 * of them. Links are always refused, because they may lead anywhere. Each text is written to a hidden folder inside,
 * then moved to its name. On failure, everything created is removed again, except for overwritten files. Throws a
 * UsageError for a name that may lead outside the folder, otherwise an OutputError.
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
 * Writes one file, completely or not at all, at a path that the user named. Any name that the system allows is
 * accepted, and links may lead to its folder. A link at the path itself is refused.
 */
export function writeFile(path: string, text: string, { force }: WriteOptions = {}): void {
  explained(path, () => {
    refuseTarget(path)
    refuseExisting([path], force)
    place(dirname(path), [], [[basename(path), text]], force)
  })
}

/** A file written in pieces, which appears at its path only when it is complete. */
export interface Draft {
  write(content: string | Uint8Array): void
  commit(): void
  discard(): void
}

/** Starts a file that is written in pieces. Each step throws the same errors as `writeFile`. */
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
      write: (content) => explained(path, () => writeFileSync(descriptor, content)),
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

/** Throws the errors that `writeFile` would, as far as they are known before anything is written. */
export function refuseUnwritable(path: string): void {
  explained(path, () => {
    refuseTarget(path)
    rmdirSync(mkdtempSync(join(dirname(path), DRAFTS)))
  })
}

/** Creates the missing folders, writes each text, and moves it to its name. Undoes all this on failure. */
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

/** Moves a draft to its path. Returns true if the path was free. */
function moveTo(path: string, draft: string, force: WriteOptions['force']): boolean {
  const old = lstatSync(path, { throwIfNoEntry: false })
  // Keep the old file's permissions: it may hold grades.
  if (old !== undefined) chmodSync(draft, old.mode)
  if (force === true) renameSync(draft, path)
  else moveToFree(draft, path, force)
  return old === undefined
}

/** A file that appeared in the meantime is kept: unlike a rename, a link never replaces another file. */
function moveToFree(draft: string, path: string, force: WriteOptions['force']): void {
  try {
    linkSync(draft, path)
  } catch (error) {
    refuseExisting([path], force)
    // Some file systems have no links.
    if (!(error instanceof Error && 'code' in error && NO_LINKS.includes(String(error.code)))) throw error
    renameSync(draft, path)
  }
}

/** Removes a file or an empty folder, if possible. Errors are ignored, because the failure before this one matters. */
function remove(path: string): void {
  try {
    if (lstatSync(path).isDirectory()) rmdirSync(path)
    else unlinkSync(path)
  } catch {}
}
