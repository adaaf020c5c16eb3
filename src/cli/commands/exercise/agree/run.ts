import { agreementOf, type References } from '../../../../classroom/agreement.ts'
import type { Agreement, Spread } from '../../../../classroom/results.ts'
import { OUTCOME, type PlacedRow } from '../../../../model/coding-row.ts'
import { type Catalog, episodeId } from '../../../../model/library.ts'
import { formatOf } from '../../../../rendering/formats.ts'
import { agreementResult, tallyResult } from '../../../../results/agreement/result.ts'
import type { Reason } from '../../../../results/agreement/view.ts'
import { UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { refuseCodingOfLibrary } from '../../../library/coding-file.ts'
import type { OpenLibrary } from '../../../library/library.ts'
import type { Session } from '../../../terminal/session.ts'
import { type OpenKey, ofOnePacket, openCodings } from '../rows.ts'
import type { AgreeOptions } from './command.ts'

/** How many spreads the text shows by default. */
const TOP = 5

/** Reports how far the coders agree, and where they disagree. */
export async function runAgree(session: Session, options: AgreeOptions): Promise<ExitStatus> {
  const { format } = session.settings
  const { isData } = formatOf(format)
  if (options.tally === true && formatOf(format).print.data !== undefined) {
    throw new UsageError(`--tally can't be combined with ${format}, which always holds everything.`)
  }
  if (options.tally === true && options.top !== undefined) {
    throw new UsageError("--tally can't be combined with --top.")
  }
  refuseCodingOfLibrary(session.settings)
  const library = await session.library()
  const { catalog } = library
  const { framework } = catalog
  const { key, ...read } = await openCodings(options, session)
  const { rows, bad } = key === null ? await ofOnePacket(read, session) : read
  const agreement = agreementOf(
    framework,
    rows.map(({ row }) => row),
    referencesOf(catalog, key, rows),
    new Map(key?.key.units.map(({ unit, episode }) => [episode, unit])),
  )
  if (options.tally === true) {
    await session.show(tallyResult, { framework, agreement, bars: !session.look('stdout').accessible })
  } else {
    const top = options.top ?? TOP
    const reasons = isData ? [] : reasonsOf(agreement, top, library)
    await session.show(agreementResult, { framework, agreement, reasons, top })
  }
  return bad ? EXIT.input : EXIT.done
}

/** The codings of the coded episodes: those stored in the key, otherwise those of the library. */
function referencesOf({ episodes }: Catalog, key: OpenKey | null, rows: readonly PlacedRow[]): References {
  const units = new Set(rows.map(({ row }) => row.unit))
  const current = episodes.map((episode) => [episodeId(episode), episode.codings] as const)
  const sealed = key?.key.units.map(({ episode, codings }) => [episode, codings] as const) ?? []
  return new Map([...current, ...sealed].filter(([unit]) => units.has(unit)))
}

/** What the case files say about the spreads shown. */
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
