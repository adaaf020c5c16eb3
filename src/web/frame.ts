import { html, Markup, type MarkupValue } from '../rendering/document/markup.ts'
import { htmlPage } from '../rendering/page/shell.ts'
import { STYLE } from '../rendering/page/style.ts'
import { type Action, PART } from './page-data.ts'
import { PAGE_STYLE } from './style.ts'

export interface Frame {
  readonly title: string
  /** What this kind of page adds to the style. */
  readonly style: string
  /** Shown below the title. */
  readonly lead: Markup
  readonly main: MarkupValue
  /** Where the skip link leads, and what it says. */
  readonly skip?: { readonly to: string; readonly label: string }
  /** What does not work without the page’s program, as a sentence. */
  readonly idle?: string
  /** Sentences at the end of the page. */
  readonly foot: string
  /** What the page does with what it is given, as a sentence. */
  readonly promise?: string
  /** Floating parts, after the footer. */
  readonly floating: MarkupValue
  readonly data: { readonly version: string }
  /** The page's program, bundled. */
  readonly script: string
}

const OF_QUESTIONS = {
  skip: { to: PART.questions, label: 'Skip to the questions' },
  idle: 'You can read and print the page, but it can’t count or save your answers.',
  promise: 'This page loads, sends, and stores nothing.',
}

/**
 * What every live page has: a skip link, a place for messages, its data, and its program. The program takes back the
 * notice that it isn’t running, so the notice also shows when the program could not even start.
 */
export function livePage({ title, style, lead, main, foot, floating, data, script, ...own }: Frame): string {
  const { skip, idle, promise } = { ...OF_QUESTIONS, ...own }
  return htmlPage({
    title,
    style: STYLE + PAGE_STYLE + style,
    script,
    body: html`<a class="skip" href="#${skip.to}">${skip.label}</a>
<header><h1>${title}</h1>
${lead}</header>
<main>
<p class="notice failed" role="alert" id="${PART.failed}">This page’s program is not running: JavaScript is off, the browser is older than 2021, or this is only a preview. ${idle} Open the file in another browser.</p>
<div role="status" id="${PART.problems}"></div>
${main}
</main>
<footer><p>${foot}</p>
<p>backroom ${data.version}. ${promise}</p></footer>
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
