import { join } from 'node:path'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { SHIPPED } from '../../model/library.ts'
import { baseName, FRAMEWORK_FILE, isBlind } from '../file-names.ts'
import { type ReadFiles, readFolder, readOneFile } from '../files.ts'
import { placedIn } from '../problems/place.ts'
import type { SourceFile } from '../source-file.ts'

/** One of the libraries that are used together: its files, read but not yet understood. */
export interface Part {
  /** As it was named: `shipped`, or a folder. */
  readonly name: string
  readonly path: string
  /** All files, without a `framework.yaml` that only extends the shipped library. */
  readonly files: readonly SourceFile[]
  /** Its own framework; null when it has none. */
  readonly framework: SourceFile | null
  /** The `framework.yaml` that only extends the shipped library. */
  readonly extension: SourceFile | null
  /** Why some of its files could not be read. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The libraries of these names, in order; the shipped one for no name. One that extends the shipped library brings it
 * along. Throws an UnreadableError.
 */
export function partsOf(names: readonly string[], shippedFolder: string): readonly Part[] {
  const all = names.length === 0 ? [SHIPPED] : names
  return withExtended(
    all.map((name) => readPart(name, name === SHIPPED ? shippedFolder : name)),
    shippedFolder,
  )
}

/** These libraries, and the shipped one if one of them extends it. */
export function withExtended(parts: readonly Part[], shippedFolder: string): readonly Part[] {
  const isExtended = parts.some(({ extension }) => extension !== null)
  return isExtended && !parts.some(isShipped) ? [...parts, readPart(SHIPPED, shippedFolder)] : parts
}

function readPart(name: string, path: string): Part {
  return partOf(name, path, readFolder(path))
}

/** A library of files that have been read already. */
export function partOf(name: string, path: string, { files, diagnostics }: ReadFiles): Part {
  const own = files.find((file) => file.name === FRAMEWORK_FILE) ?? null
  const extension = own !== null && name !== SHIPPED && extendsShipped(own) ? own : null
  return {
    name,
    path,
    files: files.filter((file) => file !== extension),
    framework: extension === null ? own : null,
    extension,
    diagnostics,
  }
}

const EXTENDS = /^extends\s*:/m

/** Does a framework file extend the shipped library? It may still be wrong. */
function extendsShipped({ bytes }: SourceFile): boolean {
  return EXTENDS.test(new TextDecoder().decode(bytes.subarray(0, 10_000)))
}

export function isShipped({ name }: Part): boolean {
  return name === SHIPPED
}

/** One framework holds for all: that of the first library with its own, or the shipped one. */
export function frameworkInUse(parts: readonly Part[], shippedFolder: string): SourceFile {
  const own = (ownerOf(parts) ?? parts.find(isShipped))?.framework
  return own ?? readOneFile(join(shippedFolder, FRAMEWORK_FILE))
}

/** The library whose framework is in use; undefined when it is the shipped one. */
export function ownerOf(parts: readonly Part[]): Part | undefined {
  return parts.find((part) => !isShipped(part) && part.framework !== null)
}

/** The cases and exercises, which are named by their ids. A blind file has the id of its case. */
export function filesWithIds({ files }: Part): readonly SourceFile[] {
  return files.filter((file) => file.name !== FRAMEWORK_FILE && !isBlind(file))
}

/**
 * Each id can be used once in all libraries. The problem is in the library that was named first, because a shipped
 * library that is extended comes last.
 */
export function repeatedIds(parts: readonly Part[]): readonly Diagnostic[] {
  const known = new Map<string, SourceFile>()
  return parts.toReversed().flatMap((part) => {
    const own = filesWithIds(part)
    const repeated = own.flatMap((file): readonly Diagnostic[] => {
      const id = baseName(file)
      const first = known.get(id)
      if (first === undefined) return []
      const message = `The id "${id}" is already used by ${first.path}`
      return [placedIn(file.path, '', { code: 'duplicate-id', message, hint: 'Rename one of them.', start: 0, end: 1 })]
    })
    for (const file of own) known.set(baseName(file), file)
    return repeated
  })
}

/** Is a problem in one of these files? */
export function isIn(files: readonly SourceFile[]): (diagnostic: Diagnostic) => boolean {
  return ({ location }) => files.some(({ path }) => path === location.file)
}
