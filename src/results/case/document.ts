import { type Case, type Code, type Episode, sourcesCitedIn } from '../../model/case.ts'
import type { Framework } from '../../model/framework.ts'
import { type Block, type Document, type ListItem, tone } from '../../rendering/document/document.ts'
import { series, years } from '../../rendering/words.ts'
import { channelItem, cited, datedLine, evidenceLine, sourceItems } from './parts.ts'

export interface CaseView {
  readonly framework: Framework
  readonly case: Case
  /** One episode, or null for all of them. */
  readonly episode: string | null
  /** One coding, or null for all of them. */
  readonly coding: string | null
}

/** One case file as a reader wants it: evidence, disputes, channels, timeline, sources. */
export function caseDocument({ framework, case: file, episode, coding }: CaseView): Document {
  const episodes = file.episodes.filter(({ id }) => episode === null || id === episode)
  return [
    {
      kind: 'title',
      text: file.president,
      answer: [tone(`(${file.party}), ${years(file.term.from, file.term.until)}`, 'muted')],
    },
    { kind: 'paragraph', text: [file.summary] },
    ...episodes.flatMap((each) => episodeBlocks(framework, file, each, coding)),
    { kind: 'heading', text: 'Sources', aside: null },
    { kind: 'list', ordered: false, items: sourceItems(file.sources, new Set(episodes.flatMap(sourcesCitedIn))) },
  ]
}

function episodeBlocks(framework: Framework, file: Case, episode: Episode, only: string | null): readonly Block[] {
  return [
    {
      kind: 'heading',
      text: `${episode.title}, ${years(episode.from, episode.until)}`,
      aside: `(${file.id}/${episode.id})`,
    },
    { kind: 'paragraph', text: [episode.summary] },
    ...framework.codings.flatMap(({ id, label }) => {
      if (only !== null && only !== id) return []
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
    { kind: 'list', ordered: false, items: episode.channels.map((channel) => channelItem(framework, channel)) },
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
