import { Lexer, type Token, type Tokens } from 'marked'
import { partsOf } from '../document/html-table.ts'
import { html, type Markup } from '../document/markup.ts'
import { htmlPage } from './shell.ts'
import { STYLE } from './style.ts'

/** Where a link of the text leads: from this page, or only to a file that is named to the reader. */
export type Target = { readonly address: string } | { readonly file: string }

/** Markdown as a page to read or print. Paper shows the addresses on the web. */
export async function printMarkdownPage(text: string, targetOf: TargetOf): Promise<string> {
  const tokens = Lexer.lex(text)
  const title = tokens.find((token): token is Tokens.Heading => token.type === 'heading')?.text ?? ''
  return await htmlPage({
    title,
    style: `${STYLE}${PAPER}`,
    script: null,
    body: html`<main>${tokens.map((token) => block(token, targetOf))}</main>`,
  })
}

/** Rows to write in are as high as handwriting. */
const PAPER = `
main { max-width: 52rem; }
tbody td:empty { height: 2.1em; }
thead td { border-bottom: 2px solid var(--control); }
thead th { white-space: normal; }
li > ul, li li { margin-bottom: 0; }
.option { white-space: nowrap; }
.points { --label: 2rem; }
@media screen and (max-width: 46rem) { .stacks tbody td:empty { display: block; } }
@media print {
  @page { margin: 14mm; }
  body { line-height: 1.4; }
  main { padding-block: 0; }
  p, ul, ol, .wide { margin-bottom: 0.6rem; }
  li { margin-bottom: 0.3rem; }
  li:has(pre, table) { break-inside: auto; }
  p:has(+ pre), p:has(+ .wide) { break-after: avoid; }
  table { font-size: 0.95em; }
  thead th { padding-right: 0.6rem; }
  tbody th { padding-right: 0.9rem; }
  tbody td:empty { height: 2.6em; border-left: 1px solid var(--rule); }
  a.named::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; }
}
`

type TargetOf = (href: string) => Target

/** Each part becomes markup that is safe to show; HTML in the text, such as a comment, is left out. */
function block(token: Token, targetOf: TargetOf): Markup {
  const inner = (tokens: readonly Token[] | undefined): readonly Markup[] =>
    (tokens ?? []).map((each) => inline(each, targetOf))
  switch (token.type) {
    case 'heading':
      return heading(token.depth, html`${inner(token.tokens)}`)
    case 'paragraph':
      return html`<p>${inner(token.tokens)}</p>\n`
    case 'list': {
      const items = token.items.map(
        (each: Tokens.ListItem) => html`<li>${each.tokens.map((part) => block(part, targetOf))}</li>\n`,
      )
      return token.ordered ? html`<ol>\n${items}</ol>\n` : html`<ul>\n${items}</ul>\n`
    }
    case 'code':
      return html`<pre><code>${codeLines(token.text)}</code></pre>\n`
    case 'table':
      return table(token as Tokens.Table, (cell) => html`${inner(cell.tokens)}`)
    case 'text':
      return html`${inner(token.tokens)}`
    default:
      return html``
  }
}

/** On a phone, a list: each cell after its heading. An empty heading would name nothing, so it is a cell. */
function table({ header, rows }: Tokens.Table, content: (cell: Tokens.TableCell) => Markup): Markup {
  const parts = partsOf(true)
  const labels = header.map(({ text }) => text.replace(/[`*]/g, ''))
  const headings = header.map((cell) =>
    cell.text === '' ? html`<td${parts.cell('')}></td>` : html`<th scope="col"${parts.heading}>${content(cell)}</th>`,
  )
  const body = rows.map((row) => {
    const cells = row.map((cell, index) =>
      index === 0 && cell.text !== ''
        ? html`<th scope="row"${parts.name}>${content(cell)}</th>`
        : html`<td${parts.cell(labels[index] ?? '')}>${content(cell)}</td>`,
    )
    return html`<tr${parts.row}>${cells}</tr>\n`
  })
  return html`<div class="wide" role="group" aria-label="Table" tabindex="0"><table${parts.table(isOfPoints(header) ? ' points' : '')}>
<thead${parts.group}><tr${parts.row}>${headings}</tr></thead>
<tbody${parts.group}>${body}</tbody></table></div>
`
}

/** Are the headings numbers, as a rubric's are? On a phone, they need little room beside the cells. */
function isOfPoints(header: readonly Tokens.TableCell[]): boolean {
  return header.slice(1).every(({ text }) => /^\d+$/.test(text))
}

function heading(depth: number, content: Markup): Markup {
  if (depth === 1) return html`<h1>${content}</h1>\n`
  return depth === 2 ? html`<h2>${content}</h2>\n` : html`<h3>${content}</h3>\n`
}

function codeLines(text: string): readonly Markup[] {
  return text.split('\n').map((line, index) => html`${index === 0 ? '' : html`\n`}${code(line)}`)
}

/** A line may be broken at hyphens, but not within an option: what is left of it would be another one. */
function code(line: string): readonly Markup[] {
  return line
    .split(/(?<!\S)(--[\w-]+)/)
    .map((part, index) => (index % 2 === 0 ? html`${part}` : html`<span class="option">${part}</span>`))
}

function inline(token: Token, targetOf: TargetOf): Markup {
  const inner = (): readonly Markup[] => (token as Tokens.Strong).tokens.map((each) => inline(each, targetOf))
  switch (token.type) {
    case 'text':
    case 'escape':
      return html`${token.text.replaceAll('&nbsp;', '\u00a0')}`
    case 'strong':
      return html`<strong>${inner()}</strong>`
    case 'em':
      return html`<em>${inner()}</em>`
    case 'codespan':
      return html`<code>${code(token.text)}</code>`
    case 'link': {
      return link(targetOf(token.href), token.text, html`${inner()}`)
    }
    default:
      return html``
  }
}

/** `text` is what `content` says: an address or a file that it names already is not said again. */
function link(target: Target, text: string, content: Markup): Markup {
  if ('file' in target) return target.file.endsWith(text) ? content : html`${content} (${target.file})`
  const { address } = target
  const isNamed = /^https?:/.test(address) && !address.endsWith(text)
  return html`<a${isNamed ? html` class="named"` : ''} href="${address}">${content}</a>`
}
