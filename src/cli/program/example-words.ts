import { type Answer, answersOf, membershipOf } from '../../model/framework.ts'
import { type Catalog, type CodedEpisode, codesOf, episodeId } from '../../model/library.ts'
import { shellWord } from '../../rendering/shell-word.ts'
import { tests } from './candidates.ts'

/** A placeholder in an example, replaced by a word of the library in use: `{case}`. */
const PLACE = /\{([a-z]+)\}/g

/** The words used if no library can be used. */
const GENERIC: Readonly<Record<string, string>> = {
  answers: '--CONDITION ANSWER',
  changed: '--CONDITION ANSWER',
  case: 'CASE',
  other: 'OTHER-CASE',
  episode: 'CASE/EPISODE',
  recoded: 'CASE',
  coding: 'CODING',
  verdict: 'VERDICT',
  test: 'TEST=VALUE',
  party: 'PARTY',
  years: '1969-1979',
  condition: 'CONDITION',
  exercise: 'EXERCISE',
  map: '1=ANSWER,2=ANSWER',
}

/** Fills the placeholders of an example with words of a library; null if the library has no word for one. */
export type FillExample = (example: string) => string | null

export function exampleFiller(catalog: Catalog | null): FillExample {
  const words = catalog === null ? GENERIC : wordsOf(catalog)
  return (example) => {
    const places = [...example.matchAll(PLACE)].map(([, place = '']) => place)
    if (places.some((place) => words[place] === undefined)) return null
    return example.replace(PLACE, (_, place: string) => words[place] ?? '')
  }
}

function wordsOf(catalog: Catalog): Readonly<Record<string, string | undefined>> {
  const { framework } = catalog
  const { conditions, verdicts, defaultCoding } = framework
  const answers = answersOf(framework)
  const most = answers.at(-1) ?? ''
  const middle = answers[Math.floor(answers.length / 2)] ?? ''
  const [episode, other] = telling(catalog)
  const recoded = recodedIn(catalog)
  const changed = conditions[1] ?? conditions[0]
  return {
    answers: conditions
      .map(({ id }, index) => `--${id} ${index > 0 && index === conditions.length - 1 ? middle : most}`)
      .join(' '),
    changed: `--${changed?.id} ${answers[1] ?? most}`,
    case: episode?.case,
    other: other?.case,
    episode: episode === undefined ? undefined : episodeId(episode),
    recoded: recoded?.case,
    coding: Object.keys(recoded?.codings ?? {}).find((coding) => coding !== defaultCoding),
    verdict: verdicts[0]?.id,
    test: tests(catalog)[0]?.word,
    party: episode === undefined ? undefined : shellWord(episode.party),
    years: episode === undefined ? undefined : `${episode.from.slice(0, 4)}-${episode.until.slice(0, 4)}`,
    condition: conditions.at(-1)?.id,
    exercise: catalog.exercises[0]?.id,
    map: `1=${answers[0]},${answers.length}=${most}`,
  }
}

/** Two episodes of different cases. The earliest ones come first, among those with the greatest outcome. */
function telling({ framework, episodes }: Catalog): readonly (CodedEpisode | undefined)[] {
  const outcomeOf = (episode: CodedEpisode): number => {
    const outcome: Answer | undefined = codesOf(episode, framework.defaultCoding)?.outcome
    return membershipOf(framework.outcome, outcome) ?? -1
  }
  const ranked = episodes.filter(({ principal }) => principal).toSorted((one, next) => outcomeOf(next) - outcomeOf(one))
  const [first] = ranked
  return [first, ranked.find((episode) => episode.case !== first?.case)]
}

/** The last episode that has another coding besides the default one. */
function recodedIn({ framework: { defaultCoding }, episodes }: Catalog): CodedEpisode | undefined {
  return episodes.findLast(
    ({ principal, codings }) =>
      principal && defaultCoding in codings && Object.keys(codings).some((coding) => coding !== defaultCoding),
  )
}
