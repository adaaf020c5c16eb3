import { html, type Markup } from '../../rendering/document/markup.ts'
import { counted } from '../../rendering/words.ts'
import { remarkList, shownOrRefused } from './remark-list.ts'
import type { Work } from './work.ts'

/** What was handed in: a line for each file, and what counts. */
export function collectedMarkup({ files, collection }: Work): Markup {
  if (files.length === 0) return html`<p class="muted">Nothing is collected yet.</p>`
  return html`${
    collection === null
      ? html`<p class="notice">No row can be used yet.</p>`
      : shownOrRefused(
          collection,
          (found) => html`<p class="count">${countedRows(files.length, found.rows)}</p>
${remarkList(found.remarks)}`,
        )
  }
<details class="files" data-fold="files"${files.some(({ read }) => read.bad) ? html` open` : ''}><summary>${counted(files.length, 'file')}</summary>
<ul class="files">${files.map(fileItem)}</ul></details>`
}

function countedRows(files: number, rows: readonly { readonly row: { readonly coder: string } }[]): string {
  const coders = new Set(rows.map(({ row }) => row.coder)).size
  return `${counted(rows.length, 'row')} of ${counted(coders, 'coder')}, from ${counted(files, 'file')}.`
}

function fileItem({ file: { path }, read }: Work['files'][number]): Markup {
  return html`<li><p><strong>${path}</strong> ${counted(read.rows.length, 'row')}
<button type="button" data-action="remove" data-path="${path}" aria-label="Remove ${path}">Remove</button></p>
${remarkList(read.remarks)}</li>
`
}
