import type { EpisodeRow } from '../../../assessment/assessment.ts'
import { type EpisodeFilter, listEpisodes, type SortKey } from '../../../assessment/episodes.ts'
import { vocabularyOf } from '../../../model/answers.ts'
import type { Case } from '../../../model/case.ts'
import { clipped } from '../../../model/clipped.ts'
import { scaleIds } from '../../../model/coding-row.ts'
import { caseless } from '../../../model/composed.ts'
import {
  type Answer,
  CONDITION_STATES,
  type ConditionState,
  type Framework,
  UNKNOWN,
} from '../../../model/framework.ts'
import { type Catalog, episodeId } from '../../../model/library.ts'
import { nearest, suggestion } from '../../../model/nearest.ts'
import { UsageError } from '../../errors.ts'
import type { OpenLibrary } from '../../library/library.ts'
import { chooseCoding, parseCaseName } from '../../library/selection.ts'
import type { Session } from '../../terminal/session.ts'
import { wantedChannels } from './channels.ts'
import type { ChoiceOptions, FilterOptions } from './filters.ts'

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

/** What the filters want, in the words of the library. A UsageError begins with `door`: where the filters stand. */
export function filterFrom(options: FilterOptions, catalog: Catalog, door: string | null = null): EpisodeFilter {
  const { framework } = catalog
  const verdicts = [...Object.keys(framework.headlines), ...framework.verdicts.map(({ id }) => id)]
  return {
    party: knownParty(options.party, catalog, door),
    years: options.years ?? null,
    verdict: known('verdict', options.verdict, verdicts, door),
    outcome: options.outcome === undefined ? null : knownOutcome(options.outcome, framework, door ?? '--outcome: '),
  }
}

/** A party of the library, however it is capitalized. */
function knownParty(wish: string | undefined, { episodes }: Catalog, door: string | null): string | null {
  const parties = [...new Set(episodes.map(({ party }) => party))]
  return parties.find((party) => caseless(party) === caseless(wish ?? '')) ?? known('party', wish, parties, door)
}

/** An answer in any spelling, or the state that answers stand for. */
function knownOutcome(wish: string, framework: Framework, door: string): Answer | ConditionState {
  const state = CONDITION_STATES.find((each) => each === wish)
  if (state !== undefined) return state
  const { read, suggest } = vocabularyOf(framework)
  const reading = read(wish)
  if (reading.kind === 'answer') return reading.answer
  const states = CONDITION_STATES.filter((each) => each !== UNKNOWN)
  const near = nearest(wish, states)
  const hint = near === null ? suggest(wish) : `Did you mean "${near}"? ${suggest('')}`
  throw new UsageError(`${door}"${clipped(wish)}" is not an outcome. ${hint} Also: ${states.join(', ')}.`)
}

/** A condition, or outcome, if one is named. */
export function knownScale(wish: string | undefined, framework: Framework): string | null {
  return known('condition', wish, scaleIds(framework), null)
}

function known(kind: string, wish: string | undefined, allowed: readonly string[], door: string | null): string | null {
  if (wish === undefined || allowed.includes(wish)) return wish ?? null
  throw new UsageError(`${door ?? ''}There is no ${kind} "${clipped(wish)}". ${suggestion(wish, allowed)}`)
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
