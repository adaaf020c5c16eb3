import type { ComparedCell, Comparison, Relation } from './document.ts'
import { legendOf } from './legend.ts'
import { html, type Markup } from './markup.ts'

const SIGNS: Readonly<Record<Relation | 'new', string>> = { same: '=', more: '↑', less: '↓', new: '' }

/** Rows and columns with what is the same in the background; the signs are for the eye, the words say the same. */
export function comparisonTable(block: Comparison): Markup {
  const { title, columns, rows } = block
  const legend = legendOf(block)
  const mark = rows.some(({ marked }) => marked) ? block.mark : null
  return html`<div class="wide" role="group" aria-label="${title}" tabindex="0"><table class="comparison">
<caption>${title}</caption>
<thead><tr><td></td>${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ({ name, marked, cells, remark }) =>
    html`<tr><th scope="row">${marked && mark !== null ? html`<span aria-hidden="true">• </span>` : ''}${name}${marked && mark !== null ? html`<span class="unseen">, ${mark}</span>` : ''}${remark === null ? '' : html`<small>${remark}</small>`}</th>${cells.map(dataCell)}</tr>\n`,
)}</tbody></table></div>
${legend.length === 0 ? '' : html`<p class="muted">${legend.join('; ')}</p>\n`}`
}

function dataCell({ text, relation }: ComparedCell): Markup {
  if (relation === null) return html`<td class="short">${text}</td>`
  const sign = SIGNS[relation]
  const drawn = sign === '' ? '' : html`<span aria-hidden="true">${sign}</span> `
  if (relation === 'same') return html`<td class="short muted">${drawn}same</td>`
  const said = relation === 'new' ? '' : html`<span class="unseen">${relation}: </span>`
  return html`<td class="short">${drawn}${said}<strong>${text}</strong></td>`
}
