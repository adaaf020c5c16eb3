import type { Case } from '../../model/case.ts'
import type { CaseFiles, Catalog, LazyLibrary } from '../../model/library.ts'
import { snapshotOf } from '../../reading/snapshot.ts'
import { isShipped } from '../../reading/stack/part.ts'
import { partsNamed, refuseErrors, snapshotFolder, usedFramework } from './parts.ts'

/** A library that is sound, or several that are used together. The files are read when they are asked for. */
export interface OpenLibrary {
  readonly catalog: Catalog
  /** Was the shipped library loaded without a YAML parse? */
  readonly fromSnapshot: boolean
  /** Is the shipped library in use, with files that have changed since the build? */
  readonly isAltered: boolean
  /** The whole file of a case in the catalog. */
  caseOf(id: string): Case
  files(): CaseFiles
}

/** The names that no condition can have, asked for only when a framework has to be parsed. */
export type ReservedNames = () => Promise<ReadonlySet<string>>

const NOTHING_RESERVED: ReadonlySet<string> = new Set()

/** Loads the libraries of these names as one; the shipped one for no name. Throws a DataError. */
export async function openLibrary(
  names: readonly string[],
  home: string,
  reservedNames: ReservedNames,
): Promise<OpenLibrary> {
  const parts = partsNamed(names, home)
  const snapshot = snapshotOf(parts, snapshotFolder(home))
  if (snapshot !== null && parts.length === 1) return { ...opened(snapshot), fromSnapshot: true, isAltered: false }
  const { readStack } = await import('../../reading/stack/stack.ts')
  const isParsed = snapshot === null || parts.some((part) => part.framework !== null && !isShipped(part))
  const read = readStack(parts, {
    framework: usedFramework(parts, home),
    reserved: isParsed ? await reservedNames() : NOTHING_RESERVED,
    snapshot,
  })
  for (const { part, diagnostics } of read.parts) refuseErrors(part.path, diagnostics)
  if (read.library === null) throw new Error('A library without errors can be used')
  return {
    ...opened(read.library),
    fromSnapshot: read.fromSnapshot,
    isAltered: snapshot === null && parts.some(isShipped),
  }
}

function opened({ catalog, caseOf, files }: LazyLibrary): Pick<OpenLibrary, 'catalog' | 'caseOf' | 'files'> {
  return {
    catalog,
    caseOf: (id) => {
      const found = caseOf(id)
      if (found === null) throw new Error(`The library has no case "${id}"`)
      return found
    },
    files,
  }
}
