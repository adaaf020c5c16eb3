import { Lexer, type Token, type Tokens } from 'marked'
import { html, type Markup } from '../document/markup.ts'
import { htmlPage } from './shell.ts'
import { STYLE } from './style.ts'

/** Markdown as a page to read or print. `addressOf` says where a link leads on this page; null if nowhere. */
export async function printMarkdownPage(text: string, addressOf: (href: string) => string | null): Promise<string> {
  const tokens = Lexer.lex(text)
  const title = tokens.find((token): token is Tokens.Heading => token.type === 'heading')?.text ?? ''
  return await htmlPage({
    title,
    style: `${STYLE}${PAPER}`,
    script: null,
    body: html`<main>${tokens.map((token) => block(token, addressOf))}</main>`,
  })
}

/** Rows to write in are as high as handwriting. */
const PAPER = `
main { max-width: 52rem; }
td:empty, th:empty { height: 2.1em; }
thead th { white-space: normal; }
@media print {
  @page { margin: 14mm; }
  table { font-size: 0.95em; }
  td:empty { height: 2.6em; border-left: 1px solid var(--rule); }
}
`

type AddressOf = (href: string) => string | null

/** Each part becomes markup that is safe to show; HTML in the text, such as a comment, is left out. */
function block(token: Token, addressOf: AddressOf): Markup {
  const inner = (tokens: readonly Token[] | undefined): readonly Markup[] =>
    (tokens ?? []).map((each) => inline(each, addressOf))
  switch (token.type) {
    case 'heading':
      return heading(token.depth, html`${inner(token.tokens)}`)
    case 'paragraph':
      return html`<p>${inner(token.tokens)}</p>\n`
    case 'list': {
      const items = token.items.map(
        (each: Tokens.ListItem) => html`<li>${each.tokens.map((part) => block(part, addressOf))}</li>\n`,
      )
      return token.ordered ? html`<ol>\n${items}</ol>\n` : html`<ul>\n${items}</ul>\n`
    }
    case 'code':
      return html`<pre><code>${codeLines(token.text)}</code></pre>\n`
    case 'table': {
      const { header, rows } = token as Tokens.Table
      return html`<div class="wide" role="group" aria-label="Table" tabindex="0"><table>
<thead><tr>${header.map((cell) => html`<th scope="col">${inner(cell.tokens)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${inner(cell.tokens)}</td>`)}</tr>\n`)}</tbody></table></div>
`
    }
    case 'text':
      return html`${inner(token.tokens)}`
    default:
      return html``
  }
}

function heading(depth: number, content: Markup): Markup {
  if (depth === 1) return html`<h1>${content}</h1>\n`
  return depth === 2 ? html`<h2>${content}</h2>\n` : html`<h3>${content}</h3>\n`
}

function codeLines(text: string): readonly Markup[] {
  return text.split('\n').map((line, index) => html`${index === 0 ? '' : html`\n`}${line}`)
}

function inline(token: Token, addressOf: AddressOf): Markup {
  const inner = (): readonly Markup[] => (token as Tokens.Strong).tokens.map((each) => inline(each, addressOf))
  switch (token.type) {
    case 'text':
    case 'escape':
      return html`${token.text.replaceAll('&nbsp;', '\u00a0')}`
    case 'strong':
      return html`<strong>${inner()}</strong>`
    case 'em':
      return html`<em>${inner()}</em>`
    case 'codespan':
      return html`<code>${token.text}</code>`
    case 'link': {
      const address = addressOf(token.href)
      return address === null ? html`${inner()}` : html`<a href="${address}">${inner()}</a>`
    }
    default:
      return html``
  }
}
