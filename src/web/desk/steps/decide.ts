import { type Adjudication, type Docket, docketOf } from '../../../classroom/adjudication.ts'
import { isRefusal } from '../../../desk/remarks.ts'
import type { Framework } from '../../../model/framework.ts'
import { rulingFrom } from '../../../reading/rulings.ts'
import { curly } from '../../../rendering/curly.ts'
import { printHtml } from '../../../rendering/document/html.ts'
import { html, type Markup } from '../../../rendering/document/markup.ts'
import { printPage } from '../../../rendering/page/document-page.ts'
import { toCsv } from '../../../rendering/table.ts'
import { counted } from '../../../rendering/words.ts'
import { adjudicationDocument, verdictChanges } from '../../../results/adjudication/document.ts'
import { adjudicationResult } from '../../../results/adjudication/result.ts'
import { adjudicationTable } from '../../../results/adjudication/table.ts'
import { answerLabel } from '../../../results/assessment/wording.ts'
import { demand } from '../../field-errors.ts'
import { buttons } from '../../frame.ts'
import { action, choiceField } from '../controls.ts'
import { DESK } from '../data.ts'
import { neededMarkup } from '../needs.ts'
import { questionMarkup, shownUnit, titleOf } from '../question.ts'
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
  const select = form?.querySelector('select')
  const input = form?.querySelector('input')
  if (deciding === null || isRefusal(deciding) || select == null || input == null) return
  const isWhole = demand([
    { field: select, request: 'Choose an answer.' },
    { field: input, request: 'Write why.' },
  ])
  if (!isWhole) return
  const { unit = '', scale = '' } = button.dataset
  const read = rulingFrom({ unit, question: scale, answer: select.value, reason: input.value.trim() }, deciding.known)
  if (!('ruling' in read)) return say(`${read.message.charAt(0).toUpperCase()}${read.message.slice(1)}. ${read.hint}`)
  const { ruling } = read
  if (ruling === null) return
  await change(
    'Decided.',
    (now) => ({ ...now, rulings: [...now.rulings, ruling] }),
    (now) => ({ ...now, rulings: now.rulings.filter((each) => each !== ruling) }),
  )
}

function docketMarkup({ data, state, work }: View): Markup {
  const { deciding } = work
  if (deciding === null) return neededMarkup(work)
  return shownOrRefused(deciding, ({ adjudicated }) => {
    const { framework } = data.catalog
    const adjudication = adjudicated(state.rulings)
    const all = docketOf(framework, adjudication)
    const chosen = all.some(({ unit }) => unit.unit === state.fields.unit) ? state.fields.unit : ''
    const docket = chosen === '' ? all : all.filter(({ unit }) => unit.unit === chosen)
    const shown = chosen === '' ? docket.slice(0, SHOWN) : docket
    const decided = adjudication.units.flatMap((unit) =>
      unit.questions.flatMap((question) => (question.standing === 'decided' ? [{ unit, question }] : [])),
    )
    return html`${
      decided.length === 0
        ? ''
        : html`<h3>Decided</h3>
<ul class="remarks">${decided.map((each) => decidedItem(framework, each))}</ul>
${printHtml(verdictChanges(framework, adjudication.units, false), { level: 3, name: 'Verdicts' })}`
    }
<p>${counted(docket.length, 'question')} can be decided.${docket.length > shown.length ? ` The first ${SHOWN} are here. Each decision brings the next, or choose a unit.` : ''}</p>
<div class="fields">${choiceField('unit', 'Unit', '', [['', 'All, what is open first'], ...unitsIn(all, adjudication)], chosen)}</div>
${shown.map((each) => questionMarkup(framework, each))}
${buttons(action('save-adjudication', 'Download adjudication.html'), action('save-decisions', 'Download decisions.csv'))}`
  })
}

/** The units with something to decide, in their order. */
function unitsIn(
  docket: readonly Docket[],
  { units }: Adjudication,
): readonly (readonly [value: string, label: string])[] {
  return units.filter((each) => docket.some(({ unit }) => unit === each)).map((unit) => [unit.unit, shownUnit(unit)])
}

function decidedItem(framework: Framework, { unit, question }: Docket): Markup {
  const { scale, answer, reason } = question
  return html`<li><strong>${titleOf(framework, { unit, question })}: ${answerLabel(framework, answer)}.</strong> ${curly(reason ?? '')} <button type="button" data-action="take-back" data-unit="${unit.unit}" data-scale="${scale}" aria-label="Take back: ${titleOf(framework, { unit, question })}">Take back</button></li>
`
}
