import type { EpisodeComparison, EpisodeRow } from '../../assessment/assessment.ts'
import type { Case, Code } from '../../model/case.ts'
import type { Framework } from '../../model/framework.ts'
import { episodeId } from '../../model/library.ts'
import { type Block, type Document, type ListItem, type Rich, tone } from '../../rendering/document/document.ts'
import { capitalized, decimal, series, uncapitalized, years } from '../../rendering/words.ts'

export interface ComparisonView {
  readonly framework: Framework
  readonly comparison: EpisodeComparison
  /** The files of the two, for their rationales. */
  readonly cases: readonly [Case, Case]
}

/** Two episodes side by side: what agrees, what differs and why each is so coded, what happened. */
export function comparisonDocument(view: ComparisonView): Document {
  const { framework, comparison } = view
  const { a, b, similarity, sameConfiguration } = comparison
  const label = (id: string): string => framework.conditions.find((condition) => condition.id === id)?.label ?? id
  const alike = comparison.agreements.map((id) => uncapitalized(label(id)))
  const apart = comparison.differences.map(({ condition }) => uncapitalized(label(condition)))
  const nearness =
    similarity === null
      ? 'No condition has an answer in both. '
      : `Similarity ${decimal(similarity)}, ${sameConfiguration ? 'the same configuration' : 'not the same configuration'}. `
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
      { kind: 'list', ordered: false, items: sides(view).map((side) => codeItem(side, side.code(id))) },
    ]),
    { kind: 'heading', text: 'What happened', aside: null },
    {
      kind: 'list',
      ordered: false,
      items: [a, b].map((row) => ({
        title: [tone(named(row), 'strong'), `: ${row.result}`],
        lines: [[capitalized(framework.outcome.wording[row.outcome.state]), ` (${row.outcome.answer}).`]],
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
      [a.answers[id] ?? ''],
      [b.answers[id] ?? ''],
      [a.answers[id] === b.answers[id] ? 'same' : 'differs'],
    ]),
    [
      [tone(framework.outcome.label, 'strong')],
      [a.outcome.answer],
      [b.outcome.answer],
      [a.outcome.answer === b.outcome.answer ? 'same' : 'differs'],
    ],
  ]
  return { kind: 'table', columns: ['Condition', episodeId(a), episodeId(b), 'Compared'], rows }
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

function codeItem({ row }: Side, code: Code | undefined): ListItem {
  const title: Rich = [tone(`${episodeId(row)}: ${code?.answer ?? ''}`, 'strong'), `. ${code?.rationale ?? ''}`]
  const dispute = code?.dispute
  if (dispute == null) return { title, lines: [] }
  const by = dispute.by === null ? '' : ` (${dispute.by})`
  return { title, lines: [[tone(`Disputed, ${dispute.answer}`, 'warning'), `${by}: ${dispute.argument}`]] }
}
