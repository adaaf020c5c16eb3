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

/** A piece of a passage. What leads to it is shown, but not searched. */
export interface Part {
  readonly lead: string
  readonly text: string
  readonly isTitle: boolean
}

/** What belongs together in a case file: all words of a search must stand in one passage. */
export interface Passage {
  /** `CASE/EPISODE`; the id alone for an open exercise. */
  readonly of: string
  readonly president: string
  /** The title of the episode or the exercise. */
  readonly title: string
  readonly place: Place
  /** Null outside a coding. */
  readonly coding: string | null
  /** A condition or the outcome; null outside a code. */
  readonly condition: string | null
  /** Null for what is no evidence. */
  readonly points: Evidence['points'] | null
  /** EDTF; null for what has no date of its own. */
  readonly date: string | null
  /** The period of the episode, EDTF. */
  readonly period: string
  readonly parts: readonly Part[]
  /** The channel, if it is one. */
  readonly channel: Channel | null
  /** Ids of the sources that it cites, or of the one that it is. */
  readonly sources: readonly string[]
  /** The works of its file: source id → work. */
  readonly works: Readonly<Record<string, Source>>
}

/** What the passages of an episode share. */
type Subject = Pick<Passage, 'of' | 'president' | 'title' | 'period' | 'works'>

/** What a passage has of its own. */
type Own = Pick<Passage, 'place' | 'parts'> & Partial<Passage>

/** The passages of an episode, in the order of its file. */
export function passagesOfEpisode(file: Case, episode: Episode): readonly Passage[] {
  const { title, from, until, summary, codings, channels, timeline } = episode
  const { president, sources: works } = file
  const subject = { of: `${file.id}/${episode.id}`, president, title, period: `${from}/${until}`, works }
  const summaries = file.principal === episode.id ? [summary, file.summary] : [summary]
  return [
    passage(subject, { place: 'summary', parts: [title, ...summaries].map((text) => part(text)) }),
    ...Object.entries(codings).flatMap(([coding, { conditions, outcome, ...account }]) => [
      passage(subject, { place: 'account', coding, parts: partsOfAccount(account) }),
      ...[...Object.entries(conditions), [OUTCOME, outcome] as const].flatMap(([condition, code]) =>
        passagesOfCode(subject, code, { coding, condition }),
      ),
    ]),
    ...channels.map((channel) => passageOfChannel(subject, channel)),
    ...timeline.map((event) => passage(subject, { place: 'timeline', ...dated(event) })),
    ...worksIn(subject, sourcesCitedIn(episode)),
  ]
}

/** The passages of an open exercise, in the order of its file. */
export function passagesOfExercise(exercise: Exercise): readonly Passage[] {
  const { id, president, title, from, evidenceUntil, summary, evidence, channels, views, timeline } = exercise
  const subject = { of: id, president, title, period: `${from}/${evidenceUntil}`, works: exercise.sources }
  return [
    passage(subject, { place: 'summary', parts: [title, summary].map((text) => part(text)) }),
    ...Object.entries(evidence).flatMap(([condition, items]) =>
      items.map((item) => passageOfEvidence(subject, item, { condition })),
    ),
    ...channels.map((channel) => passageOfChannel(subject, channel)),
    ...views.map(({ by, text, sources }) =>
      passage(subject, { place: 'view', parts: [part(text), part(by, 'By ')], sources }),
    ),
    ...timeline.map((event) => passage(subject, { place: 'timeline', ...dated(event) })),
    ...worksIn(subject, Object.keys(exercise.sources)),
  ]
}

function passage(subject: Subject, own: Own): Passage {
  return { ...subject, coding: null, condition: null, points: null, date: null, channel: null, sources: [], ...own }
}

function passagesOfCode(
  subject: Subject,
  { rationale, uncertain, oneSided, evidence, dispute }: Code,
  code: Pick<Passage, 'coding' | 'condition'>,
): readonly Passage[] {
  const reasons = [part(rationale), ...noted(uncertain, UNCERTAIN), ...noted(oneSided)]
  return [
    passage(subject, { place: 'rationale', ...code, parts: reasons }),
    ...evidence.map((item) => passageOfEvidence(subject, item, code)),
    ...(dispute === null
      ? []
      : [
          passage(subject, {
            ...{ place: 'dispute', ...code, sources: dispute.sources },
            parts: [part(dispute.argument), ...noted(dispute.by, 'By ')],
          }),
        ]),
  ]
}

function passageOfEvidence(subject: Subject, item: Evidence, code: Partial<Passage>): Passage {
  return passage(subject, { place: 'evidence', ...code, points: item.points, ...dated(item) })
}

function passageOfChannel(subject: Subject, channel: Channel): Passage {
  const { title, dates, people, secrecy, result, uncertain, sources } = channel
  const hidden = secrecy === null ? [] : [secrecy.from, ...(secrecy.until === null ? [] : [secrecy.until])]
  return passage(subject, {
    ...{ place: 'channel', date: dates, channel, sources },
    parts: [
      { ...part(title), isTitle: true },
      ...noted(people.length === 0 ? null : people.join(', '), 'People: '),
      ...noted(hidden.length === 0 ? null : hidden.join(', until '), 'Kept secret from '),
      part(result),
      ...noted(uncertain, UNCERTAIN),
    ],
  })
}

/** The works with these ids, each once. */
function worksIn(subject: Subject, ids: readonly string[]): readonly Passage[] {
  return [...new Set(ids)].flatMap((id) => {
    const work = subject.works[id]
    if (work === undefined) return []
    const words = [...work.authors.map(nameOf), work.title, publishedIn(work), String(work.year)]
    return [passage(subject, { place: 'source', parts: [part(words.join(', '))], sources: [id] })]
  })
}

const UNCERTAIN = 'Uncertain: '

function dated({ date, text, uncertain, outside, sources }: DatedItem): Pick<Passage, 'date' | 'parts' | 'sources'> {
  return {
    date,
    parts: [part(text), ...noted(uncertain, UNCERTAIN), ...noted(outside, 'Outside the episode: ')],
    sources,
  }
}

function partsOfAccount({ result, conclusion, comment, outlook }: Account): readonly Part[] {
  return [result, conclusion, comment, outlook].flatMap((text) => noted(text))
}

function noted(text: string | null, lead = ''): readonly Part[] {
  return text === null ? [] : [part(text, lead)]
}

function part(text: string, lead = ''): Part {
  return { lead, text: closed(text), isTitle: false }
}
