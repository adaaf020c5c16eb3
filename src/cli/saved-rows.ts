import { type CodingRow, rowColumns } from '../model/coding-row.ts'
import type { Framework } from '../model/framework.ts'
import { type Catalog, unitsOf } from '../model/library.ts'
import { exists, readInput } from '../reading/files.ts'
import { decodeText } from '../reading/text.ts'
import { printCodings } from '../rendering/exercise/codings.ts'
import { DataError } from './errors.ts'
import { readable } from './library.ts'
import { writeFile } from './writing.ts'

/** A file of codings that a row is to be added to. */
export interface SavedRows {
  readonly path: string
  /** Empty when the file is not there yet. */
  readonly text: string
  readonly rows: readonly CodingRow[]
}

/** Only a file with the very columns of a row can take one more; another one is refused, so that nothing is lost. */
export async function openSaved(path: string, catalog: Catalog): Promise<SavedRows> {
  if (!readable(() => exists(path))) return { path, text: '', rows: [] }
  const file = readable(() => readInput(path))
  const { text, diagnostics } = decodeText(path, file.bytes)
  if (text === null) throw new DataError(`${path} cannot take another row.`, diagnostics)
  const { framework } = catalog
  const header = rowColumns(framework).join(',')
  if (text !== '' && text.split(/\r?\n/)[0] !== header) {
    throw new DataError(`${path} has other columns than a row of answers, which are: ${header}.`)
  }
  const { readCodings } = await import('../reading/codings.ts')
  const { rows } = readCodings(file, { framework, episodes: unitsOf(catalog) })
  return { path, text, rows: rows.map(({ row }) => row) }
}

/** The file as it was, and the row. */
export function saveRow({ path, text }: SavedRows, row: CodingRow, framework: Framework): void {
  const printed = printCodings([row], framework)
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`
  const added = text === '' ? printed : printed.slice(printed.indexOf('\n') + 1)
  writeFile(path, before + added, { force: true })
}
