import { type Docket, docketOf } from '../../../classroom/adjudication.ts'
import { isRefusal } from '../../../desk/remarks.ts'
import { allowedAnswers, type Framework } from '../../../model/framework.ts'
import { rulingFrom } from '../../../reading/rulings.ts'
import { curly } from '../../../rendering/curly.ts'
import { html, type Markup } from '../../../rendering/document/markup.ts'
import { printPage } from '../../../rendering/page/document-page.ts'
import { toCsv } from '../../../rendering/table.ts'
import { counted, uncapitalized } from '../../../rendering/words.ts'
import { adjudicationDocument, medianInWords } from '../../../results/adjudication/document.ts'
import { adjudicationResult } from '../../../results/adjudication/result.ts'
import { adjudicationTable } from '../../../results/adjudication/table.ts'
import { scaleLabel } from '../../../results/agreement/document.ts'
import { answerLabel } from '../../../results/assessment/wording.ts'
import { buttons } from '../../frame.ts'
import { action } from '../controls.ts'
import { DESK } from '../data.ts'
import { shownOrRefused } from '../remark-list.ts'
import type { Doing, Step, View } from '../step.ts'

/** How many questions are shown at once. */
const SHOWN = 4

export const decideStep: Step = {
  id: 'decide',
  title: 'Decide',
  body: () => html`<p>Decide together where the class disagrees: first what is open, then the widest disagreements. Each decision needs a reason. This step is optional; units stay letters.</p>
<div id="${DESK.docket}"></div>`,
  show: (view) => ({ docket: docketMarkup(view) }),
  actions: {
    decide: (doing, button) => decide(doing, button),
    'take-back': async ({ state: { rulings }, change }, { dataset: { unit, scale } }) => {
      const isMeant = ({ episode, scale: about }: (typeof rulings)[number]): boolean =>
        episode === unit && about === scale
      const gone = rulings.filter(isMeant)
      await change(
        'The decision is taken back.',
        (now) => ({ ...now, rulings: now.rulings.filter((each) => !isMeant(each)) }),
        (now) => ({ ...now, rulings: [...now.rulings, ...gone] }),
      )
    },
    'save-decisions': ({ data, state, work: { deciding }, say, save }, button) => {
      if (deciding === null || isRefusal(deciding)) return say('There is nothing to save yet.')
      const view = { framework: data.catalog.framework, adjudication: deciding.adjudicated(state.rulings) }
      save(button, { name: 'decisions.csv', type: 'text/csv', content: toCsv(adjudicationTable(view)) })
    },
    'save-adjudication': ({ data, state, work: { deciding }, say, save }, button) => {
      if (deciding === null || isRefusal(deciding)) return say('There is nothing to save yet.')
      const view = { framework: data.catalog.framework, adjudication: deciding.adjudicated(state.rulings) }
      const content = printPage(adjudicationDocument(view), adjudicationResult.title)
      save(button, { name: 'adjudication.html', type: 'text/html', content })
    },
  },
}

/** Takes the decision that stands in the fields of a question. */
async function decide({ work: { deciding }, say, change }: Doing, button: HTMLElement): Promise<void> {
  const form = button.closest('.question-to-decide')
  const answer = form?.querySelector('select')?.value ?? ''
  const reason = form?.querySelector('input')?.value.trim() ?? ''
  if (deciding === null || isRefusal(deciding)) return
  const { unit = '', scale = '' } = button.dataset
  const read = rulingFrom({ unit, question: scale, answer, reason }, deciding.known)
  if (!('ruling' in read)) return say(`${read.message.charAt(0).toUpperCase()}${read.message.slice(1)}. ${read.hint}`)
  const { ruling } = read
  if (ruling === null) return say('Choose an answer, and write why.')
  await change(
    'Decided.',
    (now) => ({ ...now, rulings: [...now.rulings, ruling] }),
    (now) => ({ ...now, rulings: now.rulings.filter((each) => each !== ruling) }),
  )
}

function docketMarkup({ data, state, work: { deciding } }: View): Markup {
  if (deciding === null) return html`<p class="muted">This needs rows and the key.</p>`
  return shownOrRefused(deciding, ({ adjudicated }) => {
    const { framework } = data.catalog
    const adjudication = adjudicated(state.rulings)
    const docket = docketOf(framework, adjudication)
    const decided = adjudication.units.flatMap((unit) =>
      unit.questions.flatMap((question) => (question.standing === 'decided' ? [{ unit, question }] : [])),
    )
    return html`${
      decided.length === 0
        ? ''
        : html`<h3>Decided</h3>
<ul class="remarks">${decided.map((each) => decidedItem(framework, each))}</ul>`
    }
<p>${counted(docket.length, 'question')} can be decided.${docket.length > SHOWN ? ` The first ${SHOWN} are here; the others follow.` : ''}</p>
${docket.slice(0, SHOWN).map((each) => questionMarkup(framework, each))}
${buttons(action('save-adjudication', 'Download adjudication.html'), action('save-decisions', 'Download decisions.csv'))}`
  })
}

function questionMarkup(framework: Framework, { unit, question }: Docket): Markup {
  const { scale, coders, tie, median } = question
  const id = `decide-${unit.letter ?? unit.unit}-${scale}`
  const options = [['', 'Choose'], ...allowedAnswers(framework).map((each) => [each, answerLabel(framework, each)])]
  return html`<div class="question-to-decide" role="group" aria-labelledby="${id}-name"><h3 id="${id}-name">${titleOf(framework, { unit, question })}</h3>
<ul class="remarks">${Object.entries(coders).map(([answer, own]) => html`<li><strong>${answerLabel(framework, answer)}</strong>: ${own.join(', ')}</li>`)}${Object.keys(coders).length === 0 ? html`<li>Nobody answered.</li>` : ''}</ul>
<p class="muted">${tie === null ? `The median is ${answerLabel(framework, median)}.` : `The median is a tie: ${medianInWords(framework, question)}.`}</p>
<div class="deciding"><label for="${id}-answer">Answer</label><select id="${id}-answer">${options.map(([value = '', label = '']) => html`<option value="${value}">${label}</option>`)}</select>
<label for="${id}-reason">Why?</label><input id="${id}-reason" maxlength="500" autocomplete="off">
<button type="button" id="${id}-button" data-action="decide" data-unit="${unit.unit}" data-scale="${scale}">Decide</button></div></div>
`
}

function decidedItem(framework: Framework, { unit, question }: Docket): Markup {
  const { scale, answer, reason } = question
  return html`<li><strong>${titleOf(framework, { unit, question })}: ${answerLabel(framework, answer)}.</strong> ${curly(reason ?? '')} <button type="button" data-action="take-back" data-unit="${unit.unit}" data-scale="${scale}" aria-label="Take back: ${titleOf(framework, { unit, question })}">Take back</button></li>
`
}

function titleOf(framework: Framework, { unit, question }: Docket): string {
  const name = unit.letter === null ? unit.unit : `Unit ${unit.letter}`
  return `${name}, ${uncapitalized(scaleLabel(framework, question.scale))}`
}
