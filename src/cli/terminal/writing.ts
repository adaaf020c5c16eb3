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

/** How the hidden folder is called in which texts are written. */
const DRAFTS = '.backroom-'

const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL']

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

/** Throws what `writeFile` will, as far as that can be known before there is anything to write. */
export function refuseUnwritable(path: string): void {
  explained(path, () => {
    refuseTarget(path)
    rmdirSync(mkdtempSync(join(dirname(path), DRAFTS)))
  })
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

/** Removes a file or an empty folder, or leaves what cannot be removed: the failure before it is what counts. */
function remove(path: string): void {
  try {
    if (lstatSync(path).isDirectory()) rmdirSync(path)
    else unlinkSync(path)
  } catch {}
}
