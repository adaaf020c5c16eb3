import { compareText } from '../model/compare-text.ts'
import { type ConditionState, type Framework, type Headline, UNKNOWN } from '../model/framework.ts'
import { type Catalog, type CodedEpisode, codesOf, episodeId, lastName } from '../model/library.ts'
import type { EpisodeComparison, EpisodeRow } from './assessment.ts'
import { indicate } from './degrees.ts'
import { outcomeOf, referTo, sameConfiguration, similarityOf } from './precedents.ts'

/** Which episodes to select; null selects all. */
export interface EpisodeFilter {
  readonly party: string | null
  /** Years, both included. An episode matches if any day of it is in them. */
  readonly years: { readonly from: number; readonly until: number } | null
  /** A headline or a verdict that the framework indicates. */
  readonly verdict: string | null
  /** An answer on the outcome, or a state. */
  readonly outcome: string | null
}

export const SORT_KEYS = ['date', 'president', 'outcome'] as const
export type SortKey = (typeof SORT_KEYS)[number]

/** The episodes that a coding covers, filtered and sorted. Ties are in order of date. */
export function listEpisodes(
  { framework, episodes }: Catalog,
  coding: string,
  filter: EpisodeFilter,
  sort: SortKey,
): readonly EpisodeRow[] {
  const rows = episodes.flatMap((episode) => toRow(framework, episode, coding))
  return rows.filter((row) => isWanted(row, filter)).toSorted(orders(framework)[sort])
}

/** Empty if the episode lacks the coding. */
function toRow(framework: Framework, episode: CodedEpisode, coding: string): readonly EpisodeRow[] {
  const codes = codesOf(episode, coding)
  if (codes === null) return []
  const { headline, channel } = indicate(framework, codes.answers)
  const { answers } = codes
  const outcome = outcomeOf(framework, codes)
  return [
    {
      ...referTo(episode, coding),
      party: episode.party,
      coding,
      answers,
      outcome,
      headline,
      channel,
      asIndicated: asIndicated(headline, outcome.state),
    },
  ]
}

/** "Not yet", like "no", indicates that the outcome does not happen. */
function asIndicated(headline: Headline, state: ConditionState): boolean | null {
  if (headline === 'undetermined' || state === 'undecided' || state === 'unknown') return null
  return (headline === 'yes') === (state === 'met')
}

function isWanted(row: EpisodeRow, { party, years, verdict, outcome }: EpisodeFilter): boolean {
  return (
    (party === null || row.party.toLowerCase() === party.toLowerCase()) &&
    (years === null || touches(row.period, years)) &&
    (verdict === null || row.headline === verdict || row.channel === verdict) &&
    (outcome === null || row.outcome.answer === outcome || row.outcome.state === outcome)
  )
}

/** Does a period have a day in these years? */
export function touches(
  period: { readonly from: string; readonly until: string },
  { from, until }: { readonly from: number; readonly until: number },
): boolean {
  return Number(period.from.slice(0, 4)) <= until && Number(period.until.slice(0, 4)) >= from
}

type Order = (a: EpisodeRow, b: EpisodeRow) => number

function orders({ outcome }: Framework): Readonly<Record<SortKey, Order>> {
  const byDate: Order = (a, b) => compareText(a.period.from, b.period.from) || compareText(episodeId(a), episodeId(b))
  const membership = ({ outcome: { answer } }: EpisodeRow): number => outcome.memberships[answer] ?? -1
  return {
    date: byDate,
    president: (a, b) => compareText(lastName(a), lastName(b)) || byDate(a, b),
    outcome: (a, b) => membership(b) - membership(a) || byDate(a, b),
  }
}

/** Two episodes that both have the coding, side by side. Throws a RangeError when one of them lacks it. */
export function compareEpisodes(
  framework: Framework,
  a: CodedEpisode,
  b: CodedEpisode,
  coding: string,
): EpisodeComparison {
  const [rowA, rowB] = [a, b].flatMap((episode) => toRow(framework, episode, coding))
  if (rowA === undefined || rowB === undefined) throw new RangeError(`An episode lacks the coding "${coding}".`)
  const { similarity, differences } = similarityOf(framework.conditions, rowA.answers, rowB.answers)
  const ids = framework.conditions.map(({ id }) => id)
  const open = ids.filter((id) => rowA.answers[id] === UNKNOWN || rowB.answers[id] === UNKNOWN)
  const differing = differences.map(({ condition }) => condition)
  return {
    schemaVersion: 1,
    coding,
    a: rowA,
    b: rowB,
    similarity,
    sameConfiguration: sameConfiguration(framework.conditions, rowA.answers, rowB.answers),
    agreements: ids.filter((id) => !open.includes(id) && !differing.includes(id)),
    differences,
    open,
  }
}
