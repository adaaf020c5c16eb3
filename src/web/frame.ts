import { html, Markup, type MarkupValue } from '../rendering/document/markup.ts'
import { htmlPage } from '../rendering/page/shell.ts'
import { STYLE } from '../rendering/page/style.ts'
import { type Action, PART, type PageData } from './page-data.ts'
import { PAGE_STYLE } from './style.ts'

export interface Frame {
  readonly title: string
  /** What this kind of page adds to the style. */
  readonly style: string
  /** Shown below the title. */
  readonly lead: Markup
  readonly main: MarkupValue
  /** Sentences at the end of the page. */
  readonly foot: string
  /** Floating parts, after the footer. */
  readonly floating: MarkupValue
  readonly data: PageData
  /** The page's program, bundled. */
  readonly script: string
}

/**
 * What every live page has: a skip link, a place for messages, its data, and its program. The program takes back the
 * notice that it isn’t running, so the notice also shows when the program could not even start.
 */
export async function livePage({ title, style, lead, main, foot, floating, data, script }: Frame): Promise<string> {
  return await htmlPage({
    title,
    style: STYLE + PAGE_STYLE + style,
    script,
    body: html`<a class="skip" href="#${PART.questions}">Skip to the questions</a>
<header><h1>${title}</h1>
${lead}</header>
<main>
<p class="notice failed" role="alert" id="${PART.failed}">This page’s program is not running: JavaScript is off, the browser is older than 2021, or this is only a preview. You can read and print the page, but it can’t count or save your answers. Open the file in another browser.</p>
<div role="status" id="${PART.problems}"></div>
${main}
</main>
<footer><p>${foot}</p>
<p>backroom ${data.version}. This page loads, sends, and stores nothing.</p></footer>
${floating}<script type="application/json" id="${PART.data}">${Markup.json(data)}</script>`,
  })
}

export function button(action: Action, label: string): Markup {
  return html`<button type="button" data-action="${action}">${label}</button>`
}

/** Buttons with a place beside them for what they did. */
export function buttons(...all: readonly Markup[]): Markup {
  return html`<div class="buttons">${all}<p class="told" role="status"></p></div>`
}

/** The form around the questions of a page. */
export function questionForm(questions: MarkupValue): Markup {
  const undo = html`<button type="button" data-action="undo" id="${PART.undo}" hidden>Undo</button>`
  return html`<form id="${PART.questions}" autocomplete="off" tabindex="-1">
${questions}${buttons(html`<button type="reset">Clear the answers</button>`, undo)}
</form>`
}

/** The rows to save, folded, because only programs read them. */
export function rowsMarkup(label: string): Markup {
  return html`<details><summary>${label}</summary>
<pre id="${PART.rows}" tabindex="0" role="group" aria-label="${label}"></pre></details>`
}
