import type { Case, Channel, Code, DatedItem, Episode, Evidence } from '../../model/case.ts'
import type { Framework } from '../../model/framework.ts'
import { type CodedEpisode, episodeId } from '../../model/library.ts'
import type { Block, Document, ListItem, Rich } from '../document/document.ts'
import { tone } from '../document/document.ts'
import { capitalized, dateInWords, series, years } from '../words.ts'

export interface CaseListView {
  readonly framework: Framework
  readonly episodes: readonly CodedEpisode[]
  readonly coding: string
}

export interface CaseView {
  readonly framework: Framework
  readonly case: Case
  /** One episode, or null for all of them. */
  readonly episode: string | null
}

/** A table of episodes with their codes. */
export function caseListDocument({ framework, episodes, coding }: CaseListView): Document {
  const columns = [
    'Episode',
    'Years',
    ...framework.conditions.map(({ label }) => label.split(' ')[0] ?? label),
    'Outcome',
  ]
  const rows = episodes.map((episode): readonly Rich[] => [
    [tone(episodeId(episode), 'strong')],
    [years(episode.from, episode.until)],
    ...framework.conditions.map(({ id }) => [episode.codings[coding]?.answers[id] ?? '']),
    [episode.codings[coding]?.outcome ?? ''],
  ])
  return rows.length === 0
    ? [{ kind: 'paragraph', text: ['No episode has this coding.'] }]
    : [{ kind: 'table', columns, rows }]
}

/** One president's file as a reader wants it: evidence, disputes, channels, timeline, sources. */
export function caseDocument({ framework, case: file, episode }: CaseView): Document {
  const episodes = file.episodes.filter(({ id }) => episode === null || id === episode)
  return [
    {
      kind: 'title',
      text: file.president,
      answer: [tone(`(${file.party}), ${years(file.term.from, file.term.until)}`, 'muted')],
    },
    { kind: 'paragraph', text: [file.summary] },
    ...episodes.flatMap((each) => episodeBlocks(framework, file, each)),
    { kind: 'heading', text: 'Sources', aside: null },
    { kind: 'list', ordered: false, items: sourceItems(file, episodes) },
  ]
}

function episodeBlocks(framework: Framework, file: Case, episode: Episode): readonly Block[] {
  return [
    {
      kind: 'heading',
      text: `${episode.title}, ${years(episode.from, episode.until)}`,
      aside: `${file.id}/${episode.id}`,
    },
    { kind: 'paragraph', text: [episode.summary] },
    ...framework.codings.flatMap(({ id, label }) => {
      const coding = Object.hasOwn(episode.codings, id) ? episode.codings[id] : undefined
      if (coding === undefined) return []
      const scales = [
        ...framework.conditions.map((condition) => ({ scale: condition, code: coding.conditions[condition.id] })),
        { scale: framework.outcome, code: coding.outcome },
      ]
      return [
        { kind: 'subheading', text: [tone(`Coded from ${label}`, 'strong')] } as const,
        {
          kind: 'list',
          ordered: false,
          items: scales.flatMap(({ scale, code }) => (code === undefined ? [] : [codeItem(scale.label, code)])),
        } as const,
      ]
    }),
    { kind: 'subheading', text: [tone('Channels', 'strong')] },
    { kind: 'list', ordered: false, items: episode.channels.map(channelItem) },
    { kind: 'subheading', text: [tone('Timeline', 'strong')] },
    { kind: 'list', ordered: false, items: episode.timeline.map((entry) => ({ title: datedLine(entry), lines: [] })) },
  ]
}

function codeItem(label: string, { answer, rationale, paragraphs, inferred, evidence, dispute }: Code): ListItem {
  const passages = paragraphs.length === 0 ? '' : ` (${series(paragraphs)}${inferred ? ', inferred' : ''})`
  return {
    title: [tone(`${label}: ${answer}`, 'strong'), `${passages}. ${rationale}`],
    lines: [
      ...evidence.map(evidenceLine),
      ...(dispute === null
        ? []
        : [
            [
              tone(`Disputed, ${dispute.answer}`, 'warning'),
              `${dispute.by === null ? '' : ` (${dispute.by})`}: ${dispute.argument} `,
              cited(dispute.sources),
            ],
          ]),
    ],
  }
}

function evidenceLine(evidence: Evidence): Rich {
  return [
    tone(evidence.points === 'for' ? 'For. ' : 'Against. ', evidence.points === 'for' ? 'met' : 'not-met'),
    ...datedLine(evidence),
  ]
}

function datedLine({ date, text, sources, uncertain, outside }: DatedItem): Rich {
  return [
    tone(`${dateInWords(date)}: `, 'strong'),
    `${text} `,
    uncertain === null ? '' : `Uncertain: ${uncertain} `,
    outside === null ? '' : `Outside the episode: ${outside} `,
    cited(sources),
  ]
}

function cited(sources: readonly string[]) {
  return sources.length === 0 ? '' : tone(`[${sources.join('; ')}]`, 'muted')
}

const DIRECTED = {
  yes: 'directed by the president',
  no: 'not directed by the president',
  disputed: 'disputed whether the president directed it',
  unknown: 'not known whether the president directed it',
} as const

const INITIATED = {
  washington: 'begun by Washington',
  beijing: 'begun by Beijing',
  joint: 'begun jointly',
  disputed: 'disputed who began it',
} as const

function channelItem(channel: Channel): ListItem {
  const { kind, title, dates, people, initiator, directed, secrecy, result, sources, uncertain } = channel
  const nature = [kind.replaceAll('-', ' '), INITIATED[initiator], DIRECTED[directed]]
  return {
    title: [tone(title, 'strong'), `, ${dateInWords(dates)}: ${nature.join('; ')}.`],
    lines: [
      ...(people.length === 0 ? [] : [[`People: ${series(people)}.`]]),
      ...(secrecy === null ? [] : [[`Kept from ${secrecy.from}, until ${secrecy.until}.`]]),
      [`Result: ${result} `, uncertain === null ? '' : `Uncertain: ${uncertain} `, cited(sources)],
    ],
  }
}

/** The works that these episodes cite, by id. */
function sourceItems(file: Case, episodes: readonly Episode[]): readonly ListItem[] {
  const cited = new Set(episodes.flatMap(citedIn))
  return Object.entries(file.sources)
    .filter(([id]) => cited.has(id))
    .map(([id, { author, title, publisher, year, date, url }]) => ({
      title: [
        tone(`[${id}] `, 'muted'),
        `${author}, ${title}. ${capitalized(publisher)}, ${date === null ? year : dateInWords(date)}.`,
        url === null ? '' : ` ${url}`,
      ],
      lines: [],
    }))
}

function citedIn({ codings, channels, timeline }: Episode): readonly string[] {
  const codes = Object.values(codings).flatMap(({ conditions, outcome }) => [...Object.values(conditions), outcome])
  return [
    ...codes.flatMap(({ evidence, dispute }) => [
      ...evidence.flatMap(({ sources }) => sources),
      ...(dispute?.sources ?? []),
    ]),
    ...channels.flatMap(({ sources }) => sources),
    ...timeline.flatMap(({ sources }) => sources),
  ]
}
