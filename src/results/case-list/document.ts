import type { EpisodeRow } from '../../assessment/assessment.ts'
import type { Framework } from '../../model/framework.ts'
import { type ExerciseReference, episodeId } from '../../model/library.ts'
import { type Document, type Rich, tone } from '../../rendering/document/document.ts'
import { capitalized, years } from '../../rendering/words.ts'

export interface CaseListView {
  readonly framework: Framework
  /** The coding that the rows are of. */
  readonly coding: string
  readonly rows: readonly EpisodeRow[]
  readonly exercises: readonly ExerciseReference[]
}

/** A table of episodes with their codes, and the open exercises by name. */
export function caseListDocument({ framework, coding, rows, exercises }: CaseListView): Document {
  const columns = ['Episode', 'Years', ...framework.conditions.map(({ id }) => capitalized(id)), 'Outcome']
  const cells = rows.map((row): readonly Rich[] => [
    [tone(episodeId(row), 'strong')],
    [years(row.period.from, row.period.until)],
    ...framework.conditions.map(({ id }) => [row.answers[id] ?? '']),
    [row.outcome.answer],
  ])
  const label = framework.codings.find(({ id }) => id === coding)?.label ?? coding
  return [
    { kind: 'paragraph', text: [`Coded from ${label}.`] },
    cells.length === 0 ? { kind: 'paragraph', text: ['No episode fits.'] } : { kind: 'table', columns, rows: cells },
    ...exercises.map(
      ({ id, title }) =>
        ({
          kind: 'paragraph',
          text: ['Not coded, for the reader to code: ', tone(id, 'strong'), `, ${title}.`],
        }) as const,
    ),
  ]
}
