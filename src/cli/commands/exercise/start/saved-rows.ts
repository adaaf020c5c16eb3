import { type CodingRow, rowColumns } from '../../../../model/coding-row.ts'
import { hasErrors } from '../../../../model/diagnostic.ts'
import { type Catalog, unitsOf } from '../../../../model/library.ts'
import { exists } from '../../../../reading/files.ts'
import { readInput } from '../../../../reading/input.ts'
import { MAX_CLASS_BYTES } from '../../../../reading/text.ts'
import { printCodings } from '../../../../results/codings/csv.ts'
import { DataError } from '../../../errors.ts'
import { readable } from '../../../library/readable.ts'
import { whileLocked } from '../../../terminal/lock.ts'
import { refuseUnwritable, writeFile } from '../../../terminal/writing.ts'

/** A byte order mark. */
const MARK = /^\ufeff/

/** A file of codings that a row is to be added to. */
interface SavedRows {
  /** All of it, the byte order mark too; null when the file is not there yet. */
  readonly text: string | null
  readonly rows: readonly CodingRow[]
}

/** The rows of a file that one is to be added to; otherwise an error says why it cannot take one. */
export async function readSaved(path: string, catalog: Catalog): Promise<readonly CodingRow[]> {
  return (await openSaved(path, catalog)).rows
}

/** The file as it is now, and the row. Others may save in it too, so nobody else does between reading and writing. */
export async function saveRow(path: string, row: CodingRow, catalog: Catalog): Promise<void> {
  refuseUnwritable(path)
  await whileLocked(path, async () => {
    const { text } = await openSaved(path, catalog)
    const printed = printCodings([row], catalog.framework)
    if (text === null) writeFile(path, printed)
    else writeFile(path, withRow(text, printed), { force: true })
  })
}

/** Only a sound file with the very columns of a row can take one more; another one is refused, so that nothing is lost. */
async function openSaved(path: string, catalog: Catalog): Promise<SavedRows> {
  refuseUnwritable(path)
  if (!readable(() => exists(path))) return { text: null, rows: [] }
  const file = readable(() => readInput(path, MAX_CLASS_BYTES))
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes)
  const { framework } = catalog
  const header = rowColumns(framework).join(',')
  if (!isEmpty(text) && text.replace(MARK, '').split(/\r\n?|\n/)[0] !== header) {
    throw new DataError(`${path} has other columns. It needs, in UTF-8: ${header}`)
  }
  const { readCodings } = await import('../../../../reading/codings.ts')
  const { rows, diagnostics, notes } = readCodings(file, { framework, episodes: unitsOf(catalog) })
  if (notes.older !== null) throw new DataError(`${path} is not UTF-8: save it as UTF-8 first.`)
  if (!isEmpty(text) && hasErrors(diagnostics)) throw new DataError(`${path} can't take another row.`, diagnostics)
  return { text, rows: rows.map(({ row }) => row) }
}

function isEmpty(text: string): boolean {
  return text.replace(MARK, '') === ''
}

/** A text of rows and a printed one, whose header an empty text gets too; lines end as they do there. */
function withRow(text: string, printed: string): string {
  if (isEmpty(text)) return text + printed
  const [end = '\n'] = /\r\n?|\n/.exec(text) ?? []
  const before = /[\r\n]$/.test(text) ? text : text + end
  return before + printed.slice(printed.indexOf('\n') + 1).replaceAll('\n', end)
}
