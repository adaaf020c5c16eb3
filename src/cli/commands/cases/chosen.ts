import type { EpisodeRow } from '../../../assessment/assessment.ts'
import { listEpisodes, type SortKey } from '../../../assessment/episodes.ts'
import type { Case } from '../../../model/case.ts'
import { scaleIds } from '../../../model/coding-row.ts'
import type { Framework } from '../../../model/framework.ts'
import { episodeId } from '../../../model/library.ts'
import { filterFrom, knownWord } from '../../library/filter.ts'
import type { OpenLibrary } from '../../library/library.ts'
import { chooseCoding, parseCaseName } from '../../library/selection.ts'
import type { FilterOptions } from '../../program/filters.ts'
import type { Session } from '../../terminal/session.ts'
import { wantedChannels } from './channels.ts'

/** The episodes of a coding that match the filters, in order. */
export function chosenRows(
  options: FilterOptions,
  { catalog, files }: Pick<OpenLibrary, 'catalog' | 'files'>,
  coding: string,
  sort: SortKey = 'date',
): readonly EpisodeRow[] {
  const { framework } = catalog
  const rows = listEpisodes(catalog, coding, filterFrom(options, catalog), sort)
  const isWanted = wantedChannels(options, framework)
  if (isWanted === null) return rows
  const withChannel = new Set(
    files().cases.flatMap(({ id, episodes }) =>
      episodes.filter(({ channels }) => channels.some(isWanted)).map((episode) => `${id}/${episode.id}`),
    ),
  )
  return rows.filter((row) => withChannel.has(episodeId(row)))
}

/** A condition, or outcome, if one is named. */
export function knownScale(wish: string | undefined, framework: Framework): string | null {
  return knownWord('condition', wish, scaleIds(framework), null)
}

/** Names of cases or episodes, and filters. */
export interface ChoiceOptions extends FilterOptions {
  /** Empty for all that match the filters. */
  readonly names: readonly string[]
}

export interface ChosenFile {
  readonly file: Case
  readonly episodes: Case['episodes']
}

/** The named cases and episodes, or all of them, that match the filters. The caller filters by years. */
export async function chosenFiles(
  { names, years: _years, ...filters }: ChoiceOptions,
  session: Session,
): Promise<readonly ChosenFile[]> {
  const library = await session.library()
  const { catalog, files } = library
  const { coding } = session.settings
  const wanted = names.map((name) => parseCaseName(catalog, name))
  const isWantedChannel = wantedChannels(filters, catalog.framework)
  const filtered = [coding, filters.party, filters.verdict, filters.outcome].some((each) => each !== undefined)
  const rows = filtered ? chosenRows(filters, library, chooseCoding(catalog.framework, coding)) : null
  return files().cases.flatMap((file) => {
    const episodes = file.episodes.filter(
      ({ id, channels }) =>
        (isWantedChannel === null || channels.some(isWantedChannel)) &&
        (rows === null || rows.some((row) => row.case === file.id && row.episode === id)) &&
        (wanted.length === 0 || wanted.some((name) => name.case === file.id && (name.episode ?? id) === id)),
    )
    return episodes.length === 0 ? [] : [{ file, episodes }]
  })
}
