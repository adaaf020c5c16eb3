import type { EpisodeRow } from '../../../assessment/assessment.ts'
import {
  compareEpisodes,
  type EpisodeFilter,
  listEpisodes,
  type SortKey,
  touches,
} from '../../../assessment/episodes.ts'
import { type Case, sourcesCitedIn } from '../../../model/case.ts'
import { compareText } from '../../../model/compare-text.ts'
import { boundsOf } from '../../../model/date.ts'
import { allowedAnswers, CONDITION_STATES } from '../../../model/framework.ts'
import { suggestion } from '../../../model/nearest.ts'
import type { Work } from '../../../results/bibliography/document.ts'
import { type BibliographyStyle, renderBibliography } from '../../../results/index.ts'
import type { TimelineEntry } from '../../../results/timeline/document.ts'
import { UsageError } from '../../errors.ts'
import { EXIT, type ExitStatus } from '../../exit-status.ts'
import type { OpenLibrary } from '../../library/library.ts'
import { chooseCoding, findEpisode, parseCaseName } from '../../library/selection.ts'
import type { Io } from '../../terminal/io.ts'
import { show } from '../../terminal/output.ts'
import type { GlobalOptions } from '../../terminal/settings.ts'

export interface CaseOptions extends GlobalOptions {
  readonly party?: string
  readonly years?: YearRange
  readonly verdict?: string
  readonly outcome?: string
  readonly sort?: SortKey
  readonly style?: BibliographyStyle
}

export interface YearRange {
  readonly from: number
  readonly until: number
}

/** Every episode that the coding covers and the filters want, with its codes. */
export async function runCaseList(options: CaseOptions, { catalog }: OpenLibrary, io: Io): Promise<ExitStatus> {
  const { framework, exercises } = catalog
  const coding = chooseCoding(framework, options.coding)
  const rows = chosenRows(options, catalog)
  const unfiltered = [options.party, options.years, options.verdict, options.outcome].every(
    (each) => each === undefined,
  )
  await show(
    { kind: 'case-list', view: { framework, coding, rows, exercises: unfiltered ? exercises : [] } },
    options,
    io,
  )
  return EXIT.done
}

function chosenRows(options: CaseOptions, catalog: OpenLibrary['catalog']): readonly EpisodeRow[] {
  const { framework } = catalog
  const filter: EpisodeFilter = {
    party: knownParty(options.party, catalog),
    years: options.years ?? null,
    verdict: known('verdict', options.verdict, [
      ...Object.keys(framework.headlines),
      ...framework.verdicts.map(({ id }) => id),
    ]),
    outcome: known('outcome', options.outcome, [...allowedAnswers(framework), ...CONDITION_STATES]),
  }
  return listEpisodes(catalog, chooseCoding(framework, options.coding), filter, options.sort ?? 'date')
}

/** A party of the library, however it is capitalized. */
function knownParty(wish: string | undefined, { episodes }: OpenLibrary['catalog']): string | null {
  const parties = [...new Set(episodes.map(({ party }) => party))]
  return parties.find((party) => party.toLowerCase() === wish?.toLowerCase()) ?? known('party', wish, parties)
}

function known(kind: string, wish: string | undefined, allowed: readonly string[]): string | null {
  if (wish === undefined || allowed.includes(wish)) return wish ?? null
  throw new UsageError(`There is no ${kind} "${wish}". ${suggestion(wish, allowed)}`)
}

/** One case, or one episode of it, with evidence, disputes, channels, timeline and sources; or an open exercise. */
export async function runCaseShow(
  name: string,
  options: GlobalOptions,
  { catalog, caseOf, files }: OpenLibrary,
  io: Io,
): Promise<ExitStatus> {
  const { framework } = catalog
  const coding = options.coding === undefined ? null : chooseCoding(framework, options.coding)
  const exercise = catalog.exercises.some(({ id }) => id === name)
    ? files().exercises.find(({ id }) => id === name)
    : undefined
  if (exercise === undefined) {
    const { case: id, episode } = parseCaseName(catalog, name)
    await show({ kind: 'case', view: { framework, case: caseOf(id) as Case, episode, coding } }, options, io)
  } else {
    await show({ kind: 'exercise', view: { framework, exercise } }, options, io)
  }
  return EXIT.done
}

