import { join } from 'node:path'
import type { Blind } from '../model/blind.ts'
import type { Case } from '../model/case.ts'
import type { Exercise } from '../model/exercise.ts'
import type { CaseFiles, Catalog, LazyLibrary, Library } from '../model/library.ts'
import { SHIPPED } from '../model/library.ts'
import { readWhole } from './files.ts'
import { fingerprintOf } from './fingerprint.ts'
import { refer, resolve } from './folding.ts'
import type { SourceFile } from './source-file.ts'
import { isShipped, type Part } from './stack/part.ts'

/** A case, an exercise or a blind file with the name of its file, its texts as references into it. */
interface ReferringFile {
  readonly name: string
  readonly data: unknown
}

interface CatalogPart {
  readonly fingerprint: string
  readonly catalog: Catalog
}

interface FilesPart {
  readonly fingerprint: string
  readonly cases: readonly ReferringFile[]
  readonly exercises: readonly ReferringFile[]
  readonly blinds: readonly ReferringFile[]
}

const CATALOG = 'catalog.json'
const CASES = 'cases.json'

/** The files of a snapshot, name → text. `sources` are the library's files, its framework among them. */
export function writeSnapshot(
  sources: readonly SourceFile[],
  { catalog, files }: Library,
): ReadonlyMap<string, string> {
  const referring = (folder: string, data: Case | Exercise | Blind): ReferringFile => {
    const name = `${folder}/${data.id}.yaml`
    return { name, data: refer(data, textOf(sourceOf(sources, name))) }
  }
  const fingerprint = fingerprintOf(sources)
  const part: FilesPart = {
    fingerprint,
    cases: files.cases.map((file) => referring('presidents', { ...file, library: SHIPPED })),
    exercises: files.exercises.map((file) => referring('exercises', file)),
    blinds: files.blinds.map((file) => referring('blind', file)),
  }
  return new Map([
    [CATALOG, asciiJson({ fingerprint, catalog: asShipped(catalog) } satisfies CatalogPart)],
    [CASES, asciiJson(part)],
  ])
}

/** The build reads the library from a folder; users know it by its name. */
function asShipped(catalog: Catalog): Catalog {
  return { ...catalog, episodes: catalog.episodes.map((episode) => ({ ...episode, library: SHIPPED })) }
}

/** JSON in ASCII, which is read faster. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/**
 * The snapshot in a folder, if it was made from these files: the shipped library as the build checked it, in two parts.
 * One is what `assess` needs, the other the cases with their evidence.
 *
 * @internal Exported for its tests.
 */
export function readSnapshot(folder: string, sources: readonly SourceFile[]): LazyLibrary | null {
  const found = parsed<CatalogPart>(folder, CATALOG)
  if (found === null || found.fingerprint !== fingerprintOf(sources)) return null
  const { fingerprint, catalog } = found
  let read: FilesPart | null = null
  let whole: CaseFiles | null = null
  const part = (): FilesPart => {
    read ??= parsed<FilesPart>(folder, CASES)
    if (read?.fingerprint !== fingerprint) throw new Error(`${join(folder, CASES)} is from a different build`)
    return read
  }
  const resolved = ({ name, data }: ReferringFile): unknown => resolve(data, textOf(sourceOf(sources, name)))
  return {
    catalog,
    caseOf: (id) => {
      const file = part().cases.find(({ name }) => name.endsWith(`/${id}.yaml`))
      return file === undefined ? null : (resolved(file) as Case)
    },
    files: () => {
      whole ??= {
        cases: part().cases.map(resolved) as Case[],
        exercises: part().exercises.map(resolved) as Exercise[],
        blinds: part().blinds.map(resolved) as Blind[],
      }
      return whole
    },
  }
}

/** The shipped library from its snapshot; null if it is not one of these libraries, or when a file has changed. */
export function snapshotOf(parts: readonly Part[], folder: string): LazyLibrary | null {
  const shipped = parts.find(isShipped)
  return shipped === undefined || shipped.diagnostics.length > 0 ? null : readSnapshot(folder, shipped.files)
}

/** A file that the snapshot was made from. The fingerprint guarantees that it exists. */
function sourceOf(sources: readonly SourceFile[], name: string): SourceFile {
  const source = sources.find((each) => each.name === name)
  if (source === undefined) throw new Error('The snapshot was made from other files')
  return source
}

function textOf({ bytes }: SourceFile): string {
  return new TextDecoder().decode(bytes)
}

function parsed<T>(folder: string, name: string): T | null {
  const text = readWhole(join(folder, name))
  if (text === null) return null
  try {
    return JSON.parse(text) as T
  } catch {
    return null
  }
}
