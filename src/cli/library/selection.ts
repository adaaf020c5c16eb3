import { clippedList } from '../../model/clipped.ts'
import { caseless } from '../../model/composed.ts'
import { type Framework, UNKNOWN } from '../../model/framework.ts'
import { type Catalog, type CodedEpisode, codesOf, episodeId, lastName } from '../../model/library.ts'
import { suggestion } from '../../model/nearest.ts'
import { DataError, UsageError } from '../errors.ts'
import { codingInFile } from './coding-file.ts'

/** The requested coding, or the framework's default. */
export function chooseCoding({ codings, defaultCoding }: Framework, wish: string | undefined): string {
  if (wish === undefined) return defaultCoding
  const known = codings.map(({ id }) => id)
  const coding = codingInFile(wish) ?? wish
  if (known.includes(coding)) return coding
  throw unknown('coding', wish, known)
}

/**
 * Like `chooseCoding`, but the result needs coded episodes: throws a DataError if the library has no known answer in
 * this coding.
 */
export function chooseCodingInUse({ framework, episodes }: Catalog, wish: string | undefined): string {
  const coding = chooseCoding(framework, wish)
  const inUse = episodes.some((episode) => {
    const codes = codesOf(episode, coding)
    return codes !== null && [codes.outcome, ...Object.values(codes.answers)].some((answer) => answer !== UNKNOWN)
  })
  if (inUse) return coding
  throw new DataError(`No episode of the library has an answer in the coding "${coding}" yet.`)
}

/** The coding whose evidence is shown. A coding from a file has no evidence. */
export function evidenceCoding(framework: Framework, wish: string | undefined): string {
  if (wish !== undefined && codingInFile(wish) !== null) {
    throw new UsageError(`${wish} holds answers without evidence. Use a coding of the case files.`)
  }
  return chooseCoding(framework, wish)
}

/** A name of a case on the command line: `nixon` or `nixon/opening`. */
export interface CaseName {
  readonly case: string
  readonly episode: string | null
}

/**
 * The case and episode with this name. If there is none, throws a UsageError that suggests the nearest one. A
 * president's name works as well.
 */
export function parseCaseName({ episodes, exercises }: Catalog, name: string): CaseName {
  // Ids have only lowercase letters.
  const [first = '', ...rest] = caseless(name).split('/')
  const [id = first, ...others] = casesNamed(first, episodes)
  if (others.length > 0) {
    throw new UsageError(`"${name}" could be any of these cases: ${[id, ...others].join(', ')}. Name one.`)
  }
  const episode = rest.length === 0 ? null : rest.join('/')
  const own = episodes.filter((each) => each.case === id)
  if (exercises.some((exercise) => exercise.id === id)) {
    throw new UsageError(
      `${id} is an open exercise without codes. Read it, then give your own answers: backroom cases show ${id}`,
    )
  }
  if (own.length === 0) {
    throw unknown('case', name, [...new Set(episodes.map((each) => each.case))])
  }
  if (episode !== null && !own.some((each) => each.episode === episode)) {
    throw unknown('episode', name, own.map(episodeId))
  }
  return { case: id, episode }
}

/** The cases that a name can mean, in its caseless form: by id, by a president's full name, or by last name. */
export function casesNamed(name: string, episodes: Catalog['episodes']): readonly string[] {
  const isMeant = [
    (episode: CodedEpisode): boolean => episode.case === name,
    ({ president }: CodedEpisode): boolean => caseless(president) === name,
    (episode: CodedEpisode): boolean => caseless(lastName(episode)) === name,
  ]
  const found = isMeant.map((test) => episodes.filter(test)).find(({ length }) => length > 0) ?? []
  return [...new Set(found.map((episode) => episode.case))]
}

/**
 * The episode that a name means under a coding. A case alone means its principal episode. If that one lacks the coding,
 * it means the only episode that has it.
 */
export function findEpisode(catalog: Catalog, name: string, coding: string): CodedEpisode {
  const { case: id, episode } = parseCaseName(catalog, name)
  const own = catalog.episodes.filter((each) => each.case === id)
  const coded = own.filter((each) => codesOf(each, coding) !== null)
  const named = episode === null ? null : own.find((each) => each.episode === episode)
  const found = named ?? coded.find(({ principal }) => principal) ?? (coded.length === 1 ? coded[0] : undefined)
  if (found !== undefined && coded.includes(found)) return found
  if (named == null && coded.length > 1) {
    throw new UsageError(
      `${name} has several episodes with the coding "${coding}".\nName one: ${coded.map(episodeId).join(', ')}.`,
    )
  }
  const others = [...new Set((named == null ? own : [named]).flatMap(({ codings }) => Object.keys(codings)))]
  const having = catalog.episodes.filter((each) => codesOf(each, coding) !== null).map(episodeId)
  const hint = having.length === 0 ? '' : `\nEpisodes that have it: ${clippedList(having)}.`
  throw new UsageError(`${name} has no coding "${coding}".\nIts codings: ${others.join(', ')} (--coding).${hint}`)
}

/** The episodes that names mean, no episode twice. */
export function findEpisodes(catalog: Catalog, names: readonly string[], coding: string): readonly CodedEpisode[] {
  const found = new Map<CodedEpisode, string>()
  for (const name of names) {
    const episode = findEpisode(catalog, name, coding)
    const before = found.get(episode)
    if (before !== undefined) throw new UsageError(twice(episode, before, name))
    found.set(episode, name)
  }
  return [...found.keys()]
}

function twice(episode: CodedEpisode, before: string, name: string): string {
  const id = episodeId(episode)
  const both = before === name ? '' : `, as "${before}" and as "${name}"`
  return `${id} is named twice${both}. Name each episode once.`
}

function unknown(kind: string, name: string, known: readonly string[]): UsageError {
  return new UsageError(`There is no ${kind} "${name}". ${suggestion(name, known)}`)
}
