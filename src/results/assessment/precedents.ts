import type { Assessment, Precedent } from '../../assessment/assessment.ts'
import type { Framework } from '../../model/framework.ts'
import { episodeId, fromOthers } from '../../model/library.ts'
import { type Block, type Rich, tone } from '../../rendering/document/document.ts'
import { capitalized, percent, series } from '../../rendering/words.ts'
import { answerCells, conditionColumns } from './comparing.ts'
import type { AssessmentView } from './view.ts'
import {
  answerLabel,
  basisOf,
  codingLabel,
  episodeName,
  outcomeHeading,
  shortEpisodeName,
  showsTitles,
} from './wording.ts'

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
        { label: outcomeHeading(framework, assessment.coding), kind: 'plain' },
      ],
      rows: shown.map((precedent) => ({
        name: shortEpisodeName(precedent),
        marked: precedent.sameConfiguration,
        cells: [
          { text: precedent.similarity === null ? 'none' : percent(precedent.similarity), relation: null },
          ...answerCells(framework, precedent.answers, assessment.answers),
          { text: answerLabel(framework, precedent.outcome.answer), relation: null },
        ],
        remark: showsTitles(framework, assessment.coding) ? precedent.title : null,
      })),
      mark: 'similar situation',
      than: 'here',
      notes: further(framework, assessment, top),
    },
  ]
}

/** What the fit rests on, how many of all there are, and which of them come from another library. */
function further(framework: Framework, { precedents }: Assessment, top: number): readonly string[] {
  const shown = precedents.slice(0, top)
  const count = precedents.length <= top ? [] : [`${top} of ${precedents.length} shown`]
  const origins = [...fromOthers(precedents)].flatMap(([library, own]) => {
    const names = own.filter((each) => shown.includes(each)).map(shortEpisodeName)
    return names.length === 0 ? [] : [`from ${library}: ${series(names)}`]
  })
  return [...bases(framework, shown), ...count, ...origins]
}

/** On how many conditions the fit rests, if fewer than all; of which precedents, if they differ in it. */
function bases(framework: Framework, shown: readonly Precedent[]): readonly string[] {
  const partly = shown.filter(({ similarity }) => similarity !== null)
  return [...new Set(partly.map(({ compared }) => compared))].flatMap((compared) => {
    const basis = basisOf(framework, compared)
    if (basis === null) return []
    const own = partly.filter((each) => each.compared === compared)
    return [`fit ${basis}${own.length === shown.length ? '' : `: ${series(own.map(shortEpisodeName))}`}`]
  })
}

/** Explains the figure. Help uses it too. */
export const FIT =
  'Fit says how close the answers are on the scale from 0 to 1: 100% for the same answers, 0% for opposite ones. Answers that are not known are left out.'

/** Each precedent with its sentence. The table above has the rest. */
export function precedentsList({ assessment, framework, top }: AssessmentView): readonly Block[] {
  const shown = assessment.precedents.slice(0, top)
  if (shown.length === 0) return []
  const label = codingLabel(framework, assessment.coding)
  return [
    { kind: 'paragraph', text: [FIT] },
    {
      kind: 'heading',
      text: shown.length === 1 ? 'What happened then' : 'What happened in each',
      aside: `(coded from ${label})`,
    },
    {
      kind: 'list',
      ordered: true,
      items: shown.map((each) => ({
        title: titleOf(each, showsTitles(framework, assessment.coding)),
        lines: [[each.result]],
      })),
    },
  ]
}

function titleOf(precedent: Precedent, titled: boolean): Rich {
  return [
    tone(episodeName(precedent), 'strong'),
    titled ? `: ${precedent.title} ` : ' ',
    tone(`(${episodeId(precedent)})`, 'muted'),
  ]
}

/** What happened in an episode, and whether that counts as the outcome. */
export function happenedIn(framework: Framework, { result, outcome }: Precedent): Rich {
  return [
    `${result} `,
    tone(capitalized(framework.outcome.wording[outcome.state]), 'strong'),
    ` (${answerLabel(framework, outcome.answer)}).`,
  ]
}
