import { compareText } from '../../../../model/compare-text.ts'
import type { TimelineEntry } from '../../../../results/timeline/document.ts'
import { timelineResult } from '../../../../results/timeline/result.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import type { Session } from '../../../terminal/session.ts'
import { type ChoiceOptions, chosenFiles } from '../chosen.ts'
import { daysOf, touchesYears } from '../years.ts'

/** Lists the events of the named cases, or of all that match the filters, in chronological order. */
export async function runCaseTimeline(session: Session, options: ChoiceOptions): Promise<ExitStatus> {
  const chosen = await chosenFiles(options, session)
  const entries = chosen
    .flatMap(({ file, episodes }) =>
      episodes.flatMap(({ id, timeline }) =>
        timeline.map((entry): TimelineEntry => ({ of: `${file.id}/${id}`, ...entry })),
      ),
    )
    .filter(({ date }) => touchesYears(date, options.years))
    .toSorted((x, y) => compareText(daysOf(x.date).from, daysOf(y.date).from) || compareText(x.of, y.of))
  await session.show(timelineResult, entries)
  return EXIT.done
}
