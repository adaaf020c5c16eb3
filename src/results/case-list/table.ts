import type { EpisodeRow, Indication } from '../../assessment/assessment.ts'
import { type Answers, type Framework, membershipOf } from '../../model/framework.ts'
import { episodeId } from '../../model/library.ts'
import type { Cell, Table } from '../../rendering/table.ts'
import type { CaseListView } from './document.ts'

/** Cells by their columns; a column without a cell is empty. */
type Fields = Readonly<Record<string, Cell>>

/** One row for each episode: codes, memberships, the outcome, the verdict, and whether they match. */
export function caseListTable({ framework, rows }: CaseListView): Table {
  const columns = episodeColumns(framework)
  return [columns, ...rows.map((row) => cellsOf(columns, episodeFields(framework, row)))]
}

export function episodeColumns({ conditions }: Framework): readonly string[] {
  return [
    ...['episode', 'president', 'party', 'from', 'until', 'library', 'coding'],
    ...conditions.flatMap(({ id }) => [id, membershipColumn(id)]),
    ...['outcome', membershipColumn('outcome'), 'headline', 'channel', 'as_indicated'],
  ]
}

export function episodeFields(framework: Framework, row: EpisodeRow): Fields {
  const { president, party, period, coding, outcome, asIndicated } = row
  return {
    ...answerFields(framework, row.answers, row),
    episode: episodeId(row),
    president,
    party,
    ...period,
    library: row.library,
    coding,
    outcome: outcome.answer,
    [membershipColumn('outcome')]: membershipOf(framework.outcome, outcome.answer),
    as_indicated: asIndicated === null ? null : asIndicated ? 'yes' : 'no',
  }
}

/** What is known of answers without an episode. */
export function answerFields(
  { conditions }: Framework,
  answers: Answers,
  { headline, channel }: Pick<Indication, 'headline' | 'channel'>,
): Fields {
  const codes = conditions.flatMap((condition) => [
    [condition.id, answers[condition.id] ?? null] as const,
    [membershipColumn(condition.id), membershipOf(condition, answers[condition.id])] as const,
  ])
  return { ...Object.fromEntries(codes), headline, channel }
}

export function cellsOf(columns: readonly string[], fields: Fields): readonly Cell[] {
  return columns.map((column) => fields[column] ?? null)
}

function membershipColumn(scale: string): string {
  return `${scale}_membership`
}
