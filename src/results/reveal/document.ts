import { answerIn, type CodingRow, scaleIds } from '../../model/coding-row.ts'
import { type Framework, UNKNOWN } from '../../model/framework.ts'
import { accountOf, type CodedEpisode, codesOf, episodeId } from '../../model/library.ts'
import { questionLabel } from '../../model/question-label.ts'
import { type Block, type Document, type Rich, tone } from '../../rendering/document/document.ts'
import { capitalized, series, years } from '../../rendering/words.ts'
import type { Reason } from '../agreement/view.ts'
import { answerLabel, codingLabel } from '../assessment/wording.ts'

export interface RevealView {
  readonly framework: Framework
  /** The answers, with the letter of the unit. */
  readonly row: CodingRow
  readonly letter: string
  readonly episode: CodedEpisode
  /** The verdicts that are still possible with these answers. */
  readonly possible: readonly string[]
  readonly reasons: readonly Reason[]
}

/** Reveals the episode, its codes, and what happened. */
export function revealDocument(view: RevealView): Document {
  const { framework, row, letter, episode, possible } = view
  const { president, from, until, title } = episode
  const indicated = framework.verdicts.filter(({ id }) => possible.includes(id)).map(({ indicates }) => indicates)
  const prediction =
    row.outcome === null || row.outcome === UNKNOWN
      ? 'You made no prediction.'
      : `You predicted: ${answerLabel(framework, row.outcome)}.`
  return [
    {
      kind: 'title',
      text: `Unit ${letter} was`,
      answer: [
        tone(`${president}, ${years(from, until)}`, 'strong'),
        `: ${title} `,
        tone(`(${episodeId(episode)})`, 'muted'),
      ],
    },
    {
      kind: 'paragraph',
      text: [tone('What happened: ', 'strong'), accountOf(episode, framework.defaultCoding).result],
    },
    comparison(view),
    {
      kind: 'paragraph',
      text: [`With your answers, the framework indicates ${series(indicated, 'or')}. ${prediction}`],
    },
    ...differences(view),
  ]
}

function comparison({ framework, row, episode }: RevealView): Block {
  const codings = framework.codings.flatMap(({ id }) => {
    const codes = codesOf(episode, id)
    return codes === null ? [] : [{ id, codes }]
  })
  return {
    kind: 'table',
    columns: ['Question', 'You', ...codings.map(({ id }) => capitalized(codingLabel(framework, id)))],
    rows: scaleIds(framework).map((scale): readonly Rich[] => [
      [tone(questionLabel(framework, scale), 'strong')],
      [answerLabel(framework, answerIn(row, scale) ?? UNKNOWN)],
      ...codings.map(({ codes }) => [answerLabel(framework, answerIn(codes, scale) ?? UNKNOWN)]),
    ]),
  }
}

/** Where the codings differ from the answers, and why. */
function differences({ framework, row, reasons }: RevealView): readonly Block[] {
  const apart = reasons.filter(({ scale, code }) => code.answer !== answerIn(row, scale))
  if (apart.length === 0) return [{ kind: 'paragraph', text: ['You agree with every coding.'] }]
  return [
    { kind: 'heading', text: 'Where you differ', aside: null },
    {
      kind: 'list',
      ordered: false,
      items: apart.map(({ scale, coding, code: { answer, rationale, dispute } }) => ({
        title: [
          tone(questionLabel(framework, scale), 'strong'),
          `: ${codingLabel(framework, coding)} has `,
          tone(answerLabel(framework, answer), 'strong'),
          `. ${rationale}`,
        ],
        lines:
          dispute === null
            ? []
            : [[tone(`Disputed, ${answerLabel(framework, dispute.answer)}`, 'warning'), `: ${dispute.argument}`]],
      })),
    },
  ]
}
