import type { EpisodeComparison, EpisodeRow } from '../../assessment/assessment.ts'
import type { Case, Code } from '../../model/case.ts'
import type { Framework } from '../../model/framework.ts'
import { episodeId, lastName } from '../../model/library.ts'
import { type Block, type Document, type ListItem, type Rich, tone } from '../../rendering/document/document.ts'
import { capitalized, percent, series, uncapitalized, years } from '../../rendering/words.ts'
import { answerLabel } from '../assessment/wording.ts'

export interface ComparisonView {
  readonly framework: Framework
  readonly comparison: EpisodeComparison
  /** The two case files, for their rationales. */
  readonly cases: readonly [Case, Case]
}

/** Two episodes side by side: what agrees, what differs, why each code was chosen, and what happened. */
export function comparisonDocument(view: ComparisonView): Document {
  const { framework, comparison } = view
  const { a, b, similarity, sameConfiguration } = comparison
  const label = (id: string): string => framework.conditions.find((condition) => condition.id === id)?.label ?? id
  const alike = comparison.agreements.map((id) => uncapitalized(label(id)))
  const apart = comparison.differences.map(({ condition }) => uncapitalized(label(condition)))
  const nearness =
    similarity === null
      ? 'No condition is answered in both. '
      : `${percent(similarity)} similar, ${sameConfiguration ? 'with the same pattern of conditions' : 'with a different pattern of conditions'}. `
  return [
    { kind: 'title', text: `${named(a)} and ${named(b)}`, answer: [] },
    {
      kind: 'paragraph',
      text: [
        nearness,
        alike.length === 0 ? '' : `They agree on ${series(alike)}. `,
        apart.length === 0 ? '' : `They differ on ${series(apart)}.`,
      ],
    },
    table(view),
    ...framework.conditions.flatMap(({ id }): readonly Block[] => [
      { kind: 'heading', text: label(id), aside: null },
      { kind: 'list', ordered: false, items: sides(view).map((side) => codeItem(framework, side, side.code(id))) },
    ]),
    { kind: 'heading', text: 'What happened', aside: null },
    {
      kind: 'list',
      ordered: false,
      items: [a, b].map((row) => ({
        title: [tone(named(row), 'strong'), tone(` (${episodeId(row)})`, 'muted'), `: ${row.result}`],
        lines: [
          [
            capitalized(framework.outcome.wording[row.outcome.state]),
            ` (${answerLabel(framework, row.outcome.answer)}).`,
          ],
        ],
      })),
    },
  ]
}

function named({ president, period }: EpisodeRow): string {
  return `${president}, ${years(period.from, period.until)}`
}

function table({ framework, comparison: { a, b } }: ComparisonView): Block {
  const rows: readonly (readonly Rich[])[] = [
    ...framework.conditions.map(({ id, label }) => [
      [tone(label, 'strong')],
      [answerLabel(framework, a.answers[id])],
      [answerLabel(framework, b.answers[id])],
      [a.answers[id] === b.answers[id] ? 'same' : 'differs'],
    ]),
    [
      [tone(framework.outcome.label, 'strong')],
      [answerLabel(framework, a.outcome.answer)],
      [answerLabel(framework, b.outcome.answer)],
      [a.outcome.answer === b.outcome.answer ? 'same' : 'differs'],
    ],
  ]
  return { kind: 'table', columns: ['Condition', briefly(a), briefly(b), 'Compared'], rows }
}

function briefly(row: EpisodeRow): string {
  return `${lastName(row)} ${years(row.period.from, row.period.until)}`
}

interface Side {
  readonly row: EpisodeRow
  code(condition: string): Code | undefined
}

function sides({ comparison: { a, b, coding }, cases }: ComparisonView): readonly Side[] {
  return [a, b].map((row, index) => ({
    row,
    code: (condition) =>
      cases[index]?.episodes.find(({ id }) => id === row.episode)?.codings[coding]?.conditions[condition],
  }))
}

function codeItem(framework: Framework, { row }: Side, code: Code | undefined): ListItem {
  const title: Rich = [
    tone(`${briefly(row)}: ${answerLabel(framework, code?.answer)}`, 'strong'),
    `. ${code?.rationale ?? ''}`,
  ]
  const dispute = code?.dispute
  if (dispute == null) return { title, lines: [] }
  const by = dispute.by === null ? '' : ` (${dispute.by})`
  return {
    title,
    lines: [[tone(`Disputed, ${answerLabel(framework, dispute.answer)}`, 'warning'), `${by}: ${dispute.argument}`]],
  }
}
