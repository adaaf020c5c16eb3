import { clipped } from '../../../../model/clipped.ts'
import { caseless } from '../../../../model/composed.ts'
import { searchResult } from '../../../../results/search/result.ts'
import { type Passage, passagesOfEpisode, passagesOfExercise } from '../../../../search/passage.ts'
import { hasName, search } from '../../../../search/search.ts'
import { type Term, termOf, wordsOf } from '../../../../search/term.ts'
import { UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { evidenceCoding } from '../../../library/selection.ts'
import type { Session } from '../../../terminal/session.ts'
import { wantedChannels } from '../channels.ts'
import { chosenFiles, knownScale } from '../chosen.ts'
import { touchesYears } from '../years.ts'
import type { SearchOptions } from './command.ts'

/** The passages of all cases and open exercises that have every word and that the filters want. */
export async function runCaseSearch(session: Session, options: SearchOptions): Promise<ExitStatus> {
  const terms = options.words.map((word) => termIn(word, 'words'))
  const { framework } = (await session.library()).catalog
  const { files, isWanted } = await wantedBy(options, session)
  function* passages(): Generator<Passage> {
    for (const passagesOfOne of files) {
      for (const passage of passagesOfOne()) if (isWanted(passage)) yield passage
    }
  }
  await session.show(searchResult, { framework, ...search(passages, terms), top: options.top ?? null })
  return EXIT.done
}

function termIn(text: string, where: string): Term {
  const term = termOf(text)
  if (term !== null) return term
  throw new UsageError(`${where}: "${clipped(text)}" has no letter or digit to search for.`)
}

interface Wanted {
  /** The passages of each episode and exercise that the filters want. */
  readonly files: readonly (() => readonly Passage[])[]
  readonly isWanted: (passage: Passage) => boolean
}

async function wantedBy(
  { condition: scale, points, person, words: _words, top: _top, ...filters }: SearchOptions,
  session: Session,
): Promise<Wanted> {
  const { catalog, files } = await session.library()
  const { framework } = catalog
  const condition = knownScale(scale, framework)
  const { coding: wish } = session.settings
  const coding = wish === undefined ? null : evidenceCoding(framework, wish)
  const name =
    person === undefined ? [] : wordsOf(termIn(person, '--person').text).map((word) => ({ text: word, words: [word] }))
  const isWantedChannel = wantedChannels(filters, framework)
  const chosen = await chosenFiles({ names: [], ...filters }, session)
  // An exercise has no codes, so what asks for codes does not want it.
  const exercises = filters.verdict !== undefined || filters.outcome !== undefined ? [] : files().exercises
  const { party } = filters
  return {
    files: [
      ...chosen.flatMap(({ file, episodes }) => episodes.map((episode) => () => passagesOfEpisode(file, episode))),
      ...exercises
        .filter((each) => party === undefined || caseless(each.party) === caseless(party))
        .filter(({ channels }) => isWantedChannel === null || channels.some(isWantedChannel))
        .map((exercise) => () => passagesOfExercise(exercise)),
    ],
    isWanted: (passage) =>
      (condition === null || passage.condition === condition) &&
      (coding === null || passage.coding === coding) &&
      (points === undefined || passage.points === points) &&
      (isWantedChannel === null || passage.channel === null || isWantedChannel(passage.channel)) &&
      touchesYears(passage.date ?? passage.subject.period, filters.years) &&
      (name.length === 0 || hasName(passage, name)),
  }
}
