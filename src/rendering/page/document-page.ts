import { type Block, type Document, plain } from '../document/document.ts'
import { anchorOf, type Drawings, headingOf, printHtml } from '../document/html.ts'
import { html, type Markup } from '../document/markup.ts'
import { htmlPage } from './shell.ts'
import { SLIDES_SCRIPT, TURNING } from './slide-keys.ts'
import { STYLE } from './style.ts'

/**
 * A document as its own page. `name` is the title of the page if the document has none. `ofFramework`: Is it about what
 * a framework says? `drawings` are those of its pictures.
 */
export function printPage(
  document: Document,
  name: string,
  { ofFramework = true, drawings = new Map() }: { readonly ofFramework?: boolean; readonly drawings?: Drawings } = {},
): string {
  const [first, ...others] = document
  const title = titleOf(first)
  const options = { level: 1, name, anchors: true, drawings } as const
  const hasSlides = document.some(({ kind }) => kind === 'slide')
  return htmlPage({
    title: title ?? name,
    style: STYLE,
    script: hasSlides ? SLIDES_SCRIPT : null,
    body: html`<main${hasSlides ? html` class="slides"` : ''}>
${title === null || first === undefined ? html`<h1>${name}</h1>\n` : printHtml([first], options)}${hasSlides ? html`<p class="turning muted">${TURNING}.</p>\n` : ''}${contents(document)}${printHtml(title === null ? document : others, { ...options, name: title ?? name })}</main>
<footer><p>Made by backroom.${ofFramework ? ' The framework indicates; it does not advise.' : ''}</p></footer>`,
  })
}

/** A page with fewer parts has no list of contents. */
const FEW_PARTS = 4

/** Links to the parts of a long document. If it has few, also to what is in them. */
function contents(document: Document): Markup | string {
  const all = document.flatMap((block) => headingOf(block) ?? [])
  const few = all.filter(({ kind }) => kind === 'heading').length < FEW_PARTS
  const shown = all.map((each, place) => ({ ...each, place })).filter(({ kind }) => few || kind === 'heading')
  if (shown.length < FEW_PARTS) return ''
  return html`<nav class="contents" aria-labelledby="contents"><p id="contents">Contents</p>
<ul>${shown.map(({ kind, text, place }) => html`<li class="${kind}"><a href="#${anchorOf(place)}">${text}</a></li>`)}</ul></nav>
`
}

/** Null when the document doesn’t start with one. */
function titleOf(first: Block | undefined): string | null {
  if (first?.kind === 'headline') return `${first.question} ${first.text}`
  return first?.kind === 'title' ? `${first.text} ${plain(first.answer)}`.trim() : null
}
