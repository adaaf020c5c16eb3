import { join } from 'node:path'
import type { Case } from '../model/case.ts'
import type { Catalog, Library } from '../model/library.ts'
import { readWhole, type SourceFile } from './files.ts'
import { fingerprintOf } from './fingerprint.ts'

/**
 * The shipped library as the build found it sound, in two parts: what `assess` needs, and the cases
 * with their evidence. Valid only for the files whose fingerprint it carries.
 */
export interface Snapshot {
  readonly catalog: Catalog
  readonly cases: () => readonly Case[]
}

interface CatalogPart {
  readonly fingerprint: string
  readonly catalog: Catalog
}

interface CasesPart {
  readonly digest: string
  readonly cases: readonly Case[]
}

const CATALOG = 'catalog.json'
const CASES = 'cases.json'

/** The files of a snapshot, name → text. */
export function writeSnapshot(
  files: readonly SourceFile[],
  { cases, ...catalog }: Library,
): ReadonlyMap<string, string> {
  const catalogPart: CatalogPart = { fingerprint: fingerprintOf(files), catalog }
  const casesPart: CasesPart = { digest: catalog.digest, cases }
  return new Map([
    [CATALOG, JSON.stringify(catalogPart)],
    [CASES, JSON.stringify(casesPart)],
  ])
}

/** The snapshot in a folder, if there is one of these very files. */
export function readSnapshot(folder: string, files: readonly SourceFile[]): Snapshot | null {
  const part = parsed<CatalogPart>(folder, CATALOG)
  if (part === null || part.fingerprint !== fingerprintOf(files)) return null
  const { catalog } = part
  return {
    catalog,
    cases: () => {
      const cases = parsed<CasesPart>(folder, CASES)
      if (cases?.digest !== catalog.digest) throw new Error(`${join(folder, CASES)} is of another build`)
      return cases.cases
    },
  }
}

function parsed<T>(folder: string, name: string): T | null {
  const text = readWhole(join(folder, name))
  return text === null ? null : (JSON.parse(text) as T)
}
