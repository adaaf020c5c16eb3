import { joinBlinds } from '../../model/blind.ts'
import { compareText } from '../../model/compare-text.ts'
import { byFirstEpisode, byTime, type LazyLibrary } from '../../model/library.ts'

/**
 * Libraries of the same framework as one. If several hide the same word of a case, the first of these libraries says
 * what replaces it.
 */
export function together(libraries: readonly LazyLibrary[], digest: string): LazyLibrary {
  const catalogs = libraries.map(({ catalog }) => catalog)
  return {
    catalog: {
      framework: catalogs[0]!.framework,
      episodes: catalogs.flatMap(({ episodes }) => episodes).toSorted(byTime),
      exercises: catalogs.flatMap(({ exercises }) => exercises).toSorted((a, b) => compareText(a.id, b.id)),
      digest,
    },
    caseOf: (id) => {
      const owner = libraries.find(({ catalog }) => catalog.episodes.some((episode) => episode.case === id))
      return owner?.caseOf(id) ?? null
    },
    files: () => {
      const all = libraries.map((library) => library.files())
      return {
        cases: all.flatMap(({ cases }) => cases).toSorted(byFirstEpisode),
        exercises: all.flatMap(({ exercises }) => exercises).toSorted((a, b) => compareText(a.id, b.id)),
        blinds: joinBlinds(all.flatMap(({ blinds }) => blinds)),
      }
    },
  }
}