/** Two episodes side by side under one coding. */
export async function runCaseCompare(
  names: readonly [string, string],
  options: GlobalOptions,
  { catalog, caseOf }: OpenLibrary,
  io: Io,
): Promise<ExitStatus> {
  const { framework } = catalog
  const coding = chooseCoding(framework, options.coding)
  const [a, b] = [findEpisode(catalog, names[0], coding), findEpisode(catalog, names[1], coding)]
  const comparison = compareEpisodes(framework, a, b, coding)
  const cases = [caseOf(a.case) as Case, caseOf(b.case) as Case] as const
  await show({ kind: 'comparison', view: { framework, comparison, cases } }, options, io)
  return EXIT.done
}

/** The events of the cases named, or of all that the filters want, in order of time. */
export async function runCaseTimeline(
  names: readonly string[],
  options: CaseOptions,
  library: OpenLibrary,
  io: Io,
): Promise<ExitStatus> {
  const entries = chosenFiles(names, options, library)
    .flatMap(({ file, episodes }) =>
      episodes.flatMap(({ id, timeline }) =>
        timeline.map((entry): TimelineEntry => ({ of: `${file.id}/${id}`, ...entry })),
      ),
    )
    .filter(({ date }) => options.years === undefined || touches(daysOf(date), options.years))
    .toSorted((x, y) => compareText(daysOf(x.date).from, daysOf(y.date).from) || compareText(x.of, y.of))
  await show({ kind: 'timeline', view: entries }, options, io)
  return EXIT.done
}

/** The days that a date of a sound library spans. */
function daysOf(date: string): { readonly from: string; readonly until: string } {
  const { first, last } = boundsOf(date) ?? { first: date, last: date }
  return { from: first, until: last }
}

/** The works that the cases named cite, or those of all that the filters want. */
export async function runCaseSources(
  names: readonly string[],
  options: CaseOptions,
  library: OpenLibrary,
  io: Io,
): Promise<ExitStatus> {
  const works = worksOf(chosenFiles(names, options, library))
  if (options.style === undefined) await show({ kind: 'bibliography', view: works }, options, io)
  else await io.stdout.write(renderBibliography(works, options.style))
  return EXIT.done
}

/** The framework as coders need it. */
export async function runCodebook(options: GlobalOptions, { catalog }: OpenLibrary, io: Io): Promise<ExitStatus> {
  await show({ kind: 'codebook', view: catalog.framework }, options, io)
  return EXIT.done
}

interface ChosenFile {
  readonly file: Case
  readonly episodes: Case['episodes']
}

/** The cases and episodes that are named, or all; of these, the ones that the filters want. Years are the caller's. */
function chosenFiles(
  names: readonly string[],
  { years: _years, ...options }: CaseOptions,
  { catalog, files }: OpenLibrary,
): readonly ChosenFile[] {
  const wanted = names.map((name) => parseCaseName(catalog, name))
  const filtered = [options.coding, options.party, options.verdict, options.outcome].some((each) => each !== undefined)
  const rows = filtered ? chosenRows(options, catalog) : null
  return files().cases.flatMap((file) => {
    const episodes = file.episodes.filter(
      ({ id }) =>
        (rows === null || rows.some((row) => row.case === file.id && row.episode === id)) &&
        (wanted.length === 0 || wanted.some((name) => name.case === file.id && (name.episode ?? id) === id)),
    )
    return episodes.length === 0 ? [] : [{ file, episodes }]
  })
}

/** Each work once, whatever files cite it; by author, year, title. */
function worksOf(chosen: readonly ChosenFile[]): readonly Work[] {
  const works = new Map<string, Work>()
  for (const { file, episodes } of chosen) {
    const cited = new Set(episodes.flatMap(sourcesCitedIn))
    for (const [id, source] of Object.entries(file.sources).filter(([key]) => cited.has(key))) {
      const key = JSON.stringify([source.author, source.title, source.publisher, source.year])
      const citedIn = [...(works.get(key)?.citedIn ?? []), file.id]
      works.set(key, { ...source, id: works.get(key)?.id ?? id, citedIn })
    }
  }
  const all = [...works.values()]
  return all
    .map((work) =>
      all.some((other) => other !== work && other.id === work.id)
        ? { ...work, id: `${work.citedIn[0]}-${work.id}` }
        : work,
    )
    .toSorted((a, b) => compareText(a.author, b.author) || a.year - b.year || compareText(a.title, b.title))
}
