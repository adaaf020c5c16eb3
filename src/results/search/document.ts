import { clipped } from '../../model/clipped.ts'
import { OUTCOME } from '../../model/coding-row.ts'
import type { Framework } from '../../model/framework.ts'
import { type Block, type Document, type Rich, tone } from '../../rendering/document/document.ts'
import { capitalized, counted, dateInWords, uncapitalized } from '../../rendering/words.ts'
import type { Excerpt } from '../../search/excerpt.ts'
import type { Passage, Place } from '../../search/passage.ts'
import type { Found, TermCount } from '../../search/search.ts'
import { codingLabel, conditionName } from '../assessment/wording.ts'
import { cited } from '../case/parts.ts'
import type { SearchView } from './result.ts'

const PLACE_WORDS: Readonly<Record<Place, string>> = {
  summary: 'Summary',
  account: 'What happened',
  rationale: 'Reasons on',
  evidence: 'Evidence',
  dispute: 'Dispute on',
  channel: 'Channel',
  view: 'An observer',
  timeline: 'Event',
  source: 'Source',
}

/** What was found, under a heading for each episode. */
export function searchDocument({ framework, found, terms, top }: SearchView): Document {
  if (found.length === 0) return nothingFound(terms)
  const shown = found.slice(0, top ?? found.length)
  const rest = found.length - shown.length
  return [
    { kind: 'paragraph', text: [`${matching(found.length)}.`] },
    ...byEpisode(shown).flatMap((group): readonly Block[] => {
      const { id, president, title } = group[0]!.passage.subject
      return [
        { kind: 'heading', text: id, aside: `(${president}: ${title})` },
        { kind: 'list', ordered: false, items: group.map((each) => ({ title: line(framework, each), lines: [] })) },
      ]
    }),
    ...(rest === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: [
              `${counted(rest, 'more passage')} ${rest === 1 ? 'is' : 'are'} not shown. To see all, leave out --top.`,
            ],
          } as const,
        ]),
    { kind: 'paragraph', text: [tone('For the sources in brackets: backroom cases sources.', 'muted')] },
  ]
}

function matching(count: number): string {
  return count === 1 ? '1 passage matches' : `${count} passages match`
}

function nothingFound(terms: readonly TermCount[]): Document {
  const missing = terms.filter(({ passages }) => passages === 0)
  const sentences = missing.map(({ term, nearest }) => {
    const hint = nearest === null ? '' : ` Did you mean “${nearest}”?`
    return `“${clipped(term)}” does not occur.${hint}`
  })
  const counts = terms.map(({ term, passages }) => `“${clipped(term)}” is in ${passages}`)
  const apart = `Each of them occurs, but not in one passage: ${counts.join(', ')}.`
  return [
    { kind: 'paragraph', text: [['No passage matches.', ...(missing.length > 0 ? sentences : [apart])].join(' ')] },
  ]
}

/** What was found in each episode, in order. */
function byEpisode(found: readonly Found[]): readonly (readonly Found[])[] {
  const episodes = [...new Set(found.map(({ passage }) => passage.subject.id))]
  return episodes.map((id) => found.filter(({ passage }) => passage.subject.id === id))
}

function line(framework: Framework, { passage, excerpt }: Found): Rich {
  const label = [placeIn(framework, passage), ...(passage.date === null ? [] : [dateInWords(passage.date)])]
  return [tone(`${capitalized(label.join(', '))}: `, 'strong'), ...marked(excerpt), ' ', cited(passage.sources)]
}

/** `Evidence for determination (the wider record)`. */
function placeIn(framework: Framework, { place, condition, points, coding }: Passage): string {
  return [
    PLACE_WORDS[place],
    ...(points === null ? [] : [points]),
    ...(condition === null ? [] : [scaleName(framework, condition)]),
    ...(coding === null ? [] : [`(${codingLabel(framework, coding)})`]),
  ].join(' ')
}

function scaleName(framework: Framework, id: string): string {
  return id === OUTCOME ? uncapitalized(framework.outcome.label) : conditionName(framework, id)
}

function marked({ text, marks }: Excerpt): Rich {
  let end = 0
  const spans = marks.flatMap(([from, until]) => {
    const before = text.slice(end, from)
    end = until
    return [before, tone(text.slice(from, until), 'match')]
  })
  return [...spans, text.slice(end)]
}
