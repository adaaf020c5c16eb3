import { compareUnits } from '../../../../classroom/collect.ts'
import { answerIn, type CodingRow, OPEN_PACKET, scaleIds } from '../../../../model/coding-row.ts'
import { compareText } from '../../../../model/compare-text.ts'
import { answersOf, CROSSOVER, type Framework, membershipOf } from '../../../../model/framework.ts'
import { type Catalog, codesOf, episodeId } from '../../../../model/library.ts'
import { suggestion } from '../../../../model/nearest.ts'
import { series } from '../../../../rendering/words.ts'
import { UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import type { OpenLibrary } from '../../../library/library.ts'
import { chooseCoding } from '../../../library/selection.ts'
import type { Io } from '../../../terminal/io.ts'
import { warn } from '../../../terminal/output.ts'
import type { CommonOptions } from '../../../terminal/settings.ts'
import { ofOnePacket, openKey, readRows } from '../rows.ts'
import { type CodedUnit, printGift, printQca, printRecalOir } from './printers.ts'

export interface ExportOptions extends CommonOptions {
  readonly key?: string
  /** The one variable of a file for ReCal: a condition or the outcome. */
  readonly condition?: string
}

/** The case table for fsQCA and R. */
export async function runExportQca(options: ExportOptions, { catalog }: OpenLibrary, io: Io): Promise<ExitStatus> {
  const { framework } = catalog
  const units = codedUnits(catalog, chooseCoding(framework, options.coding))
  await io.stdout.write(printQca(framework, units))
  const ambiguous = units.filter(({ codes }) =>
    framework.conditions.some((condition) => membershipOf(condition, codes.answers[condition.id]) === CROSSOVER),
  )
  if (ambiguous.length > 0) {
    const ids = series(ambiguous.map(({ id }) => id))
    await warn(
      `A condition is exactly ${CROSSOVER} in ${ids}: QCA puts these into no row of its truth table.`,
      options,
      io,
    )
  }
  return EXIT.done
}

/** The case table as quiz questions. */
export async function runExportGift(options: ExportOptions, { catalog }: OpenLibrary, io: Io): Promise<ExitStatus> {
  const units = codedUnits(catalog, chooseCoding(catalog.framework, options.coding))
  await io.stdout.write(printGift(catalog.framework, units))
  return EXIT.done
}

/** Ranks for ReCal OIR: of the coders of files, or, without files, of the library's codings. */
export async function runExportRecal(
  paths: readonly string[],
  options: ExportOptions,
  { catalog }: OpenLibrary,
  io: Io,
): Promise<ExitStatus> {
  const { framework } = catalog
  const scales = scaleIds(framework)
  const { condition } = options
  if (condition === undefined)
    throw new UsageError(`ReCal takes one variable a file: --condition ${scales.join(' or ')}.`)
  if (!scales.includes(condition)) {
    throw new UsageError(`There is no condition "${condition}". ${suggestion(condition, scales)}`)
  }
  const key = options.key === undefined ? null : await openKey(options.key, catalog, options, io)
  const all = paths.length === 0 ? null : await readRows(paths, key, catalog, options, io)
  const read = all !== null && key === null ? await ofOnePacket(all, options, io) : all
  const rows = read === null ? codingsAsRows(catalog) : read.rows.map(({ row }) => row)
  const coders = [...new Set(rows.map(({ coder }) => coder))].toSorted(compareText)
  const units = [...new Set(rows.map(({ unit }) => unit))].toSorted(compareUnits)
  const rowOf = new Map(rows.map((row) => [JSON.stringify([row.coder, row.unit]), row]))
  await io.stdout.write(
    printRecalOir(
      units.map((unit) =>
        coders.map((coder) => {
          const row = rowOf.get(JSON.stringify([coder, unit]))
          return row === undefined ? null : rankIn(framework, row, condition)
        }),
      ),
    ),
  )
  await warn(`Columns: ${coders.join(', ')}. Rows: ${units.join(', ')}.`, options, io)
  return read?.bad === true ? EXIT.input : EXIT.done
}

/** From 1; null without an answer. */
function rankIn(framework: Framework, row: CodingRow, scale: string): number | null {
  const rank = answersOf(framework).indexOf(answerIn(row, scale) ?? '')
  return rank === -1 ? null : rank + 1
}

/** Each coding of the library as if it were a coder. */
function codingsAsRows({ framework, episodes }: Catalog): readonly CodingRow[] {
  return episodes.flatMap((episode) =>
    framework.codings.flatMap(({ id }): readonly CodingRow[] => {
      const codes = codesOf(episode, id)
      return codes === null ? [] : [{ coder: id, packet: OPEN_PACKET, unit: episodeId(episode), ...codes }]
    }),
  )
}

function codedUnits({ episodes }: Catalog, coding: string): readonly CodedUnit[] {
  return episodes.flatMap((episode) => {
    const codes = codesOf(episode, coding)
    const title = `${episode.president}, ${episode.from.slice(0, 4)}–${episode.until.slice(0, 4)}: ${episode.title}`
    return codes === null ? [] : [{ id: episodeId(episode), title, codes }]
  })
}
