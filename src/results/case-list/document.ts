import type { EpisodeRow } from '../../assessment/assessment.ts'
import {
  type Answer,
  answersOf,
  type Framework,
  type Interval,
  membershipOf,
  rankOf,
  type Scale,
  stateOf,
  UNKNOWN,
} from '../../model/framework.ts'
import { type ExerciseReference, episodeId, fromOthers } from '../../model/library.ts'
import {
  type Document,
  leveled,
  type Rich,
  type ShortTable,
  type Span,
  type Table,
  tone,
} from '../../rendering/document/document.ts'
import { capitalized, series, uncapitalized } from '../../rendering/words.ts'
import { adviceOf, codingLabel, episodeName, indicatedShort, shortEpisodeName } from '../assessment/wording.ts'
import { shortHeadings } from './short-headings.ts'

export interface CaseListView {
  readonly framework: Framework
  /** The coding of the rows. */
  readonly coding: string
  readonly rows: readonly EpisodeRow[]
  readonly exercises: readonly ExerciseReference[]
}

/** A table of episodes with their codes and outcomes, and the open exercises by name. */
export function caseListDocument({ framework, coding, rows, exercises }: CaseListView): Document {
  return [
    { kind: 'paragraph', text: [`Coded from ${codingLabel(framework, coding)}.`] },
    rows.length === 0 ? { kind: 'paragraph', text: ['No episode matches.'] } : table(framework, rows),
    ...[...fromOthers(rows)].map(
      ([library, own]) => ({ kind: 'paragraph', text: [`From ${library}: ${series(own.map(episodeId))}.`] }) as const,
    ),
    ...exercises.map(
      ({ id, title }) =>
        ({
          kind: 'paragraph',
          text: ['Exercise (not coded): ', tone(id, 'strong'), `, ${title}.`],
        }) as const,
    ),
  ]
}

function table(framework: Framework, rows: readonly EpisodeRow[]): Table {
  const { conditions, words } = framework
  const columns = [
    'Episode',
    capitalized(words.leader),
    ...conditions.map(({ id }) => capitalized(id)),
    'Framework',
    'Happened',
    'As indicated',
  ]
  const cells = rows.map((row): readonly Rich[] => [
    [tone(episodeId(row), 'strong')],
    [episodeName(row)],
    ...conditions.map((condition) => [answerOn(framework, condition, row.answers[condition.id] ?? UNKNOWN)]),
    [row.channel === null ? framework.headlines[row.headline] : adviceOf(framework, row.channel)],
    [answerOn(framework, framework.outcome, row.outcome.answer)],
    [row.asIndicated === null ? 'undecided' : row.asIndicated ? 'yes' : 'no'],
  ])
  return { kind: 'table', columns, rows: cells, short: shortTable(framework, rows) }
}

function shortTable(framework: Framework, rows: readonly EpisodeRow[]): ShortTable {
  const { conditions, outcome, words } = framework
  return {
    columns: [
      'Episode',
      capitalized(words.leader),
      ...shortHeadings(conditions.map(({ id }) => id)),
      'Framework',
      'Actual',
      'Same',
    ],
    rows: rows.map((row): readonly Rich[] => [
      [tone(episodeId(row), 'strong')],
      [shortEpisodeName(row)],
      ...conditions.map((condition): Rich => {
        const answer = row.answers[condition.id] ?? UNKNOWN
        return [tone(signOf(framework, answer), stateOf(membershipOf(condition, answer)))]
      }),
      [indicatedShort(framework, row)],
      [tone(signOf(framework, row.outcome.answer), stateOf(membershipOf(outcome, row.outcome.answer)))],
      [row.asIndicated === null ? '·' : row.asIndicated ? 'yes' : 'no'],
    ]),
    legend: `${legendOf(framework)}; Same happened as the framework indicates, · undecided`,
  }
}

/** An answer with its place on the scale. */
function answerOn(framework: Framework, scale: Scale, answer: Answer): Span {
  const membership = membershipOf(scale, answer)
  const level: Interval = membership === null ? [0, 1] : [membership, membership]
  return leveled(labelOf(framework, answer), stateOf(membership), level)
}

function labelOf({ answers }: Framework, answer: Answer): string {
  return answers[answer] ?? capitalized(answer)
}

/** An answer's distance from the middle of the scale, in signs: "++" for yes, "-" for mostly no. */
function signOf(framework: Framework, answer: Answer): string {
  const rank = rankOf(answer, framework)
  if (rank === null) return '?'
  const distance = rank - (answersOf(framework).length - 1) / 2
  if (distance === 0) return '±'
  return (distance > 0 ? '+' : '-').repeat(Math.ceil(Math.abs(distance)))
}

function legendOf(framework: Framework): string {
  const { conditions } = framework
  const signs = [...answersOf(framework).toReversed(), UNKNOWN].map(
    (answer) => `${signOf(framework, answer)} ${labelOf(framework, answer).toLowerCase()}`,
  )
  const headings = shortHeadings(conditions.map(({ id }) => id))
  const names = conditions.map(({ label }, index) => `${headings[index]} ${uncapitalized(label)}`)
  return `${names.join(', ')}; ${signs.join(', ')}`
}
