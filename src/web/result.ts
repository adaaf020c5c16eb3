import type { Assessment } from '../assessment/assessment.ts'
import type { Answers, Framework } from '../model/framework.ts'
import type { Document } from '../rendering/document/document.ts'
import { plain, printHtml } from '../rendering/document/html.ts'
import { html, type Markup } from '../rendering/document/markup.ts'
import { counted, uncapitalized } from '../rendering/words.ts'
import { assessmentDocument } from '../results/assessment/document.ts'
import { verdictOf } from '../results/assessment/wording.ts'

const OPTIONS = { level: 2, name: 'Assessment' } as const

/** The assessment as the command words it, its headline in a card of its own; the precedents stand elsewhere. */
export function resultMarkup(framework: Framework, assessment: Assessment, given: Answers): Markup {
  const document = documentOf(framework, assessment)
  const end = document.findIndex(({ kind }) => kind === 'heading')
  const open = framework.conditions.filter(({ id }) => !Object.hasOwn(given, id)).length
  const note =
    open === 0 ? '' : html`<p class="muted">${counted(open, 'question')} not answered yet, counted as not sure.</p>\n`
  return html`<div class="lead ${assessment.headline}">
${printHtml(document.slice(0, end), OPTIONS)}${note}<p class="buttons"><button type="button" data-action="copy-link">Copy the link</button> <button type="button" data-action="print">Print</button></p>
</div>
${printHtml(document.slice(end), OPTIONS)}`
}

/** The headline and what is indicated, in two sentences for a screen reader. */
export function announcement(framework: Framework, assessment: Assessment): string {
  const [title, indication] = documentOf(framework, assessment)
  if (title?.kind !== 'title' || indication?.kind !== 'paragraph') return ''
  return `${title.text} ${plain(title.answer)}. ${plain(indication.text)}`
}

/** The headline and the verdict behind it, when it is one, in a few words. */
export function glance(framework: Framework, { headline, channel }: Assessment): string {
  const verdict = channel === null ? '' : `, ${uncapitalized(verdictOf(framework, channel).label)}`
  return `Result: ${uncapitalized(framework.headlines[headline])}${verdict}`
}

/** Without the last line, which repeats the headline for who reads from the bottom of a terminal. */
function documentOf(framework: Framework, assessment: Assessment): Document {
  return assessmentDocument({ assessment, framework, scenarioCase: null, top: 0 }).slice(0, -1)
}

/** What stands in the result's place before the first answer. */
export function emptyResult({ question }: Framework): Markup {
  return html`<div class="lead empty"><h2>${question}</h2>
<p>Choose an answer: the assessment appears here and follows every change.</p></div>`
}
