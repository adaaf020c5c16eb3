import type { Adjudication } from '../../../../classroom/adjudication.ts'
import type { Ruling } from '../../../../model/class-coding.ts'
import type { Catalog } from '../../../../model/library.ts'
import { exists } from '../../../../reading/files.ts'
import { printAdjudicated } from '../../../../results/codings/class-coding.ts'
import { DataError, UsageError } from '../../../errors.ts'
import { codingInFile, readCodingFile, refuseCodingId } from '../../../library/coding-file.ts'
import { readable } from '../../../library/readable.ts'
import { whileLocked } from '../../../terminal/lock.ts'
import type { System } from '../../../terminal/obstacles.ts'
import { refuseUnwritable, writeFile } from '../../../terminal/writing.ts'

/** The file of decisions. */
export interface SavedRulings {
  /** Those that it has already. */
  read(): Promise<readonly Ruling[]>
  /**
   * Adds decisions, and writes the coding that all of them make. Others may save to the file too, so a lock covers
   * reading and writing. Returns the new adjudication.
   */
  add(rulings: readonly Ruling[], adjudicated: (all: readonly Ruling[]) => Adjudication): Promise<Adjudication>
}

/** Throws an error if the file can't be written, or holds something else. */
export async function openRulings(path: string, catalog: Catalog, system: System): Promise<SavedRulings> {
  const id = codingInFile(path)
  if (id === null) throw new UsageError('The name of the --save file must end in .yaml.')
  refuseCodingId(id, catalog.framework)
  refuseUnwritable(path, system)
  const read = async (): Promise<readonly Ruling[]> => await rulingsIn(path, id, catalog)
  await read()
  return {
    read,
    add: async (rulings, adjudicated) =>
      await whileLocked(path, system, async () => {
        const adjudication = adjudicated([...(await read()), ...rulings])
        writeFile(path, printAdjudicated(id, adjudication), { platform: system.platform, force: true })
        return adjudication
      }),
  }
}

/** The decisions in a file of codings; none if there is no file. */
async function rulingsIn(path: string, id: string, catalog: Catalog): Promise<readonly Ruling[]> {
  if (!readable(() => exists(path))) return []
  const { rulings } = await readCodingFile(path, id, catalog)
  if (rulings !== null) return rulings
  throw new DataError(`${path} is a coding without decisions, and would be overwritten. Use another file for --save.`)
}
