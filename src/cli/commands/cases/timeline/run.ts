import { touches } from '../../../../assessment/episodes.ts'
import { compareText } from '../../../../model/compare-text.ts'
import { boundsOf } from '../../../../model/date.ts'
import type { TimelineEntry } from '../../../../results/timeline/document.ts'
import { timelineResult } from '../../../../results/timeline/result.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import type { Session } from '../../../terminal/session.ts'
import { chosenFiles } from '../chosen.ts'
import type { ChoiceOptions } from '../filters.ts'

/** The events of the cases named, or of all that the filters want, in order of time. */
export async function runCaseTimeline(session: Session, options: ChoiceOptions): Promise<ExitStatus> {
  const chosen = await chosenFiles(options, session)
  const entries = chosen
    .flatMap(({ file, episodes }) =>
      episodes.flatMap(({ id, timeline }) =>
        timeline.map((entry): TimelineEntry => ({ of: `${file.id}/${id}`, ...entry })),
      ),
    )
    .filter(({ date }) => options.years === undefined || touches(daysOf(date), options.years))
    .toSorted((x, y) => compareText(daysOf(x.date).from, daysOf(y.date).from) || compareText(x.of, y.of))
  await session.show(timelineResult, entries)
  return EXIT.done
}

/** The days that a date of a sound library spans. */
function daysOf(date: string): { readonly from: string; readonly until: string } {
  const { first, last } = boundsOf(date) ?? { first: date, last: date }
  return { from: first, until: last }
}
