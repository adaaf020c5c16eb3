import type { Assessment, Hinge } from '../../assessment/assessment.ts'
import type { Answer, Framework } from '../../model/framework.ts'
import { type Block, type Document, item, type ListItem, tone } from '../../rendering/document/document.ts'
import { capitalized, extent, series } from '../../rendering/words.ts'
import { cautions, ownConclusion, ownOutlook } from './account.ts'
import { changesList } from './changes.ts'
import { otherCodings } from './codings.ts'
import { conditions } from './conditions.ts'
import { headlineBlock, why } from './headline.ts'
import { nextCommands } from './next.ts'
import { precedentsList, precedentsTable } from './precedents.ts'
import { recordList } from './record.ts'
import { happened, scenarioLine } from './scenario.ts'
import type { AssessmentView } from './view.ts'
import { weighingInFull } from './weighing.ts'
import { adviceOf, answerLabel, conditionOf } from './wording.ts'

/** Everything in the order of the screen, with reasons. */
export function detailedDocument(view: AssessmentView): Document {
  return [
    ...verdictBlocks(view),
    ...degrees(view),
    ...hinges(view),
    ...comparedBlocks(view),
    ...changesList(view),
    ...limitBlocks(view, true),
    nextCommands(view),
  ]
}

/** What stays in sight on a page where answers change: the verdict, the conditions, and what would change it. */
export function liveDocument(view: AssessmentView): Document {
  return [...answerBlocks(view), ...changesList(view)]
}

/** What is behind that, without commands and places in the source. */
export function liveReasons(view: AssessmentView): Document {
  const { framework, assessment } = view
  return [
    ...standing(framework, assessment),
    ...hinges(view),
    ...degrees(view),
    ...comparedBlocks(view),
    ...limitBlocks(view, false),
  ]
}

function answerBlocks(view: AssessmentView): readonly Block[] {
  const { framework, assessment } = view
  return [
    headlineBlock(view),
    ...scenarioLine(view),
    ...ownConclusion(view),
    { kind: 'paragraph', text: [why(framework, assessment)] },
    conditions(view),
  ]
}

function verdictBlocks(view: AssessmentView): readonly Block[] {
  const { framework, assessment } = view
  return [...answerBlocks(view), ...standing(framework, assessment), ...happened(view)]
}

function comparedBlocks(view: AssessmentView): readonly Block[] {
  return [
    ...otherCodings(view),
    ...recordList(view),
    ...precedentsTable(view),
    ...weighingInFull(view),
    ...precedentsList(view),
  ]
}

function limitBlocks(view: AssessmentView, places: boolean): readonly Block[] {
  return [
    ...ownOutlook(view),
    ...considerations(view.framework, places),
    { kind: 'heading', text: 'Limits', aside: null },
    { kind: 'paragraph', text: [[...cautions(view), view.framework.limits].join(' ')] },
  ]
}

/** What the source considers besides the conditions, if wanted with the places where it says so. */
function considerations({ context, words }: Framework, places: boolean): readonly Block[] {
  if (context.length === 0) return []
  const items = context.map(({ label, passages, note }) =>
    item(tone(label, 'strong'), places ? tone(` (${passages}): `, 'muted') : ': ', note),
  )
  return [
    { kind: 'heading', text: `What else ${words.source} weighs`, aside: '(it changes no verdict)' },
    { kind: 'list', ordered: false, items },
  ]
}

/** The states of the conditions, in a sentence. Left out with a single verdict, because its meaning contains them. */
function standing(framework: Framework, { conditions: all, channel }: Assessment): readonly Block[] {
  if (channel !== null) return []
  const states = all.map(({ id, state }) => conditionOf(framework, id).wording[state])
  return [{ kind: 'paragraph', text: [`${capitalized(series(states))}.`] }]
}

function degrees({ framework, assessment }: AssessmentView): readonly Block[] {
  return [
    { kind: 'heading', text: 'Degree of each verdict', aside: '(0 to 1: how well the answers match it)' },
    {
      kind: 'list',
      ordered: false,
      items: Object.entries(assessment.degrees).map(([id, degree]) =>
        item(tone(extent(degree, ' to '), 'strong'), `  ${adviceOf(framework, id)}`),
      ),
    },
  ]
}

function hinges({ framework, assessment: { hingesOn: all } }: AssessmentView): readonly Block[] {
  if (all.length === 0) return []
  return [
    { kind: 'heading', text: 'What it depends on', aside: null },
    { kind: 'list', ordered: false, items: all.map((hinge) => hingeItem(framework, hinge)) },
  ]
}

interface Group {
  readonly answers: Answer[]
  readonly outcome: Hinge['outcomes'][number]
}

/** A line for each possible result of answering this condition, if the other answers stay the same. */
function hingeItem(framework: Framework, { condition, outcomes }: Hinge): ListItem {
  const groups = new Map<string, Group>()
  for (const outcome of outcomes) {
    const key = `${outcome.headline}/${outcome.channel}`
    const group = groups.get(key) ?? { answers: [], outcome }
    groups.set(key, group)
    group.answers.push(outcome.answer)
  }
  return {
    title: [tone(conditionOf(framework, condition).label, 'strong')],
    lines: [...groups.values()].map(({ answers, outcome }) => [
      groups.size === 1
        ? 'Any answer, while the others are undecided → '
        : `${series(
            answers.map((answer) => answerLabel(framework, answer)),
            'or',
          )} → `,
      tone(
        outcome.channel === null ? framework.headlines[outcome.headline] : adviceOf(framework, outcome.channel),
        'strong',
      ),
    ]),
  }
}
