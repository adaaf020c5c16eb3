import type { EpisodeRow } from '../../assessment/assessment.ts'
import { allEpisodes, type EpisodeFilter, listEpisodes } from '../../assessment/episodes.ts'
import { clipped } from '../../model/clipped.ts'
import { type Catalog, type CodedEpisode, episodeId } from '../../model/library.ts'
import { series } from '../../rendering/words.ts'
import { UsageError } from '../errors.ts'
import type { AmongFilters } from '../program/among.ts'
import { filterFrom } from './filter.ts'

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
  const isOther = (row: EpisodeRow): boolean => episodeId(row) !== own
  if (listEpisodes(catalog, coding, filter, 'date').some(isOther)) return filter
  const all = allEpisodes(catalog, coding).filter(isOther)
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
