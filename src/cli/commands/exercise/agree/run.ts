import { agreementOf, type References } from '../../../../classroom/agreement.ts'
import type { Agreement, Spread } from '../../../../classroom/results.ts'
import { OUTCOME, type PlacedRow } from '../../../../model/coding-row.ts'
import { type Catalog, episodeId } from '../../../../model/library.ts'
import type { Reason } from '../../../../results/agreement/view.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import type { OpenLibrary } from '../../../library/library.ts'
import type { Io } from '../../../terminal/io.ts'
import { show } from '../../../terminal/output.ts'
import { type GlobalOptions, textContext } from '../../../terminal/settings.ts'
import { type OpenKey, ofOnePacket, openKey, readRows } from '../rows.ts'

export interface AgreeOptions extends GlobalOptions {
  readonly key?: string
  readonly tally?: boolean
  readonly top?: number
}

/** How many spreads are told of unless asked; JSON has them all. */
const TOP = 5

/** Rows → how far the coders agree, and where they part ways. */
export async function runAgree(
  paths: readonly string[],
  options: AgreeOptions,
  library: OpenLibrary,
  io: Io,
): Promise<ExitStatus> {
  const { catalog } = library
  const key = options.key === undefined ? null : await openKey(options.key, catalog, options, io)
  const read = await readRows(paths, key, catalog, options, io)
  const { rows, bad } = key === null ? await ofOnePacket(read, options, io) : read
  const agreement = agreementOf(
    catalog.framework,
    rows.map(({ row }) => row),
    referencesOf(catalog, key, rows),
  )
  const { framework } = catalog
  if (options.tally === true) {
    const bars = !textContext(io.stdout, options, io).accessible
    await show({ kind: 'tally', view: { framework, agreement, bars } }, options, io)
  } else {
    const top = options.top ?? TOP
    const reasons = options.format === 'json' ? [] : reasonsOf(agreement, top, library)
    await show({ kind: 'agreement', view: { framework, agreement, reasons, top } }, options, io)
  }
  return bad ? EXIT.input : EXIT.done
}

/** The codings of the episodes coded: those that the key sealed, else those of the library. */
function referencesOf({ episodes }: Catalog, key: OpenKey | null, rows: readonly PlacedRow[]): References {
  const units = new Set(rows.map(({ row }) => row.unit))
  const current = episodes.map((episode) => [episodeId(episode), episode.codings] as const)
  const sealed = key?.key.units.map(({ episode, codings }) => [episode, codings] as const) ?? []
  return new Map([...current, ...sealed].filter(([unit]) => units.has(unit)))
}

/** What the case files say of the spreads shown. */
function reasonsOf({ spreads }: Agreement, top: number, { catalog, files }: OpenLibrary): readonly Reason[] {
  const { cases } = files()
  return spreads.slice(0, top).flatMap(({ unit, scale }: Spread) => {
    const [id, name] = unit.split('/')
    const episode = cases.find((file) => file.id === id)?.episodes.find((each) => each.id === name)
    return catalog.framework.codings.flatMap(({ id: coding }): readonly Reason[] => {
      const codes = episode?.codings[coding]
      const code = scale === OUTCOME ? codes?.outcome : codes?.conditions[scale]
      return code === undefined ? [] : [{ unit, scale, coding, code }]
    })
  })
}
