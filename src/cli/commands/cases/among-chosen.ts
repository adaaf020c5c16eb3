import { type EpisodeFilter, listEpisodes } from '../../../assessment/episodes.ts'
import { clipped } from '../../../model/clipped.ts'
import { type Catalog, type CodedEpisode, episodeId } from '../../../model/library.ts'
import { series } from '../../../rendering/words.ts'
import { UsageError } from '../../errors.ts'
import type { AmongFilters } from './among.ts'
import { filterFrom } from './chosen.ts'

/**
 * Which episodes `--among` allows as precedents. Throws a UsageError for what the library does not have, and when no
 * episode is left beside the one that is assessed.
 */
export function filterAmong(
  { text, filters }: AmongFilters,
  catalog: Catalog,
  coding: string,
  scenario: CodedEpisode | null,
): EpisodeFilter {
  const filter = filterFrom(filters, catalog, '--among: ')
  const own = scenario === null ? null : episodeId(scenario)
  const others = (each: EpisodeFilter) =>
    listEpisodes(catalog, coding, each, 'date').filter((row) => episodeId(row) !== own)
  if (others(filter).length > 0) return filter
  const all = others({ party: null, years: null, verdict: null, outcome: null })
  const years = all
    .flatMap(({ period }) => [period.from, period.until])
    .map((day) => day.slice(0, 4))
    .toSorted()
  const parties = [...new Set(all.map(({ party }) => party))].toSorted()
  throw new UsageError(
    [
      `--among: no ${own === null ? '' : 'other '}episode fits "${clipped(text)}".`,
      ...(all.length === 0
        ? []
        : [`Episodes: ${years[0]} to ${years.at(-1)}, party ${series(parties.map(clipped), 'or')}.`]),
      'Run: backroom cases',
    ].join('\n'),
  )
}
