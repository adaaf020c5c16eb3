import { clipped } from '../../../../model/clipped.ts'
import { compareText } from '../../../../model/compare-text.ts'
import type { Framework } from '../../../../model/framework.ts'
import { searchResult } from '../../../../results/search/result.ts'
import { type Passage, passagesOfEpisode, passagesOfExercise } from '../../../../search/passage.ts'
import { names, search } from '../../../../search/search.ts'
import { type Term, termOf } from '../../../../search/term.ts'
import { UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import type { Session } from '../../../terminal/session.ts'
import { evidenceCoding } from '../../exercise/blind-units.ts'
import { wantedChannels } from '../channels.ts'
import { chosenFiles, knownScale } from '../chosen.ts'
import { daysOf, touchesYears } from '../years.ts'
import type { SearchOptions } from './command.ts'

/** The passages of all cases and open exercises that have every word and that the filters want. */
export async function runCaseSearch(session: Session, options: SearchOptions): Promise<ExitStatus> {
  const terms = options.words.map((word) => known(termOf(word), word, 'words'))
  const { framework } = (await session.library()).catalog
  const isWanted = wantedPassages(options, framework, session.settings.coding)
  const passages = (await passagesIn(options, session)).filter(isWanted)
  await session.show(searchResult, { framework, ...search(passages, terms), top: options.top ?? null })
  return EXIT.done
}

function known(term: Term | null, text: string, what: string): Term {
  if (term !== null) return term
  throw new UsageError(`${what}: "${clipped(text)}" has no letter or digit to search for.`)
}

/** The passages of the episodes that the filters want, each episode's in order of time, what has no date last. */
async function passagesIn(options: SearchOptions, session: Session): Promise<readonly Passage[]> {
  const { words: _, condition: _c, points: _p, person: _n, top: _t, ...filters } = options
  const chosen = await chosenFiles({ names: [], ...filters }, session)
  const { catalog, files } = await session.library()
  const isWantedChannel = wantedChannels(filters, catalog.framework)
  // An exercise has no codes, so what asks for codes does not want it.
  const exercises = filters.verdict !== undefined || filters.outcome !== undefined ? [] : files().exercises
  return [
    ...chosen.flatMap(({ file, episodes }) => episodes.map((episode) => passagesOfEpisode(file, episode))),
    ...exercises
      .filter(
        ({ party, channels }) =>
          (filters.party === undefined || party.toLowerCase() === filters.party.toLowerCase()) &&
          (isWantedChannel === null || channels.some(isWantedChannel)),
      )
      .map(passagesOfExercise),
  ].flatMap((passages) => passages.toSorted((a, b) => compareText(beginOf(a), beginOf(b))))
}

function beginOf({ date }: Passage): string {
  return date === null ? '9' : daysOf(date).from
}

/** What the options ask of each passage by itself. */
function wantedPassages(
  { condition: wish, points, person, years, ...filters }: SearchOptions,
  framework: Framework,
  codingWish: string | undefined,
): (passage: Passage) => boolean {
  const condition = knownScale(wish, framework)
  const coding = codingWish === undefined ? null : evidenceCoding(framework, codingWish)
  const name = person === undefined ? [] : [...person.split(/\s+/)].flatMap((word) => termOf(word) ?? [])
  if (person !== undefined && name.length === 0) known(null, person, '--person')
  const isWantedChannel = wantedChannels(filters, framework)
  return (passage) =>
    (condition === null || passage.condition === condition) &&
    (coding === null || passage.coding === coding) &&
    (points === undefined || passage.points === points) &&
    (isWantedChannel === null || passage.channel === null || isWantedChannel(passage.channel)) &&
    touchesYears(passage.date ?? passage.period, years) &&
    (name.length === 0 || names(name, passage))
}
