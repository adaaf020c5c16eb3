import { compareText } from '../model/compare-text.ts'
import { caseless } from '../model/composed.ts'
import type { ConditionState, Framework, Headline } from '../model/framework.ts'
import { type Catalog, type CodedEpisode, codesOf, episodeId, lastName } from '../model/library.ts'
import type { EpisodeRow } from './assessment.ts'
import { indicate } from './degrees.ts'
import { outcomeOf, referTo } from './precedents.ts'

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
  const rows = episodes.flatMap((episode) => rowOf(framework, episode, coding) ?? [])
  return rows.filter((row) => isWanted(row, filter)).toSorted(orders(framework)[sort])
}

const UNFILTERED: EpisodeFilter = { party: null, years: null, verdict: null, outcome: null }

/** Every episode that the coding covers, in order of date. */
export function allEpisodes(catalog: Catalog, coding: string): readonly EpisodeRow[] {
  return listEpisodes(catalog, coding, UNFILTERED, 'date')
}

/** Null when the episode lacks the coding. */
export function rowOf(framework: Framework, episode: CodedEpisode, coding: string): EpisodeRow | null {
  const codes = codesOf(episode, coding)
  if (codes === null) return null
  const { headline, channel, possible } = indicate(framework, codes.answers)
  const outcome = outcomeOf(framework, codes)
  return {
    ...referTo(episode, coding),
    party: episode.party,
    coding,
    answers: codes.answers,
    outcome,
    headline,
    channel,
    possible,
    asIndicated: asIndicated(headline, outcome.state),
  }
}

/** "Not yet", like "no", indicates that the outcome does not happen. */
function asIndicated(headline: Headline, state: ConditionState): boolean | null {
  if (headline === 'undetermined' || state === 'undecided' || state === 'unknown') return null
  return (headline === 'yes') === (state === 'met')
}

function isWanted(row: EpisodeRow, { party, years, verdict, outcome }: EpisodeFilter): boolean {
  return (
    (party === null || caseless(row.party) === caseless(party)) &&
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
