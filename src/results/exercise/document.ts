import type { Evidence } from '../../model/case.ts'
import type { Exercise } from '../../model/exercise.ts'
import type { Framework } from '../../model/framework.ts'
import { type Block, type Document, item, tone } from '../../rendering/document/document.ts'
import { counted, dateInWords, series } from '../../rendering/words.ts'
import { deeper } from '../case/brief.ts'
import type { Depth } from '../case/document.ts'
import { channelItem, cited, datedLine, evidenceLine, sourceItems } from '../case/parts.ts'

export interface ExerciseView {
  readonly framework: Framework
  readonly exercise: Exercise
  readonly depth: Depth
}

/** An open exercise: the questions with their evidence, and no answers. */
export function exerciseDocument(view: ExerciseView): Document {
  const { exercise, depth } = view
  const { title, president, party, evidenceUntil, summary } = exercise
  return [
    {
      kind: 'title',
      text: title,
      answer: [tone(`(${president}, ${party}; evidence until ${dateInWords(evidenceUntil)})`, 'muted')],
    },
    ...(depth === 'evidence' ? [] : [{ kind: 'paragraph', text: [summary] } as const]),
    {
      kind: 'paragraph',
      text: ['Not coded, so it is never a precedent. Code it yourself: backroom assess'],
    },
    ...(depth === 'brief' ? briefBlocks(view) : evidenceBlocks(view)),
    ...(depth === 'details' ? otherBlocks(view) : []),
    ...(depth === 'brief' ? moreOf(exercise) : [sources(exercise, depth)].flat()),
  ]
}

/** The framework’s questions with the amount of evidence on each, then the exercise’s own questions. */
function briefBlocks({ framework, exercise: { evidence, questions } }: ExerciseView): readonly Block[] {
  return [
    {
      kind: 'list',
      ordered: false,
      items: framework.conditions.map(({ id, label, question }) => {
        const facts = evidence[id] ?? []
        const speaking = (points: Evidence['points']): number => facts.filter((each) => each.points === points).length
        return item(
          tone(label, 'strong'),
          `: ${question} Evidence: ${speaking('for')} for, ${speaking('against')} against.`,
        )
      }),
    },
    { kind: 'heading', text: 'Questions', aside: null },
    { kind: 'list', ordered: true, items: questions.map((question) => item(question)) },
  ]
}

function moreOf({ id, evidence, channels, views, timeline, sources: all }: Exercise): readonly Block[] {
  const facts = counted(Object.values(evidence).flat().length, 'dated fact')
  const also = [
    counted(channels.length, 'channel'),
    counted(views.length, 'view'),
    counted(timeline.length, 'date'),
    counted(Object.keys(all).length, 'source'),
  ]
  const text = `More: ${series([facts, ...also])}.`
  return [{ kind: 'paragraph', text: [tone(text, 'muted')] }, deeper(id)]
}

function evidenceBlocks({ framework, exercise: { evidence, sources } }: ExerciseView): readonly Block[] {
  return framework.conditions.flatMap(({ id, label, question }) => [
    { kind: 'heading', text: label, aside: question } as const,
    {
      kind: 'list',
      ordered: false,
      items: evidence[id]?.map((each) => item(...evidenceLine(each, sources))) ?? [item('None yet.')],
    } as const,
  ])
}

function otherBlocks({
  framework,
  exercise: { channels, views, timeline, questions, sources },
}: ExerciseView): readonly Block[] {
  return [
    { kind: 'heading', text: 'Channels', aside: null },
    { kind: 'list', ordered: false, items: channels.map((channel) => channelItem(framework, channel, sources)) },
    { kind: 'heading', text: 'How observers differ', aside: null },
    {
      kind: 'list',
      ordered: false,
      items: views.map(({ by, text, sources: ids }) =>
        item(tone(`${by}: `, 'strong'), `${text} `, cited(ids, sources)),
      ),
    },
    { kind: 'heading', text: 'Timeline', aside: null },
    { kind: 'list', ordered: false, items: timeline.map((entry) => item(...datedLine(entry, sources))) },
    { kind: 'heading', text: 'Questions', aside: null },
    { kind: 'list', ordered: true, items: questions.map((question) => item(question)) },
  ]
}

/** All sources, or only those that the evidence cites. */
function sources({ sources: all, evidence }: Exercise, depth: Depth): readonly Block[] {
  const ids =
    depth === 'details'
      ? Object.keys(all)
      : Object.values(evidence)
          .flat()
          .flatMap((each) => each.sources)
  return [
    { kind: 'heading', text: 'Sources', aside: null },
    { kind: 'list', ordered: false, items: sourceItems(all, new Set(ids)) },
  ]
}
