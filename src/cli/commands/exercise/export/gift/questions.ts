import { choiceOf, letterUnits } from '../../../../../classroom/answer-key.ts'
import { blindFramework } from '../../../../../classroom/packets.ts'
import { createRandom } from '../../../../../classroom/random.ts'
import type { BlindUnit } from '../../../../../classroom/results.ts'
import type { Code } from '../../../../../model/case.ts'
import { answerIn, OUTCOME } from '../../../../../model/coding-row.ts'
import { type Answer, answersOf, type Framework, rankOf } from '../../../../../model/framework.ts'
import { type CodedEpisode, codesOf, episodeId } from '../../../../../model/library.ts'
import { type AskedScale, askedScales } from '../../../../../model/question-label.ts'
import { dateInWords, years } from '../../../../../rendering/words.ts'
import { answerLabel, codingLabel } from '../../../../../results/assessment/wording.ts'
import { whenInWords } from '../../../../../results/packet/document.ts'
import { bracketsNote } from '../../../../../results/packet/notes.ts'
import type { OpenLibrary } from '../../../../library/library.ts'
import { blindUnitOf, caseAndEpisode, recognizableIn } from '../../blind-units.ts'
import { SEED } from '../../start/defaults.ts'
import type { GiftQuestion } from './printing.ts'

/** One step off earns almost all, as in the rubric of the lesson. */
const ONE_STEP_OFF = 80

/** Which codes are asked for. The evidence is that of the default coding, because others may have none. */
export interface Quiz {
  readonly library: OpenLibrary
  readonly coding: string
}

/** An episode as a question shows it. */
interface Shown {
  readonly episode: CodedEpisode
  /** The beginning of the title of each question. */
  readonly title: string
  /** The first line of the question. */
  readonly heading: string
  /** What explains the evidence; may be empty. */
  readonly note: string
  /** The evidence on a condition, a line for each item. */
  evidenceOn(condition: string): readonly string[]
}

/** A question on each condition and the outcome of each episode, with its evidence. By condition, so each is a category. */
export function openQuestions(quiz: Quiz): readonly GiftQuestion[] {
  const { library, coding } = quiz
  const evidence = library.catalog.framework.defaultCoding
  const shown = library.catalog.episodes
    .filter((episode) => codesOf(episode, coding) !== null)
    .map((episode): Shown => {
      const id = episodeId(episode)
      const codes = caseAndEpisode(library, id).episode.codings[evidence]?.conditions ?? {}
      return {
        episode,
        title: id,
        // The title of an episode can tell how it ended.
        heading: `${episode.president}, ${years(episode.from, episode.until)}`,
        note: '',
        evidenceOn: (condition) =>
          (codes[condition]?.evidence ?? []).map(({ date, text }) => `${dateInWords(date)}: ${text}`),
      }
    })
  return questionsOn(shown, library.catalog.framework, quiz)
}

/** The same without names, dates, and endings. The letters are those of `exercise start`. */
export function blindQuestions(quiz: Quiz): readonly GiftQuestion[] {
  const { library, coding } = quiz
  const evidence = library.catalog.framework.defaultCoding
  const framework = blindFramework(library.catalog.framework)
  const lettered = letterUnits(choiceOf(library.catalog, evidence, recognizableIn(library)), createRandom(SEED))
  const shown = lettered.flatMap(({ unit, episode: id }): readonly Shown[] => {
    const episode = library.catalog.episodes.find((each) => episodeId(each) === id)!
    if (codesOf(episode, coding) === null) return []
    const blind: BlindUnit = blindUnitOf(library, evidence, unit, id)
    return [
      {
        episode,
        title: `Unit ${unit}`,
        heading: `Unit ${unit}`,
        note: bracketsNote([blind]).trim(),
        evidenceOn: (condition) =>
          (blind.evidence[condition] ?? []).map(({ when, text }) => `${whenInWords(when)}: ${text}`),
      },
    ]
  })
  return questionsOn(shown, framework, quiz)
}

function questionsOn(shown: readonly Shown[], framework: Framework, quiz: Quiz): readonly GiftQuestion[] {
  return askedScales(framework).flatMap((scale) =>
    shown.flatMap((each) => questionOn(each, scale, framework, quiz) ?? []),
  )
}

/** Null if the coding has no answer. */
function questionOn(
  { episode, title, heading, note, evidenceOn }: Shown,
  scale: AskedScale,
  framework: Framework,
  { library, coding }: Quiz,
): GiftQuestion | null {
  const codes = codesOf(episode, coding)
  const answer = codes === null ? null : answerIn(codes, scale.id)
  const right = rankOf(answer, framework)
  if (answer === null || right === null) return null
  const itemsOn = (id: string): readonly string[] => evidenceOn(id).map((line) => `- ${line}`)
  const items =
    scale.id === OUTCOME
      ? framework.conditions.flatMap(({ id, label }) => [`${label}:`, ...itemsOn(id)])
      : itemsOn(scale.id)
  const code = codeOf(library, episodeId(episode), coding, scale.id)
  return {
    category: [framework.title, scale.label],
    title: `${title} ${scale.id}`,
    lines: [heading, ...(note === '' ? [] : [note]), ...items, scale.question],
    choices: answersOf(framework).map((each, rank) => {
      const steps = Math.abs(rank - right)
      return {
        text: `${answerLabel(framework, each)}: ${scale.anchors[each]?.text ?? ''}`,
        percent: steps === 0 ? 100 : steps === 1 ? ONE_STEP_OFF : 0,
        feedback: feedbackOn(each, steps, code),
      }
    }),
    feedback: explanation(framework, episode, answer, { coding, code }),
  }
}

function feedbackOn(answer: Answer, steps: number, code: Code | null): string {
  const said = steps === 0 ? 'The same answer.' : steps === 1 ? 'One step off.' : `${steps} steps off.`
  const { dispute } = code ?? {}
  return dispute?.answer === answer ? `${said} There is an argument for yours: ${dispute.argument}` : said
}

/** Which episode it was, its code, and why; and the strongest argument for another answer. */
function explanation(
  framework: Framework,
  { president, from, until, title }: CodedEpisode,
  answer: Answer,
  { coding, code }: { readonly coding: string; readonly code: Code | null },
): string {
  const which = `${president}, ${years(from, until)}: ${title}.`
  const coded = `Coded from ${codingLabel(framework, coding)}: ${answerLabel(framework, answer)}.`
  if (code === null) return `${which} ${coded}`
  const { rationale, dispute } = code
  const by = dispute?.by == null ? '' : ` (${dispute.by})`
  const disputed =
    dispute === null ? '' : `Disputed, ${answerLabel(framework, dispute.answer)}${by}: ${dispute.argument}`
  return [which, coded, rationale, disputed].filter((part) => part !== '').join(' ')
}

function codeOf(library: OpenLibrary, id: string, coding: string, scale: string): Code | null {
  const found = caseAndEpisode(library, id).episode.codings[coding]
  return (scale === OUTCOME ? found?.outcome : found?.conditions[scale]) ?? null
}
