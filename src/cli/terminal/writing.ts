import {
  chmodSync,
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { createDrafts, flush, removeDrafts, writeDraft } from './drafts.ts'
import { refuseNames } from './names.ts'
import {
  exists,
  explained,
  foldersTo,
  refuseExisting,
  refuseObstacles,
  refuseTarget,
  type WriteOptions,
} from './obstacles.ts'
import { patiently } from './patience.ts'

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
  options: WriteOptions,
): readonly string[] {
  const names = [...files.keys()]
  refuseNames(names)
  return explained(folder, options, () => {
    refuseObstacles(folder, names, options)
    const paths = names.map((name) => join(folder, name))
    refuseExisting(paths, options)
    const folders = names.flatMap((name) => foldersTo(folder, name))
    place(folder, folders, [...files], options)
    return paths
  })
}

/**
 * Writes one file, completely or not at all, at a path that the user named. Any name that the system allows is
 * accepted, and links may lead to its folder. A link at the path itself is refused.
 */
export function writeFile(path: string, text: string, options: WriteOptions): void {
  explained(path, options, () => {
    refuseTarget(path, options)
    refuseExisting([path], options)
    place(dirname(path), [], [[basename(path), text]], options)
  })
}

/** A file written in pieces, which appears at its path only when it is complete. */
export interface Draft {
  write(content: string | Uint8Array): void
  commit(): void
  /** Removes what was written, unless the file is already in place. */
  discard(): void
}

/** Starts a file that is written in pieces. Each step throws the same errors as `writeFile`. */
export function openDraft(path: string, options: WriteOptions): Draft {
  return explained(path, options, () => {
    refuseTarget(path, options)
    refuseExisting([path], options)
    const drafts = createDrafts(dirname(path))
    const draft = join(drafts, '0')
    const file = openOnce(draft)
    const discard = (): void => {
      try {
        file.close()
      } catch {}
      removeDrafts(drafts, options.platform)
    }
    return {
      write: (content) => explained(path, options, () => writeFileSync(file.descriptor, content)),
      commit: () => {
        try {
          explained(path, options, () => {
            flush(file.descriptor)
            file.close()
            moveTo(path, draft, options)
          })
        } finally {
          discard()
        }
      },
      discard,
    }
  })
}

/** Creates a file that is closed once, however often this is requested. */
function openOnce(path: string): { readonly descriptor: number; close(): void } {
  const descriptor = openSync(path, 'wx')
  let isOpen = true
  return {
    descriptor,
    close: () => {
      if (!isOpen) return
      isOpen = false
      closeSync(descriptor)
    },
  }
}

/** Throws the errors that `writeFile` would, as far as they are known before anything is written. */
export function refuseUnwritable(path: string, options: WriteOptions): void {
  explained(path, options, () => {
    refuseTarget(path, options)
    removeDrafts(createDrafts(dirname(path)), options.platform)
  })
}

/** Creates the missing folders, writes each text, and moves it to its name. Undoes all this on failure. */
function place(
  folder: string,
  folders: readonly string[],
  files: readonly (readonly [string, string])[],
  options: WriteOptions,
): void {
  const made: string[] = []
  try {
    for (const each of folders) {
      if (exists(each)) continue
      mkdirSync(each)
      made.push(each)
    }
    const drafts = createDrafts(folder)
    try {
      const moves = files.map(([name, text], index) => {
        const draft = join(drafts, String(index))
        writeDraft(draft, text)
        return [draft, join(folder, name)] as const
      })
      for (const [draft, path] of moves) {
        const isNew = explained(path, options, () => moveTo(path, draft, options))
        if (isNew) made.push(path)
      }
    } finally {
      removeDrafts(drafts, options.platform)
    }
  } catch (error) {
    for (const path of made.toReversed()) remove(path, options.platform)
    throw error
  }
}

/** Moves a draft to its path. Returns true if the path was free. */
function moveTo(path: string, draft: string, options: WriteOptions): boolean {
  const old = lstatSync(path, { throwIfNoEntry: false })
  // Keep the old file's permissions: it may hold grades. A drive that has no permissions gives all files the same.
  if (old !== undefined && old.mode !== lstatSync(draft).mode) chmodSync(draft, old.mode)
  const rename = (): void => patiently(options.platform, () => renameSync(draft, path))
  if (options.force === true) rename()
  else moveToFree(draft, path, rename, options)
  return old === undefined
}

/**
 * A file that appeared in the meantime is kept: unlike a rename, a link never replaces another file. A drive without
 * hard links says so with almost any code, so whatever the error, the file is renamed unless the path is taken.
 */
function moveToFree(draft: string, path: string, rename: () => void, options: WriteOptions): void {
  try {
    linkSync(draft, path)
  } catch {
    refuseExisting([path], options)
    rename()
  }
}

/** Removes a file or an empty folder, if possible. Errors are ignored, because the failure before this one matters. */
function remove(path: string, platform: NodeJS.Platform): void {
  try {
    patiently(platform, () => (lstatSync(path).isDirectory() ? rmdirSync(path) : unlinkSync(path)))
  } catch {}
}
