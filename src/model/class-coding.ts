import type { Answer } from './framework.ts'
import type { Catalog, EpisodeCodes } from './library.ts'

/** What a class decided on one question about one episode, and why. */
export interface Ruling {
  /** CASE/EPISODE */
  readonly episode: string
  /** A condition's id, or `outcome`. */
  readonly scale: string
  readonly answer: Answer
  readonly reason: string
}

/** A coding from outside the case files, such as the median of a class. */
export interface ClassCoding {
  readonly id: string
  readonly label: string
  readonly text: string
  /** CASE/EPISODE → codes. */
  readonly episodes: Readonly<Record<string, EpisodeCodes>>
  /**
   * In the order in which they were made. Of two on one question, the later counts; the earlier is kept. Null if the
   * coding was not made by decisions.
   */
  readonly rulings: readonly Ruling[] | null
}

/** The catalog with this coding added to those of the case files. Its id must be new. */
export function withCoding(catalog: Catalog, { id, label, text, episodes }: ClassCoding): Catalog {
  return {
    ...catalog,
    framework: { ...catalog.framework, codings: [...catalog.framework.codings, { id, label, text, predicts: true }] },
    episodes: catalog.episodes.map((episode) => {
      const codes = episodes[`${episode.case}/${episode.episode}`]
      return codes === undefined ? episode : { ...episode, codings: { ...episode.codings, [id]: codes } }
    }),
  }
}
