import type { Assessment } from '../assessment/assessment.ts'
import type { Answers, Framework } from '../model/framework.ts'
import { printHtml } from '../rendering/document/html.ts'
import { scaleBar } from '../rendering/document/html-bar.ts'
import { html, type Markup } from '../rendering/document/markup.ts'
import { counted, uncapitalized } from '../rendering/words.ts'
import { conditionOfChange } from '../results/assessment/changes.ts'
import { liveDocument, liveReasons } from '../results/assessment/details.ts'
import { why } from '../results/assessment/headline.ts'
import type { AssessmentView } from '../results/assessment/view.ts'
import { adviceOf, conditionOf, verdictLine } from '../results/assessment/wording.ts'
import { button, buttons } from './frame.ts'

/** The assessment as the results see it. The precedents have a section of their own. */
export function viewOf(framework: Framework, assessment: Assessment): AssessmentView {
  return { assessment, framework, scenarioCase: null, options: '', choice: '', top: 0, details: true }
}

/** What stays in sight while answering: the verdict in a card, the conditions, and what would change the verdict. */
export function resultMarkup(framework: Framework, assessment: Assessment, given: Answers): Markup {
  const document = liveDocument(viewOf(framework, assessment))
  const end = document.findIndex(({ kind }) => kind === 'scales')
  const options = { level: 2, name: 'Assessment' } as const
  const open = framework.conditions.filter(({ id }) => !Object.hasOwn(given, id)).length
  const note =
    open === 0 ? '' : html`<p class="muted">${counted(open, 'question')} not answered yet, counted as “Not sure.”</p>\n`
  return html`<div class="lead">
${printHtml(document.slice(0, end), options)}${note}</div>
${printHtml(document.slice(end), options)}${buttons(button('copy-link', 'Copy the link'), button('print', 'Print'))}`
}

/** Everything behind the result, for those who want to know. */
export function reasonsMarkup(framework: Framework, assessment: Assessment): Markup {
  const reasons = printHtml(liveReasons(viewOf(framework, assessment)), { level: 2, name: 'Reasons' })
  return html`<details data-fold="reasons"><summary>The reasons in full, and the limits</summary>
${reasons}</details>`
}

/** The headline and what it means, in a few sentences for a screen reader. */
export function announcement(framework: Framework, assessment: Assessment): string {
  return `${framework.question} ${verdictLine(framework, assessment)}. ${why(framework, assessment)}`
}

/** The headline in a few words, a small bar for each condition, and the smallest change, for a small screen. */
export function glance(framework: Framework, assessment: Assessment): Markup {
  const [change] = assessment.changes
  return html`<strong>Result: ${uncapitalized(verdictLine(framework, assessment))}</strong>
<span class="small-bars" aria-hidden="true">${assessment.conditions.map(
    ({ id, membership, state }) =>
      html`<span><span>${conditionOf(framework, id).label}</span>${scaleBar(membership, state)}</span>`,
  )}</span>
${change === undefined ? '' : html`<span class="small-change">${adviceOf(framework, change.verdict)} ${conditionOfChange(framework, change)}</span>`}`
}

/** Shown in place of the result before the first answer. */
export function emptyResult({ question }: Framework): Markup {
  return html`<div class="lead empty"><h2>${question}</h2>
<p>Choose an answer. The assessment appears here and updates with every change.</p></div>`
}
