import type { Assessment, Precedent } from '../../assessment/assessment.ts'
import type { Framework } from '../../model/framework.ts'
import { episodeId, lastName } from '../../model/library.ts'
import { type Block, type ListItem, type Rich, tone } from '../../rendering/document/document.ts'
import { capitalized, counted, percent, series, years } from '../../rendering/words.ts'
import { answerCells, conditionColumns } from './comparing.ts'
import type { AssessmentView } from './view.ts'
import { answerLabel, codingLabel, conditionName } from './wording.ts'

const NONE: Block = { kind: 'paragraph', text: ['No other episode has this coding.'] }

const NOTHING_GIVEN: Block = {
  kind: 'paragraph',
  text: ['No answer can be compared, so no precedent is closer than another.'],
}

/** The nearest episodes, condition by condition, with what happened. */
export function precedentsTable({ assessment, framework, top }: AssessmentView): readonly Block[] {
  const shown = assessment.precedents.slice(0, top)
  if (top === 0) return []
  if (shown.length === 0) return [NONE]
  if (shown.every(({ similarity }) => similarity === null)) return [NOTHING_GIVEN]
  return [
    {
      kind: 'comparison',
      title: shown.length === 1 ? 'Closest precedent' : 'Closest precedents',
      columns: [
        { label: 'Fit', kind: 'figures' },
        ...conditionColumns(framework),
        { label: framework.outcome.short ?? framework.outcome.label, kind: 'plain' },
      ],
      rows: shown.map((precedent) => ({
        name: `${lastName(precedent)} ${years(precedent.period.from, precedent.period.until)}`,
        marked: precedent.sameConfiguration,
        cells: [
          { text: precedent.similarity === null ? 'none' : percent(precedent.similarity), relation: null },
          ...answerCells(framework, precedent.answers, assessment.answers),
          { text: answerLabel(framework, precedent.outcome.answer), relation: null },
        ],
        remark: precedent.title,
      })),
      mark: 'similar situation',
      than: 'here',
      foot: further(assessment, top),
    },
  ]
}

/** How many more there are. */
function further({ precedents }: Assessment, top: number): string | null {
  const more = precedents.length - top
  return more <= 0 ? null : `${more} more: --top ${precedents.length}`
}

/** Each of them with its sentence. */
export function precedentsList({ assessment, framework, top }: AssessmentView): readonly Block[] {
  const shown = assessment.precedents.slice(0, top)
  if (top === 0) return []
  const label = codingLabel(framework, assessment.coding)
  return [
    {
      kind: 'heading',
      text: shown.length === 1 ? 'What happened then' : 'What happened in each',
      aside: `(coded from ${label})`,
    },
    { kind: 'list', ordered: true, items: precedentItems(framework, shown, assessment) },
  ]
}

/** Names, ids, fit and result, the nearest first. */
export function precedentItems(
  framework: Framework,
  precedents: readonly Precedent[],
  { answers }: Pick<Assessment, 'answers'>,
): readonly ListItem[] {
  return precedents.map((precedent) => ({
    title: [
      tone(`${precedent.president}, ${years(precedent.period.from, precedent.period.until)}`, 'strong'),
      `: ${precedent.title} `,
      tone(`(${episodeId(precedent)})`, 'muted'),
    ],
    lines: [
      nearness(framework, precedent, answers),
      [
        'What happened: ',
        `${precedent.result} `,
        tone(capitalized(framework.outcome.wording[precedent.outcome.state]), 'strong'),
        ` (${answerLabel(framework, precedent.outcome.answer)}).`,
      ],
    ],
  }))
}

function nearness(framework: Framework, precedent: Precedent, given: Assessment['answers']): Rich {
  const { similarity, sameConfiguration, compared } = precedent
  if (similarity === null) return ['Nothing to compare.']
  const over = compared === framework.conditions.length ? '' : ` on ${counted(compared, 'condition')}`
  const cells = answerCells(framework, precedent.answers, given)
  const parts = framework.conditions.flatMap(({ id }, index) => {
    const { text, relation } = cells[index]!
    return relation === 'same' ? [] : [`${conditionName(framework, id)} (${text})`]
  })
  return [
    `${percent(similarity)} similar${over}${sameConfiguration ? ', a similar situation' : ''}. `,
    parts.length === 0 ? 'The same answers.' : `Differs in ${series(parts)}.`,
  ]
}
