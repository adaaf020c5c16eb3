import { allowedAnswers, type Framework, UNKNOWN } from '../model/framework.ts'
import { episodeId } from '../model/library.ts'
import { curly } from '../rendering/curly.ts'
import { html, type Markup, type MarkupValue } from '../rendering/document/markup.ts'
import { shortEpisodeName } from '../results/assessment/wording.ts'
import { errorOf } from './field-errors.ts'
import { button, buttons, rowsMarkup } from './frame.ts'
import { type AssessmentData, PART } from './page-data.ts'

/** Where readers save their answers as a coding of an episode. */
export function savingSection(data: AssessmentData): Markup {
  const { framework } = data.catalog
  return html`<section class="running-only screen-only" aria-labelledby="save-heading"><h2 id="save-heading">Save my coding</h2>
<p>Your answers as a file to hand in. Use a code name, not your real name.</p>
<div class="fields">
${field(PART.coder, 'Your code name', null, html`<input id="${PART.coder}" maxlength="40" spellcheck="false" autocapitalize="none">`)}
${field(PART.unit, 'What you coded', null, html`<select id="${PART.unit}"><option value="">Choose a case</option>${units(data)}</select>`)}
${field(PART.outcome, 'Your prediction (optional)', framework.outcome.question, html`<select id="${PART.outcome}"><option value="">No prediction</option>${predictions(framework)}</select>`)}
</div>
${buttons(button('download-rows', 'Download CSV'), button('copy-rows', 'Copy the row'))}
${rowsMarkup('The row')}</section>`
}

function field(id: string, label: string, hint: string | null, control: MarkupValue): Markup {
  return html`<p><label for="${id}">${label}${hint === null ? '' : html` <span class="muted">${curly(hint)}</span>`}</label> ${control}<span class="wrong" id="${errorOf(id)}"></span></p>`
}

function units({ catalog: { episodes, exercises } }: AssessmentData): readonly Markup[] {
  const all = [
    ...episodes.map((episode) => {
      const { president, title, from, until } = episode
      return [episodeId(episode), `${shortEpisodeName({ president, period: { from, until } })}: ${title}`] as const
    }),
    ...exercises.map(({ id, title }) => [id, title] as const),
  ]
  return all.map(([id, name]) => html`<option value="${id}">${curly(name)}</option>`)
}

function predictions(framework: Framework): readonly Markup[] {
  return allowedAnswers(framework).map((answer) => {
    const name = answer === UNKNOWN ? 'Not sure' : (framework.answers[answer] ?? answer)
    const meaning = framework.outcome.anchors[answer]?.text
    return html`<option value="${answer}">${meaning === undefined ? name : `${name}: ${curly(meaning)}`}</option>`
  })
}
