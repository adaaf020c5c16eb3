import { blindUnit } from '../../../classroom/packets.ts'
import type { BlindUnit } from '../../../classroom/results.ts'
import type { Case, Episode } from '../../../model/case.ts'
import type { OpenLibrary } from '../../library/library.ts'

/** A case and one of its episodes, by full id. The library must have it. */
export function caseAndEpisode(library: OpenLibrary, id: string): { readonly file: Case; readonly episode: Episode } {
  const [name = '', part] = id.split('/')
  const file = library.caseOf(name)
  const episode = file.episodes.find((each) => each.id === part)
  if (episode === undefined) throw new Error(`The library has no episode "${id}"`)
  return { file, episode }
}

/** What a coder sees of the episode with this letter. */
export function blindUnitOf(library: OpenLibrary, coding: string, unit: string, id: string): BlindUnit {
  const { cases, exercises, blinds } = library.files()
  const presidents = [...new Set([...cases, ...exercises].map(({ president }) => president))]
  const { file, episode } = caseAndEpisode(library, id)
  const masks = blinds.find((blind) => blind.id === file.id)?.masks ?? []
  return blindUnit(unit, { file, episode, masks }, { framework: library.catalog.framework, coding, presidents })
}

/** The full ids of the episodes that readers recognize in spite of their masks. */
export function recognizableIn(library: OpenLibrary): ReadonlySet<string> {
  const { blinds } = library.files()
  return new Set(blinds.flatMap(({ id, recognizable }) => recognizable.map((episode) => `${id}/${episode}`)))
}
