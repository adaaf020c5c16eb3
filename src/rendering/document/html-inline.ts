import type { ConditionState, Interval } from '../../model/framework.ts'
import type { Citation, Rich } from './document.ts'
import { scaleBar } from './html-bar.ts'
import { linked, linkTo } from './links.ts'
import { html, type Markup } from './markup.ts'

/** Running text. Tones become elements with the same meaning, addresses become links. */
export function inline(text: Rich): Markup {
  return html`${text.map((span) => {
    if (typeof span === 'string') return html`${linked(span)}`
    if (span.tone === 'strong') return html`<strong>${linked(span.text)}</strong>`
    if (span.tone === 'address') return html`${linkTo(span.text, span.text)}`
    if (span.tone === 'match') return html`<mark class="match">${span.text}</mark>`
    if (span.level !== undefined) return withBar(span.text, span.tone, span.level)
    if (span.cites !== undefined) return citations(span.cites)
    if (span.tone === 'muted') return html`<span class="muted">${linked(span.text)}</span>`
    return html`<strong class="tone ${span.tone}">${linked(span.text)}</strong>`
  })}`
}

/** A word in its tone, above a bar of its level. */
function withBar(text: string, state: ConditionState, level: Interval): Markup {
  return html`<span class="leveled">${text} ${scaleBar(level, state)}</span>`
}

/** `[Mann 1998; Ross 1995]`, each a link if there is an address. */
function citations(all: readonly Citation[]): Markup {
  const parts = all.map(({ label, address }, index) => html`${index === 0 ? '' : '; '}${linkTo(address, label)}`)
  return html`<span class="muted">[${parts}]</span> `
}
