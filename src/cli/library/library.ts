import { join } from 'node:path'
import type { Case } from '../../model/case.ts'
import type { Framework } from '../../model/framework.ts'
import { byFirstEpisode, byTime, type CaseFiles, type Catalog, type Library, SHIPPED } from '../../model/library.ts'
import { readSnapshot } from '../../reading/snapshot.ts'
import { DataError } from '../errors.ts'
import { frameworkInUse, isIn, ownerOf, type Part, partsOf, refuseErrors, repeatedIds } from './parts.ts'

/** A library that is sound, or several that are used together. The files are read when they are asked for. */
export interface OpenLibrary {
  readonly catalog: Catalog
  /** Was the shipped library loaded without a YAML parse? */
  readonly fromSnapshot: boolean
  /** The whole file of a case in the catalog. */
  caseOf(id: string): Case
  files(): CaseFiles
}

/** The names that no condition can have, asked for only when a framework has to be parsed. */
export type ReservedNames = () => Promise<ReadonlySet<string>>

/** Loads the libraries of these names as one; the shipped one for no name. Throws a DataError. */
export async function openLibrary(
  names: readonly string[],
  home: string,
  reservedNames: ReservedNames,
): Promise<OpenLibrary> {
  const parts = await partsOf(names, home)
  const [first, ...others] = parts
  if (first === undefined) throw new Error('There is at least the shipped library')
  return others.length === 0
    ? await openAlone(first, home, reservedNames)
    : await openTogether(parts, home, reservedNames)
}

async function openAlone(part: Part, home: string, reservedNames: ReservedNames): Promise<OpenLibrary> {
  const snapshot = snapshotOf(part, home)
  if (snapshot !== null) return snapshot
  const { readLibrary } = await import('../../reading/library.ts')
  const { name, path, files, framework, diagnostics } = part
  const fallback = framework === null ? frameworkInUse([], home) : null
  const read = readLibrary(name, files, fallback, await reservedNames())
  refuseErrors(path, [...diagnostics, ...read.diagnostics])
  return opened(read.library)
}

/** All cases under one framework: that of the first library with its own, or the shipped one. */
async function openTogether(parts: readonly Part[], home: string, reservedNames: ReservedNames): Promise<OpenLibrary> {
  const { readCases, readFramework } = await import('../../reading/library.ts')
  const { digestOf, digestOfAll } = await import('../../reading/digest.ts')
  const snapshots = new Map(parts.map((part) => [part, snapshotOf(part, home)]))
  const shipped = [...snapshots.values()].find((snapshot) => snapshot !== null)
  const owner = ownerOf(parts)
  const used = frameworkInUse(parts, home)
  const read =
    owner === undefined && shipped !== undefined
      ? { framework: shipped.catalog.framework, diagnostics: [] }
      : readFramework(used, await reservedNames())
  refuseErrors(owner?.path ?? home, read.diagnostics)
  for (const part of parts) {
    if (part === owner || part.framework === null) continue
    const other = snapshots.get(part)?.catalog ?? readFramework(part.framework, await reservedNames())
    if ('diagnostics' in other) refuseErrors(part.path, other.diagnostics)
    refuseOtherKeys(part, other.framework, read.framework, owner)
  }
  const libraries = parts.map((part) => {
    const snapshot = snapshots.get(part) ?? null
    if (snapshot !== null && isSame(snapshot.catalog.framework, read.framework)) return snapshot
    const files = part.files.filter((each) => each !== part.framework)
    const cases = readCases({ name: part.name, files, digest: digestOf(part.files) }, read)
    refuseErrors(part.path, [...part.diagnostics, ...cases.diagnostics])
    return opened(cases.library)
  })
  const repeated = repeatedIds(parts)
  for (const { path, files } of parts) refuseErrors(path, repeated.filter(isIn(files)))
  // Of none of the libraries, if all have only cases.
  const borrowed = parts.some(({ framework }) => framework !== null) ? [] : [digestOf([used])]
  return together(libraries, digestOfAll([...borrowed, ...libraries.map(({ catalog }) => catalog.digest)]))
}

function isSame(one: Framework, other: Framework | null): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

/** Cases are coded by the keys of their framework; its wording may differ. */
function refuseOtherKeys(part: Part, own: Framework | null, used: Framework | null, owner: Part | undefined): void {
  const keysOf = ({ conditions, answers, codings }: Framework): string =>
    JSON.stringify([conditions.map(({ id }) => id), Object.keys(answers), codings.map(({ id }) => id)])
  if (own === null || used === null || keysOf(own) === keysOf(used)) return
  const nameOf = (each: Part | undefined): string =>
    each === undefined || each.name === SHIPPED ? 'shipped framework' : `framework in ${each.path}`
  throw new DataError(
    `The ${nameOf(part)} has other conditions, answers, or codings than the ${nameOf(owner)}. Name only one of these libraries.`,
  )
}

/** The shipped library from its snapshot; null for another one, or when a file has changed. */
function snapshotOf({ name, files, diagnostics }: Part, home: string): OpenLibrary | null {
  const snapshot = name === SHIPPED && diagnostics.length === 0 ? readSnapshot(join(home, 'dist'), files) : null
  return snapshot === null
    ? null
    : { ...snapshot, fromSnapshot: true, caseOf: (id) => existing(snapshot.caseOf(id), id) }
}

/** A library that has no errors. */
function opened(library: Library | null): OpenLibrary {
  if (library === null) throw new Error('A library without errors can be used')
  const { catalog, files } = library
  const caseOf = (id: string): Case =>
    existing(
      files.cases.find((each) => each.id === id),
      id,
    )
  return { catalog, fromSnapshot: false, caseOf, files: () => files }
}

function existing(file: Case | null | undefined, id: string): Case {
  if (file == null) throw new Error(`The library has no case "${id}"`)
  return file
}

/** Libraries of the same framework as one. */
function together(libraries: readonly OpenLibrary[], digest: string): OpenLibrary {
  const catalogs = libraries.map(({ catalog }) => catalog)
  return {
    catalog: {
      framework: catalogs[0]!.framework,
      episodes: catalogs.flatMap(({ episodes }) => episodes).toSorted(byTime),
      exercises: catalogs.flatMap(({ exercises }) => exercises),
      digest,
    },
    fromSnapshot: libraries.some(({ fromSnapshot }) => fromSnapshot),
    caseOf: (id) => libraries.find(({ catalog }) => catalog.episodes.some((each) => each.case === id))!.caseOf(id),
    files: () => {
      const all = libraries.map((library) => library.files())
      return {
        cases: all.flatMap(({ cases }) => cases).toSorted(byFirstEpisode),
        exercises: all.flatMap(({ exercises }) => exercises),
        blinds: all.flatMap(({ blinds }) => blinds),
      }
    },
  }
}
