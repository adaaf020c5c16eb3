import type { SourceFile } from '../../reading/source-file.ts'
import { asTextTable } from '../../reading/table/table.ts'
import { DataError } from '../errors.ts'

/** A file with a table, from text or a workbook. Throws a DataError for a workbook that can't be read. */
export async function tableFile(file: SourceFile): Promise<SourceFile> {
  const read = await asTextTable(file)
  if ('bytes' in read) return read
  throw new DataError(`${file.path} cannot be read.`, [read])
}
