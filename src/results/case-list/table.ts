import { membershipOf } from '../../model/framework.ts'
import { episodeId } from '../../model/library.ts'
import type { Table } from '../../rendering/table.ts'
import type { CaseListView } from './document.ts'

/** One row for each episode: codes, memberships, the outcome, the verdict, and whether they match. */
export function caseListTable({ framework, rows }: CaseListView): Table {
  const { conditions, outcome } = framework
  return [
    [
      ...['episode', 'president', 'party', 'from', 'until', 'library', 'coding'],
      ...conditions.flatMap(({ id }) => [id, membershipColumn(id)]),
      ...['outcome', membershipColumn('outcome'), 'headline', 'channel', 'as_indicated'],
    ],
    ...rows.map((row) => [
      ...[episodeId(row), row.president, row.party, row.period.from, row.period.until, row.library, row.coding],
      ...conditions.flatMap((condition) => [
        row.answers[condition.id] ?? null,
        membershipOf(condition, row.answers[condition.id]),
      ]),
      ...[row.outcome.answer, membershipOf(outcome, row.outcome.answer)],
      ...[row.headline, row.channel, row.asIndicated === null ? null : row.asIndicated ? 'yes' : 'no'],
    ]),
  ]
}

function membershipColumn(scale: string): string {
  return `${scale}_membership`
}
