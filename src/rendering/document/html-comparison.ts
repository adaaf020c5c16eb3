import { curly } from '../curly.ts'
import type { ComparedCell, Comparison, ComparisonRow } from './document.ts'
import { partsOf } from './html-table.ts'
import { legendOf } from './legend.ts'
import { html, type Markup } from './markup.ts'

const PARTS = partsOf(true)

/** Rows and columns, with equal answers in gray. The style draws the signs; hidden words say the same. */
export function comparisonTable(block: Comparison): Markup {
  const { title, columns, rows, mark } = block
  const legend = legendOf(block)
  return html`<div class="wide" role="group" aria-label="${title}" tabindex="0"><table${PARTS.table(' comparison')}>
<caption class="unseen">${title}</caption>
<thead${PARTS.group}><tr${PARTS.row}><td${PARTS.cell('')}></td>${columns.map(({ label }) => html`<th scope="col"${PARTS.heading}>${label}</th>`)}</tr></thead>
<tbody${PARTS.group}>
${rows.map(
  (row) =>
    html`<tr${PARTS.row}>${nameCell(row, mark)}${row.cells.map((cell, index) => dataCell(cell, columns[index]?.label ?? ''))}</tr>\n`,
)}</tbody></table></div>
${legend.length === 0 ? '' : html`<p class="muted">${legend.join('; ')}</p>\n`}`
}

function nameCell({ name, marked, remark }: ComparisonRow, mark: string | null): Markup {
  const below = remark === null ? '' : html`<small>${curly(remark)}</small>`
  if (!marked || mark === null) return html`<th scope="row"${PARTS.name}>${name}${below}</th>`
  return html`<th scope="row"${PARTS.name} class="marked">${name}<span class="unseen">, ${mark}</span>${below}</th>`
}

function dataCell({ text, relation }: ComparedCell, column: string): Markup {
  const label = PARTS.cell(column)
  if (relation === null) return html`<td class="short"${label}>${text}</td>`
  if (relation === 'same') return html`<td class="short muted"${label}><span class="same">same</span></td>`
  if (relation === 'new') return html`<td class="short"${label}><strong>${text}</strong></td>`
  return html`<td class="short"${label}><span class="${relation}"><span class="unseen">${relation}: </span><strong>${text}</strong></span></td>`
}
