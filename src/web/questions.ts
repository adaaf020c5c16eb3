import { type Answer, type Scale, UNKNOWN } from '../model/framework.ts'
import { html, type Markup } from '../rendering/document/markup.ts'

export interface Question {
  /** The key of the question's choices in the form and in the address. */
  readonly id: string
  /** Shown above the question. */
  readonly title: string
  /** Shown below the question; null for none. */
  readonly note: string | null
  readonly scale: Pick<Scale, 'question' | 'anchors'>
  /** Show the examples? They name episodes. */
  readonly examples: boolean
}

/** A group of choices with their anchors. On paper, it is a sheet to tick. */
export function questionGroup(
  { id, title, note, scale, examples }: Question,
  answers: Readonly<Record<Answer, string>>,
): Markup {
  const choices = Object.entries(answers).map(([answer, name]) => {
    const { text = '', example = null } = scale.anchors[answer] ?? {}
    return { answer, name, text, example: examples ? example : null }
  })
  const unsure = { answer: UNKNOWN, name: 'Not sure', text: 'It could be anything.', example: null }
  return html`<fieldset>
<legend><span class="eyebrow">${title}</span> ${scale.question}</legend>
<p class="muted role">${note ?? ''}</p>
${[...choices, unsure].map((choice) => choiceMarkup(choice, choiceName(id)))}
</fieldset>
`
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
  const further = example === null ? '' : html` <span class="muted">${example}</span>`
  return html`<label class="choice"><input type="radio" name="${group}" value="${answer}" aria-labelledby="${id}.name" aria-describedby="${id}.text"><span><strong id="${id}.name">${name}</strong> <span id="${id}.text">${text}${further}</span></span></label>
`
}
