import { agreementIn, knownIn, reasonsFor } from '../../../../desk/agreement.ts'
import type { Code } from '../../../../model/case.ts'
import { OUTCOME } from '../../../../model/coding-row.ts'
import { formatOf } from '../../../../rendering/formats.ts'
import { agreementResult, tallyResult } from '../../../../results/agreement/result.ts'
import { UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { refuseCodingOfLibrary } from '../../../library/coding-file.ts'
import type { OpenLibrary } from '../../../library/library.ts'
import type { Session } from '../../../terminal/session.ts'
import { ofOnePacket, openCodings } from '../rows.ts'
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
  const agreement = agreementIn(catalog, key, rows)
  const known = knownIn(catalog, key, agreement)
  if (options.tally === true) {
    await session.show(tallyResult, { framework, agreement, known })
  } else {
    const top = options.top ?? TOP
    const reasons = isData ? [] : reasonsFor(agreement, top, catalog, codesIn(library))
    await session.show(agreementResult, {
      framework,
      agreement,
      known,
      reasons,
      top,
      ...(format === 'text' ? { howToSeeMore: `add --top ${agreement.spreads.length}` } : {}),
    })
  }
  return bad ? EXIT.input : EXIT.done
}

/** Finds the code of an episode on a scale in the case files. */
function codesIn({ files }: OpenLibrary): (episode: string, coding: string, scale: string) => Code | null {
  const { cases } = files()
  return (unit, coding, scale) => {
    const [id, name] = unit.split('/')
    const episode = cases.find((file) => file.id === id)?.episodes.find((each) => each.id === name)
    const codes = episode?.codings[coding]
    return (scale === OUTCOME ? codes?.outcome : codes?.conditions[scale]) ?? null
  }
}
