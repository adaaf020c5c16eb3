import { curly } from '../curly.ts'
import { printableLine } from '../escape.ts'
import { capitalized, extent, STATE_WORDS } from '../words.ts'
import { type Block, type Document, type ListItem, type Picture, plain, type ScaleRow } from './document.ts'
import { scaleBar } from './html-bar.ts'
import { comparisonTable } from './html-comparison.ts'
import { inline } from './html-inline.ts'
import { slide } from './html-slide.ts'
import { htmlTable } from './html-table.ts'
import { html, Markup } from './markup.ts'

export interface HtmlOptions {
  /** The level of the document's title. Its headings are one level below. */
  readonly level: 1 | 2 | 3
  /** The name of a table without a heading above it. */
  readonly name: string
  /** Do headings have ids that a list of contents can lead to? */
  readonly anchors?: boolean
  /** What `drawingsOf` made of the document. Needed for its pictures. */
  readonly drawings?: Drawings
}

export type Drawings = ReadonlyMap<Picture, Markup>

/** The pictures of a document, drawn. */
export async function drawingsOf(document: Document): Promise<Drawings> {
  const pictures = document.filter((block) => block.kind === 'picture')
  return new Map(await Promise.all(pictures.map(async (picture) => [picture, await picture.svg()] as const)))
}

/** The id of a heading or subheading, by its place among both. */
export function anchorOf(place: number): string {
  return `part-${place + 1}`
}

/** A document as a fragment of HTML5 for a page with the style of `page/style.ts`. */
export function printHtml(document: Document, options: HtmlOptions): Markup {
  let above: Above = { text: options.name, level: options.level }
  let headings = 0
  return html`${document.map((block) => {
    if (block.kind === 'headline') above = { text: block.question, level: options.level }
    if (block.kind === 'title') above = { text: block.text, level: options.level }
    if (block.kind === 'heading') above = { text: block.text, level: options.level + 1 }
    const isHeading = headingOf(block) !== null
    const id = isHeading && options.anchors === true ? anchorOf(headings) : null
    headings += isHeading ? 1 : 0
    return printBlock(block, above, { ...options, id })
  })}`
}

/** A heading in the list of contents; null for a block without one. */
export function headingOf(block: Block): { readonly kind: 'heading' | 'subheading'; readonly text: string } | null {
  if (block.kind === 'heading') return { kind: 'heading', text: curly(block.text) }
  if (block.kind === 'subheading') return { kind: 'subheading', text: plain(block.text) }
  if (block.kind === 'picture' && block.heading !== undefined) return { kind: 'heading', text: block.heading }
  return null
}

/** The title or heading above a block, or the block itself if it is one. */
interface Above {
  readonly text: string
  readonly level: number
}

/** `id` is for a heading that a list of contents leads to. */
function printBlock(block: Block, above: Above, options: HtmlOptions & { readonly id: string | null }): Markup {
  switch (block.kind) {
    case 'headline':
      return html`${heading(above.level, html`<span class="question">${curly(block.question)}</span> ${curly(block.text)}`)}<p class="muted source">${curly(block.aside)}</p>\n`
    case 'title':
      return heading(above.level, html`${curly(block.text)}${block.colon === true ? ':' : ''} ${inline(block.answer)}`)
    case 'heading':
      return heading(
        above.level,
        html`${curly(block.text)}${block.aside === null ? '' : html` <small>${curly(block.aside)}</small>`}`,
        options.id,
      )
    case 'subheading':
      return heading(above.level + 1, inline(block.text), options.id)
    case 'paragraph':
      return block.text.length === 0 ? html`` : html`<p>${inline(block.text)}</p>\n`
    case 'scales':
      return html`${heading(options.level + 1, html`${curly(block.title)}`)}<dl class="scales">${block.rows.map(scale)}</dl>\n`
    case 'list':
      return list(block.ordered, block.items)
    case 'commands':
      return html`<p>${block.lead}:</p>\n<pre><code>${Markup.lines(block.lines.map(printableLine).join('\n'))}</code></pre>\n`
    case 'diagnostics':
      return html`<ul class="diagnostics">${block.diagnostics.map(diagnostic)}</ul>\n`
    case 'table':
      return htmlTable(block, above.text)
    case 'comparison':
      return html`${heading(options.level + 1, html`${block.title}`)}${comparisonTable(block)}`
    case 'slide':
      return slide(block, heading(options.level + 1, html`${curly(block.title)}`))
    case 'picture':
      return figure(block, options)
  }
}

function figure(block: Picture, options: HtmlOptions & { readonly id: string | null }): Markup {
  const drawing = options.drawings?.get(block)
  if (drawing === undefined) throw new Error('A picture of the document is not drawn')
  const title = block.heading === undefined ? '' : heading(options.level + 1, html`${block.heading}`, options.id)
  return html`<figure>${title}${drawing}<figcaption>${curly(block.caption)}</figcaption></figure>\n`
}

function heading(level: number, content: Markup, id: string | null = null): Markup {
  const anchor = id === null ? '' : html` id="${id}"`
  switch (level) {
    case 1:
      return html`<h1${anchor}>${content}</h1>\n`
    case 2:
      return html`<h2${anchor}>${content}</h2>\n`
    case 3:
      return html`<h3${anchor}>${content}</h3>\n`
    case 4:
      return html`<h4${anchor}>${content}</h4>\n`
    default:
      return html`<h5${anchor}>${content}</h5>\n`
  }
}

/** An item’s title, and each of its other lines as a paragraph. */
function itemContent({ title, lines }: ListItem): Markup {
  return html`${inline(title)}${lines.map((line) => html`<p>${inline(line)}</p>`)}`
}

function list(ordered: boolean, items: readonly ListItem[]): Markup {
  const content = items.map((entry) => html`<li>${itemContent(entry)}</li>\n`)
  return ordered ? html`<ol>\n${content}</ol>\n` : html`<ul>\n${content}</ul>\n`
}

function scale({ label, answer, interval, state, role, note }: ScaleRow): Markup {
  return html`<div><dt>${curly(label)}</dt>
<dd><strong>${answer}</strong> ${scaleBar(interval, state)} <span class="measure">${extent(interval, '–')}
<strong class="tone ${state}">${STATE_WORDS[state]}</strong>, ${role}</span></dd>
${note === null ? '' : html`<dd class="muted">${curly(note)}</dd>`}</div>
`
}

type Diagnostic = Extract<Block, { readonly kind: 'diagnostics' }>['diagnostics'][number]

/** A problem with its place, its source line with the error marked, and how to fix it. */
function diagnostic({ severity, code, message, hint, location }: Diagnostic): Markup {
  const { file, line, column, length, text } = location
  const part = (start: number, end?: number): Markup => Markup.lines(printableLine(text.slice(start, end)))
  const [start, end] = [column - 1, column - 1 + length]
  return html`<li><p><strong class="tone ${severity}">${capitalized(severity)}</strong>
<strong>${file}:${line}:${column}</strong> ${message} <span class="muted">[${code}]</span></p>
${text === '' ? '' : html`<pre><code>${part(0, start)}<mark>${part(start, end)}</mark>${part(end)}</code></pre>`}
${hint === null ? '' : html`<p>${hint}</p>`}</li>
`
}
