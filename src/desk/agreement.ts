import { agreementOf, type References } from '../classroom/agreement.ts'
import type { Agreement } from '../classroom/results.ts'
import type { PlacedRow } from '../model/coding-row.ts'
import { type Catalog, episodeId } from '../model/library.ts'
import type { KnownEpisode, Reason } from '../results/agreement/view.ts'
import { shortEpisodeName } from '../results/assessment/wording.ts'
import type { OpenKey } from './key.ts'

/** How far the coders agree. With a key, units are episodes, and each spread has the letter of its unit. */
export function agreementIn(catalog: Catalog, key: OpenKey | null, rows: readonly PlacedRow[]): Agreement {
  const units = new Set(rows.map(({ row }) => row.unit))
  return agreementOf(
    catalog.framework,
    rows.map(({ row }) => row),
    referencesOf(catalog, key, units),
    new Map(key?.key.units.map(({ unit, episode }) => [episode, unit])),
  )
}

/**
 * The codings of the coded episodes: those stored in the key, and for others those of the library. A coding from a file
 * counts too.
 */
function referencesOf({ episodes }: Catalog, key: OpenKey | null, units: ReadonlySet<string>): References {
  const sealed = new Map(key?.key.units.map(({ episode, codings }) => [episode, codings]))
  const current = episodes.map(
    (episode) => [episodeId(episode), { ...episode.codings, ...sealed.get(episodeId(episode)) }] as const,
  )
  return new Map([...sealed, ...current].filter(([unit]) => units.has(unit)))
}

/** The coded episodes that are not letters. Only a key reveals how they are coded. */
export function knownIn(
  catalog: Catalog,
  key: OpenKey | null,
  { units }: Agreement,
): ReadonlyMap<string, KnownEpisode> {
  const references = key === null ? new Map() : referencesOf(catalog, key, new Set(units))
  const known = catalog.episodes.filter((episode) => units.includes(episodeId(episode)))
  return new Map(
    known.map((episode) => {
      const { president, from, until, title } = episode
      const name = shortEpisodeName({ president, period: { from, until } })
      return [episodeId(episode), { title, name, codings: references.get(episodeId(episode)) ?? {} }]
    }),
  )
}

/** What the case files say about the first spreads. `codeOf` finds the code of an episode on a scale; null without one. */
export function reasonsFor(
  { spreads }: Agreement,
  top: number,
  { framework }: Catalog,
  codeOf: (episode: string, coding: string, scale: string) => Reason['code'] | null,
): readonly Reason[] {
  return spreads.slice(0, top).flatMap(({ unit, scale }) =>
    framework.codings.flatMap(({ id: coding }): readonly Reason[] => {
      const code = codeOf(unit, coding, scale)
      return code === null ? [] : [{ unit, scale, coding, code }]
    }),
  )
}
