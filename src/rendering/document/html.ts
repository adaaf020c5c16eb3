import { curly } from '../curly.ts'
import { printableLine } from '../escape.ts'
import { capitalized, extent, STATE_WORDS } from '../words.ts'
import type { Block, Document, ListItem, Rich, ScaleRow, Table } from './document.ts'
import { scaleBar } from './html-bar.ts'
import { comparisonTable } from './html-comparison.ts'
import { slide } from './html-slide.ts'
import { linked, linkTo } from './links.ts'
import { html, Markup } from './markup.ts'

/** The longest cell that is kept on one line. */
const SHORT = 14

export interface HtmlOptions {
  /** The level of the document's title. Its headings are one level below. */
  readonly level: 1 | 2 | 3
  /** The name of a table without a heading above it. */
  readonly name: string
}

/** A document as a fragment of HTML5 for a page with the style of `page/style.ts`. */
export function printHtml(document: Document, options: HtmlOptions): Markup {
  let above: Above = { text: options.name, level: options.level }
  return html`${document.map((block) => {
    if (block.kind === 'headline') above = { text: block.question, level: options.level }
    if (block.kind === 'title') above = { text: block.text, level: options.level }
    if (block.kind === 'heading') above = { text: block.text, level: options.level + 1 }
    return printBlock(block, above, options)
  })}`
}

/** The title or heading above a block, or the block itself if it is one. */
interface Above {
  readonly text: string
  readonly level: number
}

function printBlock(block: Block, above: Above, options: HtmlOptions): Markup {
  switch (block.kind) {
    case 'headline':
      return html`${heading(above.level, html`<span class="question">${curly(block.question)}</span> ${curly(block.text)}`)}<p class="muted source">${curly(block.aside)}</p>\n`
    case 'title':
      return heading(above.level, html`${curly(block.text)}${block.colon === true ? ':' : ''} ${inline(block.answer)}`)
    case 'heading':
      return heading(
        above.level,
        html`${curly(block.text)}${block.aside === null ? '' : html` <small>${curly(block.aside)}</small>`}`,
      )
    case 'subheading':
      return heading(above.level + 1, inline(block.text))
    case 'paragraph':
      return html`<p>${inline(block.text)}</p>\n`
    case 'scales':
      return html`${heading(options.level + 1, html`${curly(block.title)}`)}<dl class="scales">${block.rows.map(scale)}</dl>\n`
    case 'list':
      return list(block.ordered, block.items)
    case 'commands':
      return html`<p>${block.lead}:</p>\n<pre><code>${Markup.lines(block.lines.map(printableLine).join('\n'))}</code></pre>\n`
    case 'diagnostics':
      return html`<ul class="diagnostics">${block.diagnostics.map(diagnostic)}</ul>\n`
    case 'table':
      return table(block, above.text)
    case 'comparison':
      return html`${heading(options.level + 1, html`${block.title}`)}${comparisonTable(block)}`
    case 'slide':
      return slide(block, heading(options.level + 1, html`${curly(block.title)}`))
    case 'picture':
      return html`<figure>${block.svg}<figcaption>${curly(block.caption)}</figcaption></figure>\n`
  }
}

function heading(level: number, content: Markup): Markup {
  switch (level) {
    case 1:
      return html`<h1>${content}</h1>\n`
    case 2:
      return html`<h2>${content}</h2>\n`
    case 3:
      return html`<h3>${content}</h3>\n`
    case 4:
      return html`<h4>${content}</h4>\n`
    default:
      return html`<h5>${content}</h5>\n`
  }
}

/** Running text. Tones become elements with the same meaning, addresses become links. */
export function inline(text: Rich): Markup {
  return html`${text.map((span) => {
    if (typeof span === 'string') return html`${linked(span)}`
    if (span.tone === 'strong') return html`<strong>${linked(span.text)}</strong>`
    if (span.tone === 'address') return html`${linkTo(span.text, span.text)}`
    if (span.tone === 'match') return html`<mark class="match">${span.text}</mark>`
    if (span.tone === 'muted') return html`<span class="muted">${linked(span.text)}</span>`
    return html`<strong class="tone ${span.tone}">${linked(span.text)}</strong>`
  })}`
}

/** Running text without its tones. */
export function plain(text: Rich): string {
  return text.map((span) => (typeof span === 'string' ? span : span.text)).join('')
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

/** The first column names each row. A table that is too wide for the page scrolls by itself. */
function table({ columns, rows, below }: Table, caption: string): Markup {
  const headings = [...columns, ...(below === undefined ? [] : [below.column])]
  const last = (row: number): Markup =>
    below === undefined
      ? html``
      : html`<td>${(below.rows[row] ?? []).map((line) => html`<div>${inline(line)}</div>`)}</td>`
  return html`<div class="wide" role="group" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${headings.map((column) => html`<th scope="col">${curly(column)}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([first = [], ...others], row) =>
    html`<tr><th scope="row">${inline(first)}</th>${others.map(dataCell)}${last(row)}</tr>\n`,
)}</tbody></table></div>
`
}

function dataCell(cell: Rich): Markup {
  return plain(cell).length <= SHORT ? html`<td class="short">${inline(cell)}</td>` : html`<td>${inline(cell)}</td>`
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
