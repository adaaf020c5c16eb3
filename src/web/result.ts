import type { Assessment } from '../assessment/assessment.ts'
import type { Answers, Framework } from '../model/framework.ts'
import { printHtml } from '../rendering/document/html.ts'
import { html, type Markup } from '../rendering/document/markup.ts'
import { counted, uncapitalized } from '../rendering/words.ts'
import { liveDocument } from '../results/assessment/details.ts'
import { why } from '../results/assessment/headline.ts'
import { verdictLine } from '../results/assessment/wording.ts'
import { button, buttons } from './frame.ts'

const OPTIONS = { level: 2, name: 'Assessment' } as const

/**
 * The assessment in the words of the command, with the headline in its own card. The precedents have their own section.
 */
export function resultMarkup(framework: Framework, assessment: Assessment, given: Answers): Markup {
  const view = { assessment, framework, scenarioCase: null, options: '', choice: '', top: 0, details: true }
  const document = liveDocument(view)
  const end = document.findIndex(({ kind }) => kind === 'scales')
  const open = framework.conditions.filter(({ id }) => !Object.hasOwn(given, id)).length
  const note =
    open === 0 ? '' : html`<p class="muted">${counted(open, 'question')} not answered yet, counted as “Not sure.”</p>\n`
  return html`<div class="lead">
${printHtml(document.slice(0, end), OPTIONS)}${note}${buttons(button('copy-link', 'Copy the link'), button('print', 'Print'))}
</div>
${printHtml(document.slice(end), OPTIONS)}`
}

/** The headline and what it means, in a few sentences for a screen reader. */
export function announcement(framework: Framework, assessment: Assessment): string {
  return `${framework.question} ${verdictLine(framework, assessment)}. ${why(framework, assessment)}`
}

/** The headline in a few words. */
export function glance(framework: Framework, assessment: Assessment): string {
  return `Result: ${uncapitalized(verdictLine(framework, assessment))}`
}

/** Shown in place of the result before the first answer. */
export function emptyResult({ question }: Framework): Markup {
  return html`<div class="lead empty"><h2>${question}</h2>
<p>Choose an answer. The assessment appears here and updates with every change.</p></div>`
}
