import { toJson } from '../../rendering/escape.ts'
import { printCodings } from '../../rendering/exercise/codings.ts'
import type { CollectFormat } from '../../rendering/index.ts'
import { counted } from '../../rendering/words.ts'
import { openKey, readRows } from '../exercise-rows.ts'
import { EXIT, type ExitStatus } from '../exit-status.ts'
import type { Io } from '../io.ts'
import type { OpenLibrary } from '../library.ts'
import { warn } from '../output.ts'
import type { CommonOptions } from '../settings.ts'

export interface CollectOptions extends CommonOptions {
  readonly format: CollectFormat
  readonly key?: string
}

/** Rows of all kinds of files → one tidy table on stdout. */
export async function runCollect(
  paths: readonly string[],
  options: CollectOptions,
  { catalog }: OpenLibrary,
  io: Io,
): Promise<ExitStatus> {
  const key = options.key === undefined ? null : await openKey(options.key, catalog, options, io)
  const { rows: placed, bad } = await readRows(paths, key, catalog, options, io)
  const rows = placed.map(({ row }) => row)
  await io.stdout.write(options.format === 'json' ? toJson(rows) : printCodings(rows, catalog.framework))
  if (!bad) return EXIT.done
  await warn(`${counted(rows.length, 'row')} came through; those named above did not.`, options, io)
  return EXIT.input
}
