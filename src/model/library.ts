import type { Blind } from './blind.ts'
import type { Case, Coding } from './case.ts'
import type { Exercise } from './exercise.ts'
import { type Answer, type Answers, type Framework, UNKNOWN } from './framework.ts'

/** What a comparison needs of an episode: its codes, without evidence or timeline. */
export interface CodedEpisode {
  readonly case: string
  readonly episode: string
  readonly president: string
  readonly party: string
  readonly title: string
  readonly from: string
  readonly until: string
  /** Is this the episode used when only the case is named? */
  readonly principal: boolean
  /** Coding id → its codes for the conditions and the outcome. */
  readonly codings: Readonly<Record<string, EpisodeCodes>>
}

/** What a coding says, without its reasons. */
export interface EpisodeCodes extends Omit<Coding, 'conditions' | 'outcome'> {
  readonly answers: Answers
  readonly outcome: Answer
}

/** What `assess` loads: the framework and the codes of every episode. */
export interface Catalog {
  readonly framework: Framework
  /** By date, then case, then episode; never by file order. */
  readonly episodes: readonly CodedEpisode[]
  /** Open presidencies, without codes: never precedents. By id. */
  readonly exercises: readonly ExerciseReference[]
  /** SHA-256 of the framework's and the cases' files, hexadecimal. */
  readonly digest: string
}

/** An open exercise by name. */
export type ExerciseReference = Pick<Exercise, 'id' | 'president' | 'title' | 'from'>

/** What only a reader of cases needs. */
export interface CaseFiles {
  /** By the first episode's date, then id. */
  readonly cases: readonly Case[]
  /** By id. */
  readonly exercises: readonly Exercise[]
  /** By the case's id. */
  readonly blinds: readonly Blind[]
}

/** A whole library. */
export interface Library {
  readonly catalog: Catalog
  readonly files: CaseFiles
}

/** A coding's codes for an episode; null when it does not cover it. */
export function codesOf({ codings }: CodedEpisode, coding: string): EpisodeCodes | null {
  return (Object.hasOwn(codings, coding) ? codings[coding] : null) ?? null
}

/** An episode's full id, as `--case` takes it: `nixon/opening`. */
export function episodeId(episode: Pick<CodedEpisode, 'case' | 'episode'>): string {
  return `${episode.case}/${episode.episode}`
}

/** The ids that an open row of answers can name: the episodes, then the open exercises. */
export function unitsOf({ episodes, exercises }: Catalog): readonly string[] {
  return [...episodes.map(episodeId), ...exercises.map(({ id }) => id)]
}

/** The codes of every episode, without what only a reader of the case needs. */
export function codedEpisodes(cases: readonly Case[], framework: Framework): readonly CodedEpisode[] {
  return cases.flatMap((file) =>
    file.episodes.map((episode) => ({
      case: file.id,
      episode: episode.id,
      president: file.president,
      party: file.party,
      title: episode.title,
      from: episode.from,
      until: episode.until,
      principal: episode.id === file.principal,
      codings: Object.fromEntries(
        Object.entries(episode.codings).map(([id, { conditions, outcome, ...words }]) => [
          id,
          {
            ...words,
            answers: Object.fromEntries(
              framework.conditions.map((condition) => [
                condition.id,
                conditions[condition.id]?.answer ?? UNKNOWN,
              ]),
            ),
            outcome: outcome.answer,
          },
        ]),
      ),
    })),
  )
}

/** The last word of a name. */
export function lastName({ president }: { readonly president: string }): string {
  return president.split(' ').at(-1) ?? president
}
