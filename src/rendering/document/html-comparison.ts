import type { ComparedCell, Comparison, ComparisonRow } from './document.ts'
import { legendOf } from './legend.ts'
import { html, type Markup } from './markup.ts'

/** Rows and columns, with equal answers in gray. The style draws the signs; hidden words say the same. */
export function comparisonTable(block: Comparison): Markup {
  const { title, columns, rows, mark } = block
  const legend = legendOf(block)
  return html`<div class="wide" role="group" aria-label="${title}" tabindex="0"><table class="comparison">
<caption>${title}</caption>
<thead><tr><td></td>${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${nameCell(row, mark)}${row.cells.map(dataCell)}</tr>\n`)}</tbody></table></div>
${legend.length === 0 ? '' : html`<p class="muted">${legend.join('; ')}</p>\n`}`
}

function nameCell({ name, marked, remark }: ComparisonRow, mark: string | null): Markup {
  const below = remark === null ? '' : html`<small>${remark}</small>`
  if (!marked || mark === null) return html`<th scope="row">${name}${below}</th>`
  return html`<th scope="row" class="marked">${name}<span class="unseen">, ${mark}</span>${below}</th>`
}

function dataCell({ text, relation }: ComparedCell): Markup {
  if (relation === null) return html`<td class="short">${text}</td>`
  if (relation === 'same') return html`<td class="short muted same">same</td>`
  if (relation === 'new') return html`<td class="short"><strong>${text}</strong></td>`
  return html`<td class="short ${relation}"><span class="unseen">${relation}: </span><strong>${text}</strong></td>`
}
