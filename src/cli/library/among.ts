import type { EpisodeFilter } from '../../assessment/episodes.ts'
import type { Catalog, CodedEpisode } from '../../model/library.ts'
import type { AmongFilters } from '../program/among.ts'

/** Which episodes may be precedents; null for all. */
export async function chosenAmong(
  { among }: { readonly among?: AmongFilters },
  catalog: Catalog,
  coding: string,
  scenario: CodedEpisode | null,
): Promise<EpisodeFilter | null> {
  if (among === undefined) return null
  const { filterAmong } = await import('./among-filter.ts')
  return filterAmong(among, catalog, coding, scenario)
}
