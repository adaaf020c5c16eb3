import { type Case, type Code, type Coding, type Episode, sourcesCitedIn } from '../../model/case.ts'
import type { Framework } from '../../model/framework.ts'
import { SHIPPED } from '../../model/library.ts'
import { type Block, type Document, type ListItem, type Rich, tone } from '../../rendering/document/document.ts'
import { series, years } from '../../rendering/words.ts'
import { briefBlocks, moreOf } from './brief.ts'
import { codesIn, episodeHeading } from './episode.ts'
import { channelItem, cited, datedLine, evidenceLine, sourceItems } from './parts.ts'

/** How much to show: one screen for each episode, the codes with their evidence, or everything. */
export type Depth = 'brief' | 'evidence' | 'details'

export interface CaseView {
  readonly framework: Framework
  readonly case: Case
  /** One episode, or null for all of them. */
  readonly episode: string | null
  /** One coding, or null for all of them. */
  readonly coding: string | null
  readonly depth: Depth
}

/** One case file, in the requested depth. */
export function caseDocument({ framework, case: file, episode, coding, depth }: CaseView): Document {
  const episodes = file.episodes.filter(({ id }) => episode === null || id === episode)
  const title = {
    kind: 'title',
    text: file.president,
    answer: [tone(`(${file.party}), ${years(file.term.from, file.term.until)}${from(file)}`, 'muted')],
  } as const
  const summary = { kind: 'paragraph', text: [file.summary] } as const
  if (depth === 'brief') {
    return [
      title,
      ...(episodes.length > 1 ? [summary] : []),
      ...episodes.flatMap((each) => briefBlocks(framework, file, each, coding)),
      ...moreOf(episode === null ? file.id : `${file.id}/${episode}`, episodes, coding),
    ]
  }
  const whole = depth === 'details'
  const cites = new Set(episodes.flatMap((each) => (whole ? sourcesCitedIn(each) : sourcesOfCodes(each, coding))))
  return [
    title,
    ...(whole ? [summary] : []),
    ...episodes.flatMap((each) => [
      episodeHeading(file, each),
      ...(whole ? [{ kind: 'paragraph', text: [each.summary] } as const] : []),
      ...codeBlocks(framework, file, each, coding),
      ...(whole ? eventBlocks(framework, file, each) : []),
    ]),
    { kind: 'heading', text: 'Sources', aside: null },
    { kind: 'list', ordered: false, items: sourceItems(file.sources, cites) },
  ]
}

/** Only what is not shipped says where it is from. */
function from({ library }: Case): string {
  return library === SHIPPED ? '' : `, from ${library}`
}

/** The ids of the sources that the codes of an episode cite. */
function sourcesOfCodes(episode: Episode, only: string | null): readonly string[] {
  const codings = Object.fromEntries(Object.entries(episode.codings).filter(([id]) => only === null || id === only))
  return sourcesCitedIn({ ...episode, codings, channels: [], timeline: [] })
}

/** What each coding says, with its reasons, evidence and disputes. */
function codeBlocks(framework: Framework, { sources }: Case, episode: Episode, only: string | null): readonly Block[] {
  return framework.codings.flatMap(({ id, label }) => {
    const coding = only !== null && only !== id ? null : codesIn(episode, id)
    if (coding === null) return []
    const scales = [
      ...framework.conditions.map((condition) => ({ scale: condition, code: coding.conditions[condition.id] })),
      { scale: framework.outcome, code: coding.outcome },
    ]
    return [
      { kind: 'subheading', text: [tone(`Coded from ${label}`, 'strong')] } as const,
      ...accountOf(coding).map((text) => ({ kind: 'paragraph', text }) as const),
      {
        kind: 'paragraph',
        text: ['“For” and “Against” say whether a fact speaks for the condition or against it.'],
      } as const,
      {
        kind: 'list',
        ordered: false,
        items: scales.flatMap(({ scale, code }) =>
          code === undefined ? [] : [codeItem(framework, scale.label, code, sources)],
        ),
      } as const,
    ]
  })
}

/** What the coding says about the episode, one paragraph for each point. */
function accountOf({ result, conclusion, comment, outlook }: Coding): readonly Rich[] {
  return [
    [tone('What happened: ', 'strong'), result],
    ...(conclusion === null ? [] : [[tone(conclusion, 'strong'), comment === null ? '' : ` ${comment}`]]),
    ...(outlook === null ? [] : [[outlook]]),
  ]
}

function codeItem({ answers }: Framework, label: string, code: Code, sources: Case['sources']): ListItem {
  const { answer, rationale, paragraphs, inferred, uncertain, oneSided, evidence, dispute } = code
  const passages = paragraphs.length === 0 ? '' : ` (${series(paragraphs)}${inferred ? ', inferred' : ''})`
  return {
    title: [tone(`${label}: ${answers[answer] ?? answer}`, 'strong'), `${passages}. ${rationale}`],
    lines: [
      ...(uncertain === null ? [] : [[tone('Uncertain: ', 'warning'), uncertain]]),
      ...evidence.map((each) => evidenceLine(each, sources)),
      ...(oneSided === null ? [] : [[tone('One side only: ', 'warning'), oneSided]]),
      ...(dispute === null
        ? []
        : [
            [
              tone(`Disputed, ${answers[dispute.answer] ?? dispute.answer}`, 'warning'),
              `${dispute.by === null ? '' : ` (${dispute.by})`}: ${dispute.argument} `,
              cited(dispute.sources, sources),
            ],
          ]),
    ],
  }
}

function eventBlocks(framework: Framework, { sources }: Case, { channels, timeline }: Episode): readonly Block[] {
  return [
    { kind: 'subheading', text: [tone('Channels', 'strong')] },
    { kind: 'list', ordered: false, items: channels.map((channel) => channelItem(framework, channel, sources)) },
    { kind: 'subheading', text: [tone('Timeline', 'strong')] },
    { kind: 'list', ordered: false, items: timeline.map((entry) => ({ title: datedLine(entry, sources), lines: [] })) },
  ]
}
