import type { Assessment, Precedent } from '../assessment/assessment.ts'
import type { Framework } from '../model/framework.ts'
import { episodeId } from '../model/library.ts'
import { curly } from '../rendering/curly.ts'
import { printHtml } from '../rendering/document/html.ts'
import { comparisonTable } from '../rendering/document/html-comparison.ts'
import { inline } from '../rendering/document/html-inline.ts'
import { html, type Markup } from '../rendering/document/markup.ts'
import { counted } from '../rendering/words.ts'
import { happenedIn, precedentsTable } from '../results/assessment/precedents.ts'
import { episodeName } from '../results/assessment/wording.ts'
import { viewOf } from './result.ts'

/** How many are shown; the others are folded. */
const NEAREST = 5

/**
 * Every precedent, the nearest first, in the table of the command. Below it, each can be unfolded: what happened, and the
 * evidence. Without an assessment there is no order yet.
 */
export function precedentsMarkup(framework: Framework, assessment: Assessment | null): Markup {
  if (assessment === null) return html`<p class="muted">Answer a question to rank the precedents by similarity.</p>`
  const { precedents } = assessment
  const further = precedents.slice(NEAREST)
  return html`${tableOf(framework, assessment, precedents.slice(0, NEAREST))}
${
  further.length === 0
    ? ''
    : html`<details data-fold="further"><summary>${counted(further.length, 'more episode')}, the most similar first</summary>
${tableOf(framework, assessment, further)}</details>`
}`
}

function tableOf(framework: Framework, assessment: Assessment, shown: readonly Precedent[]): Markup {
  const view = { ...viewOf(framework, { ...assessment, precedents: shown }), top: shown.length }
  const table = precedentsTable(view).map((block) =>
    block.kind === 'comparison' ? comparisonTable(block) : printHtml([block], { level: 2, name: block.kind }),
  )
  return html`${table}
<div class="precedents"><p class="muted screen-only">What happened in each, with evidence, disputes, and sources:</p>
${shown.map((each) => unfolding(framework, each))}</div>
`
}

/** What happened, and a place for the evidence, which is filled in when it is opened. */
function unfolding(framework: Framework, precedent: Precedent): Markup {
  return html`<details data-fold="${episodeId(precedent)}"><summary>${episodeName(precedent)}: ${curly(precedent.title)} <span class="unseen">Evidence, disputes, and sources</span></summary>
<p>${inline(happenedIn(framework, precedent))}</p>
<div></div></details>
`
}
