import type { EpisodeRow } from '../assessment/assessment.ts'
import { listEpisodes } from '../assessment/episodes.ts'
import type { Catalog } from '../model/library.ts'

const UNFILTERED = { party: null, years: null, verdict: null, outcome: null } as const

/** Every episode that the coding covers, in order of date. */
export function allEpisodes(catalog: Catalog, coding: string): readonly EpisodeRow[] {
  return listEpisodes(catalog, coding, UNFILTERED, 'date')
}
