import { basename } from 'node:path'
import { type ClassCoding, withCoding } from '../../model/class-coding.ts'
import type { Framework } from '../../model/framework.ts'
import { isKey } from '../../model/id.ts'
import type { Catalog } from '../../model/library.ts'
import { baseName, isYaml } from '../../reading/file-names.ts'
import { readInput } from '../../reading/input.ts'
import { DataError, UsageError } from '../errors.ts'
import type { Settings } from '../terminal/session.ts'
import { type OpenLibrary, openLibrary, type ReservedNames } from './library.ts'
import { readable } from './readable.ts'

/** The id of the coding in a file: its name without folder and extension. Null if `wish` does not name a file. */
export function codingInFile(wish: string): string | null {
  return isYaml(wish) ? baseName({ name: basename(wish) }).toLowerCase() : null
}

/** Throws a UsageError if a coding from a file can't have this id. */
export function refuseCodingId(id: string, { codings }: Framework): void {
  if (!isKey(id)) {
    throw new UsageError(`"${id}" can't be the name of a coding. Rename the file, for example to class.yaml.`)
  }
  if (codings.some((coding) => coding.id === id)) {
    throw new UsageError(`The library already has a coding "${id}". Rename the file.`)
  }
}

/**
 * For commands that use every coding of the library anyway. Only a coding from a file can add one, so others are
 * refused.
 */
export function refuseCodingOfLibrary({ coding }: Pick<Settings, 'coding'>): void {
  if (coding === undefined || codingInFile(coding) !== null) return
  throw new UsageError('--coding takes only a file here, such as class.yaml: the codings of the library are all used.')
}

/** The libraries that the settings name, with the coding of a file if they name one. */
export async function openInUse(
  { libraries, coding }: Pick<Settings, 'libraries' | 'coding'>,
  home: string,
  reservedNames: ReservedNames,
): Promise<OpenLibrary> {
  return await withCodingFile(await openLibrary(libraries, home, reservedNames), coding)
}

/** The library, with the coding from the file that `--coding` names, if any. */
async function withCodingFile(library: OpenLibrary, wish: string | undefined): Promise<OpenLibrary> {
  const id = wish === undefined ? null : codingInFile(wish)
  if (wish === undefined || id === null) return library
  const { catalog } = library
  refuseCodingId(id, catalog.framework)
  const coding = await readCodingFile(wish, id, catalog)
  return { ...library, catalog: withCoding(catalog, coding) }
}

/** The coding in a file, under an id. Throws a DataError with the file's problems if it has any. */
export async function readCodingFile(path: string, id: string, catalog: Catalog): Promise<ClassCoding> {
  const { readClassCoding } = await import('../../reading/class-coding.ts')
  const { coding, diagnostics } = readClassCoding(
    readable(() => readInput(path)),
    id,
    catalog,
  )
  if (coding === null) throw new DataError(`The coding in ${path} can't be used.`, diagnostics)
  return coding
}
