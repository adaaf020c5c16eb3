import type { Docket } from '../../classroom/adjudication.ts'
import { blindFramework } from '../../classroom/packets.ts'
import { OUTCOME } from '../../model/coding-row.ts'
import { allowedAnswers, type Framework } from '../../model/framework.ts'
import { type AskedScale, askedScales, questionLabel } from '../../model/question-label.ts'
import { curly } from '../../rendering/curly.ts'
import { html, type Markup } from '../../rendering/document/markup.ts'
import { uncapitalized } from '../../rendering/words.ts'
import { medianInWords } from '../../results/adjudication/document.ts'
import { answerLabel } from '../../results/assessment/wording.ts'
import { outcomeTests } from '../../results/packet/notes.ts'
import { errorPlace } from '../field-errors.ts'

/** A question to decide: what it asks, who answered what, and the fields for the decision. */
export function questionMarkup(framework: Framework, { unit, question }: Docket): Markup {
  const { scale, coders, tie, median } = question
  const id = `decide-${unit.letter ?? unit.unit}-${scale}`
  const options = [['', 'Choose'], ...allowedAnswers(framework).map((each) => [each, answerLabel(framework, each)])]
  const asked = scaleIn(framework, scale)
  return html`<div class="question-to-decide" role="group" aria-labelledby="${id}-name"><h3 id="${id}-name">${titleOf(framework, { unit, question })}</h3>
${asked === null ? '' : askedMarkup(framework, asked, id)}
<p>The answers of the class:</p>
<ul class="remarks">${Object.entries(coders).map(([answer, own]) => html`<li><strong>${answerLabel(framework, answer)}</strong>: ${own.join(', ')}</li>`)}${Object.keys(coders).length === 0 ? html`<li>Nobody answered.</li>` : ''}</ul>
<p class="muted">${tie === null ? `The median is ${answerLabel(framework, median)}.` : `The median is a tie: ${medianInWords(framework, question)}.`}</p>
<div class="deciding"><label for="${id}-answer">Answer</label><span><select id="${id}-answer">${options.map(([value = '', label = '']) => html`<option value="${value}">${label}</option>`)}</select>${errorPlace(`${id}-answer`)}</span>
<label for="${id}-reason">Why?</label><span><input id="${id}-reason" maxlength="500" autocomplete="off">${errorPlace(`${id}-reason`)}</span>
<button type="button" id="${id}-button" data-action="decide" data-unit="${unit.unit}" data-scale="${scale}">Decide</button></div></div>
`
}

export function titleOf(framework: Framework, { unit, question }: Docket): string {
  return `${shownUnit(unit)}, ${uncapitalized(questionLabel(framework, question.scale))}`
}

export function shownUnit({ unit, letter }: Pick<Docket['unit'], 'unit' | 'letter'>): string {
  return letter === null ? unit : `Unit ${letter}`
}

function askedMarkup(framework: Framework, scale: AskedScale, id: string): Markup {
  const meanings = Object.entries(scale.anchors)
  const tests = scale.id === OUTCOME ? outcomeTests(framework) : ''
  return html`<p>${curly(scale.question)}</p>
${
  meanings.length === 0
    ? ''
    : html`<details data-fold="${id}"><summary>What each answer means</summary>
${tests === '' ? '' : html`<p>${curly(tests)}</p>`}<ul class="remarks">${meanings.map(([answer, { text }]) => html`<li><strong>${answerLabel(framework, answer)}</strong>: ${curly(text)}</li>`)}</ul></details>`
}`
}

/** A condition, or the outcome, in the words of a packet: they name no episode. */
function scaleIn(framework: Framework, scale: string): AskedScale | null {
  return askedScales(blindFramework(framework)).find(({ id }) => id === scale) ?? null
}
