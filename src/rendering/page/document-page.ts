import type { Document } from '../document/document.ts'
import { plain, printHtml } from '../document/html.ts'
import { html } from '../document/markup.ts'
import { htmlPage } from './shell.ts'
import { STYLE } from './style.ts'

/** A document as a page of its own. `name` is the page's title where the document has none. */
export async function printPage(document: Document, name: string): Promise<string> {
  const [first] = document
  const titled = first?.kind === 'title'
  return await htmlPage({
    title: titled ? `${first.text} ${plain(first.answer)}`.trim() : name,
    style: STYLE,
    script: null,
    body: html`<main>
${titled ? '' : html`<h1>${name}</h1>\n`}${printHtml(document, { level: 1, name })}</main>
<footer><p>Made by backroom. The framework indicates; it does not advise.</p></footer>`,
  })
}
