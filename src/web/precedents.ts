import type { Assessment } from '../assessment/assessment.ts'
import type { Framework } from '../model/framework.ts'
import { episodeId } from '../model/library.ts'
import { inline } from '../rendering/document/html.ts'
import { html, type Markup } from '../rendering/document/markup.ts'
import { counted } from '../rendering/words.ts'
import { precedentItems } from '../results/assessment/precedents.ts'

/** How many are shown; the others are folded. */
const NEAREST = 5

/**
 * Every precedent, the nearest first, in the same words as the command. Evidence is filled in when a
 * precedent is opened. Without an assessment there is no order yet.
 */
export function precedentsMarkup(framework: Framework, assessment: Assessment | null): Markup {
  if (assessment === null) return html`<p class="muted">Answer a question to rank the precedents by similarity.</p>`
  const all = assessment.precedents
  const items = precedentItems(framework, all, assessment).map(({ title, lines }, index) => {
    const { case: file, episode } = all[index] ?? { case: '', episode: '' }
    const id = episodeId({ case: file, episode })
    return html`<li><h3>${inline(title)}</h3>
${lines.map((line) => html`<p>${inline(line)}</p>`)}
<details data-fold="${id}"><summary>Evidence, disputes, and sources <span class="unseen">of ${id}</span></summary><div></div></details></li>
`
  })
  if (items.length === 0) return html`<p>No episode has this coding.</p>`
  const further = items.slice(NEAREST)
  return html`<ol class="precedents">
${items.slice(0, NEAREST)}</ol>
${
  further.length === 0
    ? ''
    : html`<details data-fold="further"><summary>${counted(further.length, 'more episode')}, the most similar first</summary>
<ol class="precedents" start="${NEAREST + 1}">
${further}</ol></details>`
}`
}
