import { type CodingRow, rowColumns, SAVED } from '../../../../model/coding-row.ts'
import { hasErrors } from '../../../../model/diagnostic.ts'
import { type Catalog, unitsOf } from '../../../../model/library.ts'
import { exists } from '../../../../reading/files.ts'
import { readInput } from '../../../../reading/input.ts'
import { MAX_CLASS_BYTES } from '../../../../reading/text.ts'
import { printCodings } from '../../../../results/codings/csv.ts'
import { DataError } from '../../../errors.ts'
import { readable } from '../../../library/readable.ts'
import { whileLocked } from '../../../terminal/lock.ts'
import type { System } from '../../../terminal/obstacles.ts'
import { refuseUnwritable, writeFile } from '../../../terminal/writing.ts'

/** A byte order mark. */
const MARK = /^\ufeff/

/** A file of codings to which a row will be added. */
interface SavedRows {
  /** The whole text with its byte order mark; null if the file does not exist yet. */
  readonly text: string | null
  /** Has it a column for the time? Files of earlier versions have none. */
  readonly isTimed: boolean
  readonly rows: readonly CodingRow[]
}

/** The rows in the file. Throws an error if a row can't be added to it. */
export async function readSaved(path: string, catalog: Catalog, system: System): Promise<readonly CodingRow[]> {
  return (await openSaved(path, catalog, system)).rows
}

/** Adds a row to the file. Others may save to it too, so a lock covers reading and writing. */
export async function saveRow(
  path: string,
  row: CodingRow & Required<Pick<CodingRow, 'saved'>>,
  catalog: Catalog,
  system: System,
): Promise<void> {
  const { platform } = system
  refuseUnwritable(path, system)
  await whileLocked(path, system, async () => {
    const { text, isTimed } = await openSaved(path, catalog, system)
    const { saved, ...untimed } = row
    const printed = printCodings([isTimed ? row : untimed], catalog.framework)
    if (text === null) writeFile(path, printed, { platform })
    else writeFile(path, withRow(text, printed), { platform, force: true })
  })
}

/**
 * A row can be added only to a valid file with exactly the same columns. Others are refused, so that nothing is lost.
 */
async function openSaved(path: string, catalog: Catalog, system: System): Promise<SavedRows> {
  refuseUnwritable(path, system)
  if (!readable(() => exists(path))) return { text: null, isTimed: true, rows: [] }
  const file = readable(() => readInput(path, MAX_CLASS_BYTES))
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes)
  const { framework } = catalog
  const untimed = rowColumns(framework).join(',')
  const timed = `${untimed},${SAVED}`
  const [header = ''] = text.replace(MARK, '').split(/\r\n?|\n/)
  if (!isEmpty(text) && ![untimed, timed].includes(header)) {
    throw new DataError(`${path} has other columns. It needs, in UTF-8: ${timed}`)
  }
  const { readCodings } = await import('../../../../reading/codings.ts')
  const { rows, diagnostics, notes } = readCodings(file, { framework, episodes: unitsOf(catalog) })
  if (notes.older !== null) throw new DataError(`${path} is not UTF-8: save it as UTF-8 first.`)
  if (!isEmpty(text) && hasErrors(diagnostics)) throw new DataError(`${path} can't take another row.`, diagnostics)
  return { text, isTimed: isEmpty(text) || header === timed, rows: rows.map(({ row }) => row) }
}

function isEmpty(text: string): boolean {
  return text.replace(MARK, '') === ''
}

/** The text with the printed row added. Only an empty text gets its header too. Line endings stay the same. */
function withRow(text: string, printed: string): string {
  if (isEmpty(text)) return text + printed
  const [end = '\n'] = /\r\n?|\n/.exec(text) ?? []
  const before = /[\r\n]$/.test(text) ? text : text + end
  return before + printed.slice(printed.indexOf('\n') + 1).replaceAll('\n', end)
}
