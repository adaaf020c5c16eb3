import {
  type Account,
  type Case,
  type Channel,
  type Code,
  type DatedItem,
  type Episode,
  type Evidence,
  sourcesCitedIn,
} from '../model/case.ts'
import { OUTCOME } from '../model/coding-row.ts'
import type { Exercise } from '../model/exercise.ts'
import { closed } from '../model/sentences.ts'
import { nameOf, publishedIn, type Source } from '../model/source.ts'
import { folded } from './folded.ts'

/** Where in a case file a passage stands, in the order of the file. */
export const PLACES = [
  'summary',
  'account',
  'rationale',
  'evidence',
  'dispute',
  'channel',
  'view',
  'timeline',
  'source',
] as const
export type Place = (typeof PLACES)[number]

/** A piece of a passage, null if its file has none. What leads to it is shown, but not searched. */
export type Part = readonly [lead: string, text: string | null]

/** The episode or the open exercise of a passage. */
interface Subject {
  /** `CASE/EPISODE`; the id alone for an exercise. */
  readonly id: string
  readonly president: string
  readonly title: string
  /** EDTF. */
  readonly period: string
  /** The works of its file: source id → work. */
  readonly works: Readonly<Record<string, Source>>
}

/** What belongs together in a case file: all words of a search must stand in one passage. */
export interface Passage {
  readonly subject: Subject
  readonly place: Place
  /** Null outside a coding. */
  readonly coding: string | null
  /** A condition or the outcome; null outside a code. */
  readonly condition: string | null
  /** Null for what is no evidence. */
  readonly points: Evidence['points'] | null
  /** EDTF; null for what has no date of its own. */
  readonly date: string | null
  /** The channel, if it is one. */
  readonly channel: Channel | null
  /** Ids of the sources that it cites, or of the one that it is. */
  readonly sources: readonly string[]
  /** The first part of a channel is its title. */
  readonly parts: readonly Part[]
}

const NOTHING = { coding: null, condition: null, points: null, date: null, channel: null, sources: [] } as const

const UNCERTAIN = 'Uncertain: '

/** The passages of an episode, in the order of its file. */
export function passagesOfEpisode(file: Case, episode: Episode): readonly Passage[] {
  const { title, from, until, codings, channels, timeline } = episode
  const { president, sources: works } = file
  const subject = { id: `${file.id}/${episode.id}`, president, title, period: `${from}/${until}`, works }
  const whole = file.principal === episode.id ? file.summary : null
  return [
    passageOfSummary(subject, [title, episode.summary, whole]),
    ...Object.entries(codings).flatMap(([coding, { conditions, outcome, ...account }]): readonly Passage[] => [
      { ...NOTHING, subject, place: 'account', coding, parts: partsOfAccount(account) },
      ...[...Object.entries(conditions), [OUTCOME, outcome] as const].flatMap(([condition, code]) =>
        passagesOfCode(subject, coding, condition, code),
      ),
    ]),
    ...channels.map((channel) => passageOfChannel(subject, channel)),
    ...timeline.map((event) => passageOfEvent(subject, event)),
    ...passagesOfWorks(subject, sourcesCitedIn(episode)),
  ]
}

function passageOfSummary(subject: Subject, texts: readonly (string | null)[]): Passage {
  return { ...NOTHING, subject, place: 'summary', parts: texts.map((text) => ['', text]) }
}

/** The passages of an open exercise, in the order of its file. */
export function passagesOfExercise(exercise: Exercise): readonly Passage[] {
  const { id, president, title, from, evidenceUntil, summary, evidence, channels, views, timeline, sources } = exercise
  const subject = { id, president, title, period: `${from}/${evidenceUntil}`, works: sources }
  return [
    passageOfSummary(subject, [title, summary]),
    ...Object.entries(evidence).flatMap(([condition, items]) =>
      items.map((item) => passageOfEvidence(subject, null, condition, item)),
    ),
    ...channels.map((channel) => passageOfChannel(subject, channel)),
    ...views.map(
      (view): Passage => ({
        ...NOTHING,
        subject,
        place: 'view',
        sources: view.sources,
        parts: [
          ['', view.text],
          ['By ', view.by],
        ],
      }),
    ),
    ...timeline.map((event) => passageOfEvent(subject, event)),
    ...passagesOfWorks(subject, Object.keys(sources)),
  ]
}

function passagesOfCode(
  subject: Subject,
  coding: string,
  condition: string,
  { rationale, uncertain, oneSided, evidence, dispute }: Code,
): readonly Passage[] {
  const reasons: readonly Part[] = [
    ['', rationale],
    [UNCERTAIN, uncertain],
    ['', oneSided],
  ]
  const passages: Passage[] = [
    { ...NOTHING, subject, place: 'rationale', coding, condition, parts: reasons },
    ...evidence.map((item) => passageOfEvidence(subject, coding, condition, item)),
  ]
  if (dispute === null) return passages
  const { argument, by, sources } = dispute
  const parts: readonly Part[] = [
    ['', argument],
    ['By ', by],
  ]
  return [...passages, { ...NOTHING, subject, place: 'dispute', coding, condition, sources, parts }]
}

function passageOfEvidence(subject: Subject, coding: string | null, condition: string, item: Evidence): Passage {
  const { points, date, sources } = item
  const parts = partsOfItem(item)
  return { ...NOTHING, subject, place: 'evidence', coding, condition, points, date, sources, parts }
}

function passageOfEvent(subject: Subject, event: DatedItem): Passage {
  const { date, sources } = event
  return { ...NOTHING, subject, place: 'timeline', date, sources, parts: partsOfItem(event) }
}

function passageOfChannel(subject: Subject, channel: Channel): Passage {
  const { title, dates: date, people, secrecy, result, uncertain, sources } = channel
  const parts: readonly Part[] = [
    ['', title],
    ['People: ', people.length === 0 ? null : people.join(', ')],
    ['Kept secret from ', secrecy?.from ?? null],
    ['Kept secret until ', secrecy?.until ?? null],
    ['', result],
    [UNCERTAIN, uncertain],
  ]
  return { ...NOTHING, subject, place: 'channel', date, channel, sources, parts }
}

/** The works with these ids, each once. */
function passagesOfWorks(subject: Subject, ids: readonly string[]): readonly Passage[] {
  return [...new Set(ids)].flatMap((id): readonly Passage[] => {
    const work = subject.works[id]
    if (work === undefined) return []
    const words = [...work.authors.map(nameOf), work.title, publishedIn(work), String(work.year)]
    return [{ ...NOTHING, subject, place: 'source', sources: [id], parts: [['', words.join(', ')]] }]
  })
}

function partsOfItem({ text, uncertain, outside }: DatedItem): readonly Part[] {
  return [
    ['', text],
    [UNCERTAIN, uncertain],
    ['Outside the episode: ', outside],
  ]
}

function partsOfAccount({ result, conclusion, comment, outlook }: Omit<Account, 'inferred'>): readonly Part[] {
  return [
    ['', result],
    ['', conclusion],
    ['', comment],
    ['', outlook],
  ]
}

/** All that is searched of a passage, a line for each part. */
export function searchedText({ parts }: Passage): string {
  let text = ''
  for (const [, each] of parts) if (each !== null) text += `${each}\n`
  return folded(text)
}

/** A passage as people read it. */
export function wholeText({ parts }: Passage): string {
  return parts.flatMap(([lead, text]) => (text === null ? [] : [lead + closed(text)])).join(' ')
}
