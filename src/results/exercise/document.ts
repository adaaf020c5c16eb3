import type { Exercise } from '../../model/exercise.ts'
import type { Framework } from '../../model/framework.ts'
import { type Document, item, tone } from '../../rendering/document/document.ts'
import { dateInWords } from '../../rendering/words.ts'
import { channelItem, cited, datedLine, evidenceLine, sourceItems } from '../case/parts.ts'

export interface ExerciseView {
  readonly framework: Framework
  readonly exercise: Exercise
}

/** An open exercise: the questions with their evidence, and no answers. */
export function exerciseDocument({ framework, exercise }: ExerciseView): Document {
  const { title, president, party, evidenceUntil, summary, evidence, channels, views, timeline, questions } = exercise
  const options = framework.conditions.map(({ id }) => `--${id} …`).join(' ')
  return [
    {
      kind: 'title',
      text: title,
      answer: [tone(`${president} (${party}); evidence until ${dateInWords(evidenceUntil)}`, 'muted')],
    },
    { kind: 'paragraph', text: [summary] },
    { kind: 'paragraph', text: [`Not coded, and never a precedent. Code it yourself: backroom assess ${options}`] },
    ...framework.conditions.flatMap(({ id, label, question }) => [
      { kind: 'heading', text: label, aside: question } as const,
      {
        kind: 'list',
        ordered: false,
        items: evidence[id]?.map((each) => item(...evidenceLine(each))) ?? [item('None yet.')],
      } as const,
    ]),
    { kind: 'heading', text: 'Channels', aside: null },
    { kind: 'list', ordered: false, items: channels.map((channel) => channelItem(framework, channel)) },
    { kind: 'heading', text: 'How observers differ', aside: null },
    {
      kind: 'list',
      ordered: false,
      items: views.map(({ by, text, sources }) => item(tone(`${by}: `, 'strong'), `${text} `, cited(sources))),
    },
    { kind: 'heading', text: 'Timeline', aside: null },
    { kind: 'list', ordered: false, items: timeline.map((entry) => item(...datedLine(entry))) },
    { kind: 'heading', text: 'Questions', aside: null },
    { kind: 'list', ordered: true, items: questions.map((question) => item(question)) },
    { kind: 'heading', text: 'Sources', aside: null },
    { kind: 'list', ordered: false, items: sourceItems(exercise.sources, new Set(Object.keys(exercise.sources))) },
  ]
}
