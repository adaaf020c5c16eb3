import type { Collected } from '../../../classroom/collect.ts'
import { collectAll, type LeftOut, ofOnePacket as ofMainPacket } from '../../../desk/collecting.ts'
import type { HandedIn } from '../../../desk/handed-in.ts'
import type { OpenKey } from '../../../desk/key.ts'
import type { PlacedRow } from '../../../model/coding-row.ts'
import { unitsOf } from '../../../model/library.ts'
import { kindOfBytes } from '../../../reading/file-kind.ts'
import { TABLE_KINDS } from '../../../reading/file-names.ts'
import { modifiedAt } from '../../../reading/input.ts'
import type { SourceFile } from '../../../reading/source-file.ts'
import { MAX_CLASS_BYTES } from '../../../reading/text.ts'
import { DataError } from '../../errors.ts'
import { codesOf } from '../../program/codes.ts'
import type { Session } from '../../terminal/session.ts'
import type { CodingsOptions } from './operands.ts'
import { done, report } from './report.ts'

export interface ExerciseRows extends Collected {
  /** Was there a row or a whole file that could not be used? */
  readonly bad: boolean
  /** How much that was. */
  readonly leftOut: LeftOut & { readonly files: number }
}

/** The rows that the options name, and the key if they name one. */
export interface OpenCodings extends ExerciseRows {
  readonly key: OpenKey | null
}

export async function openCodings(options: CodingsOptions, session: Session): Promise<OpenCodings> {
  const key = options.key === undefined ? null : await openKey(options.key, session)
  return { key, ...(await readRows(options, key, session)) }
}

/**
 * The rows of files of codings, `-` for stdin. What is bad, left out, or answered twice is reported on stderr with its
 * place. With a key, units are episodes. Throws a DataError if no row is left.
 */
export async function readRows(
  { paths, map }: CodingsOptions,
  key: OpenKey | null,
  session: Session,
): Promise<ExerciseRows> {
  const { catalog } = await session.library()
  const { readFileOfCodings } = await import('../../../desk/file-of-codings.ts')
  const { framework } = catalog
  const vocabulary = { framework, codes: codesOf(map, framework), episodes: unitsOf(catalog) }
  const placed: PlacedRow[] = []
  const times = new Map<string, number>()
  const lost: { readonly rows: number }[] = []
  for (const path of paths) {
    for (const file of await filesIn(path, session)) {
      const read = await readFileOfCodings(file, vocabulary)
      for (const row of read.rows) placed.push(row)
      if (file.modified !== null) times.set(file.path, file.modified)
      if (read.lost !== null) lost.push(read.lost)
      await report(read.remarks, session)
    }
  }
  const collection = done(collectAll(placed, key, times, framework))
  await report(collection.remarks, session)
  if (collection.rows.length === 0) throw new DataError('No row can be used.')
  const { rows, answers } = collection.leftOut
  return {
    ...collection,
    bad: lost.length + rows + answers > 0,
    leftOut: {
      answers,
      rows: lost.reduce((sum, each) => sum + each.rows, rows),
      files: lost.filter((each) => each.rows === 0).length,
    },
  }
}

/** The file itself; or those in a zip file. */
async function filesIn(path: string, session: Session): Promise<readonly (SourceFile & Pick<HandedIn, 'modified'>)[]> {
  const file = await session.input(path, 'codings', MAX_CLASS_BYTES)
  const itself = { ...file, modified: path === '-' ? null : modifiedAt(path) }
  if (kindOfBytes(file.bytes) !== 'zip') return [itself]
  const { unpacked } = await import('../../../desk/handed-in.ts')
  const { skippedFiles } = await import('../../../rendering/skipped-files.ts')
  const { files, others } = unpacked(itself)
  const names = others.map((each) => each.slice(itself.path.length + 1))
  for (const text of skippedFiles(itself.path, names, `not ${TABLE_KINDS}`)) await session.warn(text)
  return files.map((each) => ({ ...each, name: each.path.slice(each.path.lastIndexOf('/') + 1) }))
}

/** Throws a DataError if the file is not a key. Warns if the library has changed since the key was made. */
export async function openKey(path: string, session: Session): Promise<OpenKey> {
  const { catalog } = await session.library()
  const file = await session.input(path, 'the answer key', MAX_CLASS_BYTES)
  const { openKey: open } = await import('../../../desk/key.ts')
  const { remarks, ...key } = done(open(file, catalog))
  await report(remarks, session)
  return key
}

/** Keeps the rows of one set of packets. The others are reported on stderr. Throws a DataError if no set is the main one. */
export async function ofOnePacket(read: ExerciseRows, session: Session): Promise<ExerciseRows> {
  const { rows, remarks, leftOut } = done(ofMainPacket(read.rows), ' Add --key FILE.')
  await report(remarks, session)
  return { ...read, rows, bad: read.bad || leftOut.rows > 0 }
}
