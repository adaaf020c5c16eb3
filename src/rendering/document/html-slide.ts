import { curly } from '../curly.ts'
import { percent } from '../words.ts'
import type { BarGroup, Slide } from './document.ts'
import { html, type Markup } from './markup.ts'

/** How many groups fit side by side on a screen. */
const SIDE_BY_SIDE = 2

/** Slides with more bars, or with more groups one below the other, have the smallest text. */
export const MOST_BARS = 12
export const MOST_STACKED = 4

/** Bars that fill a screen. The numbers are in a table, so nothing depends on seeing a bar. */
export function slide({ title, aside, groups }: Slide, heading: Markup): Markup {
  return html`<section class="slide" aria-label="${title}">${heading}<p class="muted">${curly(aside)}</p>
<div class="groups ${sizeOf(groups)}">${groups.map(
    ({ label, bars }) => html`<table><caption>${curly(label)}</caption>
<thead class="unseen"><tr><th scope="col">Answer</th><th scope="col">Bar</th><th scope="col">Given</th></tr></thead>
<tbody>${bars.map(
      ({ label: answer, count, share, marks = [] }) =>
        html`<tr${classOf(count, marks)}><th scope="row">${curly(answer)}${marks.length === 0 ? '' : html` <span class="codes">${marks.map((mark) => html`<small>${curly(mark)}</small> `)}</span>`}</th><td class="share"><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="8"/><rect class="full" width="${Math.round(share * 1000) / 10}" height="8"/></svg></td><td class="count">${count}${count === 0 ? '' : html` <span class="muted">${percent(share)}</span>`}</td></tr>\n`,
    )}</tbody></table>\n`,
  )}</div></section>
`
}

/** How many bars are on a slide; from this, the style makes the text as large as the screen allows. */
function sizeOf(groups: readonly BarGroup[]): string {
  const bars = Math.min(MOST_BARS, Math.max(1, ...groups.map((each) => each.bars.length)))
  const stacked = Math.min(MOST_STACKED, Math.max(1, Math.ceil(groups.length / SIDE_BY_SIDE)))
  return `bars-${bars} stacked-${stacked}`
}

/** A marked answer stands out even if nobody gave it. */
function classOf(count: number, marks: readonly string[]): Markup {
  if (marks.length > 0) return html` class="coded"`
  return count === 0 ? html` class="none"` : html``
}
