import type { Case, Episode } from '../../../../model/case.ts'
import { OUTCOME } from '../../../../model/coding-row.ts'
import { reference } from '../../../../results/case/parts.ts'
import type { EvidenceRow } from '../../../../results/evidence/document.ts'
import { evidenceResult } from '../../../../results/evidence/result.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { evidenceCoding } from '../../../library/selection.ts'
import type { Session } from '../../../terminal/session.ts'
import { chosenFiles, knownScale } from '../chosen.ts'
import { touchesYears } from '../years.ts'
import type { EvidenceOptions } from './command.ts'

/** Shows the evidence of the named cases, or of all that match the filters; if a coding is named, only of that one. */
export async function runCaseEvidence(
  session: Session,
  { condition: wanted, ...options }: EvidenceOptions,
): Promise<ExitStatus> {
  const { framework } = (await session.library()).catalog
  const condition = knownScale(wanted, framework)
  const { coding: wish } = session.settings
  const coding = wish === undefined ? null : evidenceCoding(framework, wish)
  const rows = (await chosenFiles(options, session))
    .flatMap(({ file, episodes }) => episodes.flatMap((episode) => rowsOf(file, episode)))
    .filter(
      (row) =>
        (coding === null || row.coding === coding) &&
        (condition === null || row.condition === condition) &&
        touchesYears(row.date, options.years),
    )
  await session.show(evidenceResult, { framework, rows })
  return EXIT.done
}

function rowsOf({ id, sources }: Case, episode: Episode): readonly EvidenceRow[] {
  return Object.entries(episode.codings).flatMap(([coding, { conditions, outcome }]) =>
    [...Object.entries(conditions), [OUTCOME, outcome] as const].flatMap(([condition, { answer, evidence }]) =>
      evidence.map(
        (item): EvidenceRow => ({
          ...{ of: `${id}/${episode.id}`, coding, condition, answer },
          ...item,
          references: item.sources.flatMap((source) => {
            const work = sources[source]
            return work === undefined ? [] : [reference(work)]
          }),
        }),
      ),
    ),
  )
}
