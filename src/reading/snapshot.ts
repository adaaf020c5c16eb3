import { join } from 'node:path'
import type { Case } from '../model/case.ts'
import type { Catalog, Library } from '../model/library.ts'
import { digestOf } from './digest.ts'
import { readWhole, type SourceFile } from './files.ts'
import { refer, resolve } from './folding.ts'

/**
 * The shipped library as the build found it sound, in two parts: what `assess` needs, and the cases
 * with their evidence. Valid only for the very files whose digest it carries.
 */
export interface Snapshot {
  readonly catalog: Catalog
  readonly cases: () => readonly Case[]
}

interface CasesPart {
  readonly digest: string
  /** Each case with the name of its file, its texts as references into it. */
  readonly cases: readonly { readonly file: string; readonly data: unknown }[]
}

const CATALOG = 'catalog.json'
const CASES = 'cases.json'

/** The files of a snapshot, name → text. `files` are the library's, its framework among them. */
export function writeSnapshot(
  files: readonly SourceFile[],
  { cases, ...catalog }: Library,
): ReadonlyMap<string, string> {
  const part: CasesPart = {
    digest: catalog.digest,
    cases: cases.map((data) => {
      const file = files.find(({ name }) => name.endsWith(`${data.id}.yaml`)) as SourceFile
      return { file: file.name, data: refer(data, textOf(file)) }
    }),
  }
  return new Map([
    [CATALOG, JSON.stringify(catalog)],
    [CASES, JSON.stringify(part)],
  ])
}

/** The snapshot in a folder, if there is one of these very files. */
export function readSnapshot(folder: string, files: readonly SourceFile[]): Snapshot | null {
  const catalog = parsed<Catalog>(folder, CATALOG)
  if (catalog === null || catalog.digest !== digestOf(files)) return null
  return {
    catalog,
    cases: () => {
      const part = parsed<CasesPart>(folder, CASES)
      if (part?.digest !== catalog.digest) throw new Error(`${join(folder, CASES)} is of another build`)
      return part.cases.map(
        ({ file, data }) => resolve(data, textOf(files.find(({ name }) => name === file) as SourceFile)) as Case,
      )
    },
  }
}

function textOf({ bytes }: SourceFile): string {
  return new TextDecoder().decode(bytes)
}

function parsed<T>(folder: string, name: string): T | null {
  const text = readWhole(join(folder, name))
  return text === null ? null : (JSON.parse(text) as T)
}
