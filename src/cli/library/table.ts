import type { SourceFile } from '../../reading/files.ts'
import { asTextTable } from '../../reading/table/table.ts'
import { DataError } from '../errors.ts'

/** A file that holds a table, be it text or a workbook. Throws a DataError for a workbook that cannot be read. */
export async function tableFile(file: SourceFile): Promise<SourceFile> {
  const read = await asTextTable(file)
  if ('bytes' in read) return read
  throw new DataError(`${file.path} cannot be read.`, [read])
}
