import { join } from 'node:path'
import type { Case } from '../../model/case.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { CaseFiles, Catalog } from '../../model/library.ts'
import { FRAMEWORK_FILE, readFolder, readOneFile, type SourceFile } from '../../reading/files.ts'
import { readSnapshot } from '../../reading/snapshot.ts'
import { UnreadableError } from '../../reading/unreadable.ts'
import { DataError } from '../errors.ts'

/** A valid library: its catalog, and its files on request. */
export interface OpenLibrary {
  readonly catalog: Catalog
  /** Was it loaded without a YAML parse? */
  readonly fromSnapshot: boolean
  /** The whole file of a case in the catalog. */
  caseOf(id: string): Case
  files(): CaseFiles
}

/** The names that no condition can have. Called only if a library has to be parsed. */
export type ReservedNames = () => Promise<ReadonlySet<string>>

/** Loads a library. The shipped one comes from its snapshot unless a file has changed. Throws a DataError. */
export async function openLibrary(
  folder: string | null,
  home: string,
  reservedNames: ReservedNames,
): Promise<OpenLibrary> {
  const { path, files, fallback, diagnostics } = collect(folder, home)
  if (folder === null && diagnostics.length === 0) {
    const snapshot = readSnapshot(join(home, 'dist'), files)
    if (snapshot !== null) {
      return { ...snapshot, fromSnapshot: true, caseOf: (id) => existing(snapshot.caseOf(id), id) }
    }
  }
  const { readLibrary } = await import('../../reading/library.ts')
  const { library, diagnostics: found } = readLibrary(path, files, fallback, await reservedNames())
  const all = [...diagnostics, ...found].filter(({ severity }) => severity === 'error')
  if (library === null || all.length > 0) {
    throw new DataError(`The library in ${path} can't be used.`, all)
  }
  const { cases } = library.files
  return {
    catalog: library.catalog,
    fromSnapshot: false,
    caseOf: (id) =>
      existing(
        cases.find((each) => each.id === id),
        id,
      ),
    files: () => library.files,
  }
}

function existing(file: Case | null | undefined, id: string): Case {
  if (file == null) throw new Error(`The library has no case "${id}"`)
  return file
}

export interface CollectedFiles {
  readonly path: string
  readonly files: readonly SourceFile[]
  /** The shipped framework, used if a folder has none. */
  readonly fallback: SourceFile | null
  readonly diagnostics: readonly Diagnostic[]
}

/** The files of a library, not yet parsed. */
export function collect(folder: string | null, home: string): CollectedFiles {
  const shipped = join(home, 'cases')
  const path = folder ?? shipped
  return readable(() => {
    const { files, diagnostics } = readFolder(path)
    const own = files.some(({ name }) => name === FRAMEWORK_FILE)
    return { path, files, fallback: own ? null : readOneFile(join(shipped, FRAMEWORK_FILE)), diagnostics }
  })
}

/** Turns an error while reading into a DataError that names the file. */
export function readable<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw asDataError(error)
  }
}

/** A DataError if reading failed; any other error stays the same. */
export function asDataError(error: unknown): unknown {
  return error instanceof UnreadableError ? new DataError(`${error.path || 'An empty name'}: ${error.message}.`) : error
}
