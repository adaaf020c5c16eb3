import type { Blind } from './blind.ts'
import type { Account, Case, Coding } from './case.ts'
import { compareText } from './compare-text.ts'
import type { Exercise } from './exercise.ts'
import { type Answer, type Answers, type Framework, UNKNOWN } from './framework.ts'
import { mapValues } from './keys.ts'

/** The name of the library that comes with the program. */
export const SHIPPED = 'shipped'

/** What a comparison needs of an episode: its codes, without evidence or timeline. */
export interface CodedEpisode {
  readonly case: string
  readonly episode: string
  /** The library it is from: `shipped`, or the folder as it was named. */
  readonly library: string
  readonly president: string
  readonly party: string
  readonly title: string
  readonly from: string
  readonly until: string
  /** Is this the episode used when only the case is named? */
  readonly principal: boolean
  /** Coding id → its codes for the conditions and the outcome. */
  readonly codings: Readonly<Record<string, EpisodeCodes>>
  /** Coding id → what it says about the episode. At least one. */
  readonly accounts: Readonly<Record<string, Account>>
}

export interface EpisodeCodes {
  readonly answers: Answers
  readonly outcome: Answer
}

/** What `assess` loads: the framework and the codes of every episode. */
export interface Catalog {
  readonly framework: Framework
  /** By date, then case, then episode; never by file order. */
  readonly episodes: readonly CodedEpisode[]
  /** Open presidencies without codes, which are never precedents. Sorted by id. */
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

/** A whole library, whose files are read when they are asked for. */
export interface LazyLibrary {
  readonly catalog: Catalog
  /** One case, without the cost of the others; null if there is none. */
  caseOf(id: string): Case | null
  files(): CaseFiles
}

/** A coding's codes for an episode; null when it does not cover it. */
export function codesOf({ codings }: Pick<CodedEpisode, 'codings'>, coding: string): EpisodeCodes | null {
  return (Object.hasOwn(codings, coding) ? codings[coding] : null) ?? null
}

/** The references that are not from the shipped library, by their library; empty if all are from one library. */
export function fromOthers<T extends { readonly library: string }>(
  all: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const libraries = [...new Set(all.map(({ library }) => library))]
  return libraries.length < 2
    ? new Map()
    : new Map(
        libraries
          .filter((library) => library !== SHIPPED)
          .map((library) => [library, all.filter((each) => each.library === library)]),
      )
}

/** An episode's full id, as `--case` takes it: `nixon/opening`. */
export function episodeId(episode: Pick<CodedEpisode, 'case' | 'episode'>): string {
  return `${episode.case}/${episode.episode}`
}

/** The ids that an open row of answers can name: the episodes, then the open exercises. */
export function unitsOf({ episodes, exercises }: Catalog): readonly string[] {
  return [...episodes.map(episodeId), ...exercises.map(({ id }) => id)]
}

/** The codes of every episode, without the parts that only readers of the case need. */
export function codedEpisodes(cases: readonly Case[], framework: Framework): readonly CodedEpisode[] {
  return cases.flatMap((file) =>
    file.episodes.map((episode) => ({
      case: file.id,
      episode: episode.id,
      library: file.library,
      president: file.president,
      party: file.party,
      title: episode.title,
      from: episode.from,
      until: episode.until,
      principal: episode.id === file.principal,
      codings: mapValues(episode.codings, (coding) => codesIn(coding, framework)),
      accounts: mapValues(episode.codings, ({ result, conclusion, comment, outlook, outcome }) => ({
        result,
        conclusion,
        comment,
        outlook,
        inferred: outcome.inferred,
      })),
    })),
  )
}

function codesIn({ conditions, outcome }: Coding, framework: Framework): EpisodeCodes {
  const answers = framework.conditions.map(({ id }) => [id, conditions[id]?.answer ?? UNKNOWN])
  return { answers: Object.fromEntries(answers), outcome: outcome.answer }
}

/**
 * What a coding says about an episode. A coding without its own account, such as that of a class, uses the first one.
 */
export function accountOf({ accounts }: CodedEpisode, coding: string): Account {
  const account = (Object.hasOwn(accounts, coding) ? accounts[coding] : null) ?? Object.values(accounts)[0]
  if (account === undefined) throw new Error('An episode has at least one coding')
  return account
}

/** In the order of case files: by the date of the first episode, then id. */
export function byFirstEpisode(a: Case, b: Case): number {
  return compareText(a.episodes[0]?.from ?? '', b.episodes[0]?.from ?? '') || compareText(a.id, b.id)
}

/** In the order of a catalog: by date, then case, then episode. */
export function byTime(a: CodedEpisode, b: CodedEpisode): number {
  return compareText(a.from, b.from) || compareText(a.case, b.case) || compareText(a.episode, b.episode)
}

/** The last word of a name. */
export function lastName({ president }: { readonly president: string }): string {
  return president.split(' ').at(-1) ?? president
}
