import { join, resolve } from 'node:path'
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts'
import { SHIPPED } from '../../model/library.ts'
import { baseName, FRAMEWORK_FILE, isBlind } from '../../reading/file-names.ts'
import { readFolder, readOneFile, type SourceFile } from '../../reading/files.ts'
import { placedIn } from '../../reading/problems/place.ts'
import { DataError, UsageError } from '../errors.ts'
import { readable } from './readable.ts'

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
  readonly diagnostics: readonly Diagnostic[]
}

/** One framework holds for all: that of the first library with its own, or the shipped one. */
export function frameworkInUse(parts: readonly Part[], home: string): SourceFile {
  return ownerOf(parts)?.framework ?? shippedFramework(home)
}

/** The library whose framework is in use; undefined when it is the shipped one. */
export function ownerOf(parts: readonly Part[]): Part | undefined {
  return parts.find(({ name, framework }) => name !== SHIPPED && framework !== null)
}

/** The folder of the shipped library. */
function shippedFolder(home: string): string {
  return join(home, 'cases')
}

/** The shipped framework, for libraries that have none of their own. */
function shippedFramework(home: string): SourceFile {
  return readable(() => readOneFile(join(shippedFolder(home), FRAMEWORK_FILE)))
}

/**
 * The libraries of these names, in order; the shipped one for no name. One that extends the shipped library brings
 * it along. Throws a UsageError when one is named twice.
 */
export async function partsOf(names: readonly string[], home: string): Promise<readonly Part[]> {
  refuseRepeated(names)
  const parts = await Promise.all((names.length === 0 ? [SHIPPED] : names).map((name) => partOf(name, home)))
  const isExtended = parts.some(({ extension }) => extension !== null)
  const hasShipped = parts.some(({ name }) => name === SHIPPED)
  return isExtended && !hasShipped ? [...parts, await partOf(SHIPPED, home)] : parts
}

async function partOf(name: string, home: string): Promise<Part> {
  const path = name === SHIPPED ? shippedFolder(home) : name
  const { files, diagnostics } = readable(() => readFolder(path))
  const own = files.find((file) => file.name === FRAMEWORK_FILE) ?? null
  const extension = own === null || name === SHIPPED ? null : await extensionIn(own)
  return {
    name,
    path,
    files: files.filter((file) => file !== extension?.file),
    framework: extension === null ? own : null,
    extension: extension?.file ?? null,
    diagnostics: [...diagnostics, ...(extension?.diagnostics ?? [])],
  }
}

/** A `framework.yaml` that only extends the shipped library, with what is wrong with it. */
interface Extension {
  readonly file: SourceFile
  readonly diagnostics: readonly Diagnostic[]
}

/** Null for a framework of its own. Loaded only where there is one: the shipped library needs no YAML. */
export async function extensionIn(file: SourceFile): Promise<Extension | null> {
  const { extendsShipped, extensionProblems } = await import('../../reading/extension.ts')
  return extendsShipped(file) ? { file, diagnostics: extensionProblems(file) } : null
}

function refuseRepeated(names: readonly string[]): void {
  const places = names.map((name) => (name === SHIPPED || names.length === 1 ? name : resolve(name)))
  const twice = names.find((_, index) => places.indexOf(places[index] ?? '') < index)
  if (twice !== undefined) throw new UsageError(`The library ${twice} is named twice: name it once.`)
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

/** The cases and exercises, which are named by their ids. A blind file has the id of its case. */
export function filesWithIds({ files }: Part): readonly SourceFile[] {
  return files.filter((file) => file.name !== FRAMEWORK_FILE && !isBlind(file))
}

/** Is a problem in one of these files? */
export function isIn(files: readonly SourceFile[]): (diagnostic: Diagnostic) => boolean {
  return ({ location }) => files.some(({ path }) => path === location.file)
}

/** Throws a DataError when any of these problems is an error. */
export function refuseErrors(path: string, diagnostics: readonly Diagnostic[]): void {
  if (!hasErrors(diagnostics)) return
  throw new DataError(
    `The library in ${path} can't be used.`,
    diagnostics.filter(({ severity }) => severity === 'error'),
  )
}
