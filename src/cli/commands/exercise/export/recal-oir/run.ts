import { compareUnits } from '../../../../../classroom/collect.ts'
import { answerIn, type CodingRow, OPEN_PACKET, scaleIds } from '../../../../../model/coding-row.ts'
import { compareText } from '../../../../../model/compare-text.ts'
import { type Framework, rankOf } from '../../../../../model/framework.ts'
import { type Catalog, codesOf, episodeId } from '../../../../../model/library.ts'
import { suggestion } from '../../../../../model/nearest.ts'
import { UsageError } from '../../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../../exit-status.ts'
import { refuseCodingOfLibrary } from '../../../../library/coding-file.ts'
import type { Session, Settings } from '../../../../terminal/session.ts'
import { type ExerciseRows, ofOnePacket, openCodings } from '../../rows.ts'
import { printRecalOir } from '../printers.ts'
import type { RecalOptions } from './command.ts'

/** Writes ranks for ReCal OIR: of the coders in the files, or without files, of the library's codings. */
export async function runExportRecal(session: Session, options: RecalOptions): Promise<ExitStatus> {
  refuseIdle(options, session.settings)
  const { catalog } = await session.library()
  const { framework } = catalog
  const scales = scaleIds(framework)
  const { condition } = options
  if (condition === undefined)
    throw new UsageError(`ReCal takes one variable per file. Add --condition with one of: ${scales.join(', ')}.`)
  if (!scales.includes(condition)) {
    throw new UsageError(`There is no condition "${condition}". ${suggestion(condition, scales)}`)
  }
  const read = options.paths.length === 0 ? null : await rowsOf(options, session)
  const rows = read === null ? codingsAsRows(catalog) : read.rows.map(({ row }) => row)
  const coders = [...new Set(rows.map(({ coder }) => coder))].toSorted(compareText)
  const units = [...new Set(rows.map(({ unit }) => unit))].toSorted(compareUnits)
  const rowOf = new Map(rows.map((row) => [JSON.stringify([row.coder, row.unit]), row]))
  await session.out(
    printRecalOir(
      units.map((unit) =>
        coders.map((coder) => {
          const row = rowOf.get(JSON.stringify([coder, unit]))
          return row === undefined ? null : rankIn(framework, row, condition)
        }),
      ),
    ),
  )
  await session.warn(`Columns: ${coders.join(', ')}. Rows: ${units.join(', ')}.`)
  return read?.bad === true ? EXIT.input : EXIT.done
}

/** A key works only with files of codings, a coding only without them. */
function refuseIdle({ paths, key, map }: RecalOptions, settings: Settings): void {
  refuseCodingOfLibrary(settings)
  if (paths.length === 0 && key !== undefined) {
    throw new UsageError('--key needs a file of codings.')
  }
  if (paths.length === 0 && map !== undefined) {
    throw new UsageError('--map needs a file of codings.')
  }
  if (paths.length > 0 && settings.coding !== undefined) {
    throw new UsageError("--coding can't be combined with files of codings.")
  }
}

async function rowsOf(options: RecalOptions, session: Session): Promise<ExerciseRows> {
  const { key, ...read } = await openCodings(options, session)
  return key === null ? await ofOnePacket(read, session) : read
}

/** The rank from 1; null without an answer. */
function rankIn(framework: Framework, row: CodingRow, scale: string): number | null {
  const rank = rankOf(answerIn(row, scale), framework)
  return rank === null ? null : rank + 1
}

/** Each coding of the library in the form of a coder's rows. */
function codingsAsRows({ framework, episodes }: Catalog): readonly CodingRow[] {
  return episodes.flatMap((episode) =>
    framework.codings.flatMap(({ id }): readonly CodingRow[] => {
      const codes = codesOf(episode, id)
      return codes === null ? [] : [{ coder: id, packet: OPEN_PACKET, unit: episodeId(episode), ...codes }]
    }),
  )
}
