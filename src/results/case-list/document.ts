import type { EpisodeRow } from '../../assessment/assessment.ts'
import {
  type Answer,
  answersOf,
  type Framework,
  membershipOf,
  rankOf,
  stateOf,
  UNKNOWN,
} from '../../model/framework.ts'
import { type ExerciseReference, episodeId, lastName } from '../../model/library.ts'
import { type Document, type Rich, type ShortTable, type Table, tone } from '../../rendering/document/document.ts'
import { capitalized, uncapitalized, years } from '../../rendering/words.ts'

export interface CaseListView {
  readonly framework: Framework
  /** The coding of the rows. */
  readonly coding: string
  readonly rows: readonly EpisodeRow[]
  readonly exercises: readonly ExerciseReference[]
}

/** A table of episodes with their codes and outcomes, and the open exercises by name. */
export function caseListDocument({ framework, coding, rows, exercises }: CaseListView): Document {
  const label = framework.codings.find(({ id }) => id === coding)?.label ?? coding
  return [
    { kind: 'paragraph', text: [`Coded from ${label}.`] },
    rows.length === 0 ? { kind: 'paragraph', text: ['No episode matches.'] } : table(framework, rows),
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
    [`${row.president}, ${yearsOf(row)}`],
    ...conditions.map(({ id }) => [labelOf(framework, row.answers[id] ?? UNKNOWN)]),
    [indicated(framework, row, framework.headlines[row.headline], verdictLabel)],
    [labelOf(framework, row.outcome.answer)],
    [row.asIndicated === null ? 'open' : row.asIndicated ? 'yes' : 'no'],
  ])
  return { kind: 'table', columns, rows: cells, short: shortTable(framework, rows) }
}

function shortTable(framework: Framework, rows: readonly EpisodeRow[]): ShortTable {
  const { conditions, outcome, words } = framework
  return {
    columns: [
      'Episode',
      capitalized(words.leader),
      ...conditions.map(({ id }) => capitalized(id).slice(0, HEADING)),
      'Framework',
      'Happened',
      '',
    ],
    rows: rows.map((row): readonly Rich[] => [
      [tone(episodeId(row), 'strong')],
      [`${lastName(row)} ${yearsOf(row)}`],
      ...conditions.map((condition): Rich => {
        const answer = row.answers[condition.id] ?? UNKNOWN
        return [tone(signOf(framework, answer), stateOf(membershipOf(condition, answer)))]
      }),
      [
        indicated(
          framework,
          row,
          row.headline === 'undetermined' ? 'Open' : framework.headlines[row.headline],
          (_, id) => id.replaceAll('-', ' '),
        ),
      ],
      [tone(signOf(framework, row.outcome.answer), stateOf(membershipOf(outcome, row.outcome.answer)))],
      [row.asIndicated === null ? '·' : row.asIndicated ? '✓' : '✗'],
    ]),
    legend: `${legendOf(framework)}; ✓ as indicated, ✗ not, · open`,
  }
}

/** How many characters of a condition’s name a short heading keeps. */
const HEADING = 3

function yearsOf({ period }: EpisodeRow): string {
  return years(period.from, period.until)
}

/** The headline, with the verdict if the headline alone is not enough: "No, formal", but only "No initiative". */
function indicated(
  framework: Framework,
  { headline, channel }: EpisodeRow,
  label: string,
  nameOf: (framework: Framework, verdict: string) => string,
): string {
  const verdicts = framework.verdicts.filter(({ initiate }) => initiate === headline)
  if (channel === null || verdicts.length < 2) return label
  const name = nameOf(framework, channel)
  return name.startsWith(`${uncapitalized(label)} `) ? capitalized(name) : `${label}, ${name}`
}

function verdictLabel({ verdicts }: Framework, id: string): string {
  const label = verdicts.find((verdict) => verdict.id === id)?.label ?? id
  return label.charAt(0).toLowerCase() + label.slice(1)
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
  const signs = [...answersOf(framework).toReversed(), UNKNOWN].map(
    (answer) => `${signOf(framework, answer)} ${labelOf(framework, answer).toLowerCase()}`,
  )
  return signs.join(', ')
}
