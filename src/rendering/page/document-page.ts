import type { Block, Document } from '../document/document.ts'
import { plain, printHtml } from '../document/html.ts'
import { html } from '../document/markup.ts'
import { htmlPage } from './shell.ts'
import { STYLE } from './style.ts'

/** A document as its own page. `name` is the title of the page if the document has none. */
export function printPage(document: Document, name: string): string {
  const [first] = document
  const title = titleOf(first)
  return htmlPage({
    title: title ?? name,
    style: STYLE,
    script: null,
    body: html`<main${document.some(({ kind }) => kind === 'slide') ? html` class="slides"` : ''}>
${title !== null ? '' : html`<h1>${name}</h1>\n`}${printHtml(document, { level: 1, name })}</main>
<footer><p>Made by backroom. The framework indicates; it does not advise.</p></footer>`,
  })
}

/** Null when the document doesn’t start with one. */
function titleOf(first: Block | undefined): string | null {
  if (first?.kind === 'headline') return `${first.question} ${first.text}`
  return first?.kind === 'title' ? `${first.text} ${plain(first.answer)}`.trim() : null
}
