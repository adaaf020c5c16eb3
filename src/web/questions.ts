import { type Answer, type Framework, type Scale, UNKNOWN } from '../model/framework.ts'
import { curly } from '../rendering/curly.ts'
import { html, type Markup } from '../rendering/document/markup.ts'

export interface Question {
  /** The key of the question's choices in the form and in the address. */
  readonly id: string
  /** Shown above the question. */
  readonly title: string
  /** Shown below the question. */
  readonly note: string
  readonly scale: Scale
}

/** What can be answered to a question. */
export interface Answerable {
  /** The key of the question's choices in the form and in the address. */
  readonly id: string
  readonly scale: Pick<Scale, 'anchors'>
  /** Show the examples? They name episodes. */
  readonly examples: boolean
}

/** A question and its choices. */
export function questionGroup({ id, title, note, scale }: Question, answers: Framework['answers']): Markup {
  return html`<fieldset>
<legend><span class="eyebrow">${title}</span> ${curly(scale.question)}</legend>
<p class="muted role">${note}</p>
${choices({ id, scale, examples: true }, answers)}
</fieldset>
`
}

/** The answers to a question with what each means. On paper, they are boxes to tick. */
export function choices({ id, scale, examples }: Answerable, answers: Framework['answers']): Markup {
  const sure = Object.entries(answers).map(([answer, name]): Choice => {
    const { text = '', example = null } = scale.anchors[answer] ?? {}
    return { answer, name, text, example: examples ? example : null }
  })
  const unsure = { answer: UNKNOWN, name: 'Not sure', text: 'It could be anything.', example: null }
  return html`<div class="choices">
${[...sure, unsure].map((choice) => choiceMarkup(choice, choiceName(id)))}</div>`
}

/** The name of a question’s choices in the form. A bare id could clash with a property of the form. */
export function choiceName(id: string): string {
  return `answer.${id}`
}

interface Choice {
  readonly answer: Answer
  readonly name: string
  readonly text: string
  readonly example: string | null
}

function choiceMarkup({ answer, name, text, example }: Choice, group: string): Markup {
  const id = `${group}.${answer}`
  const further = example === null ? '' : html` <span class="muted">${curly(example)}</span>`
  return html`<label class="choice"><input type="radio" name="${group}" value="${answer}" aria-labelledby="${id}.name" aria-describedby="${id}.text"><span><strong id="${id}.name">${name}</strong> <span class="meaning" id="${id}.text">${curly(text)}${further}</span></span></label>
`
}
