import { toJson } from '../../../../rendering/escape.ts'
import { counted } from '../../../../rendering/words.ts'
import { printCodings } from '../../../../results/codings/csv.ts'
import type { CollectFormat } from '../../../../results/index.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import type { OpenLibrary } from '../../../library/library.ts'
import type { Io } from '../../../terminal/io.ts'
import { warn } from '../../../terminal/output.ts'
import type { CommonOptions } from '../../../terminal/settings.ts'
import { openKey, readRows } from '../rows.ts'

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
