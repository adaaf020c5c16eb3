import { html, type Markup, type MarkupValue } from './markup.ts'

/**
 * An address on the web: http or https, a host in ASCII without a user before it, then what a URL may
 * hold, taken whole or not at all. Nothing else becomes a link, so no text can make one that runs
 * something or hides its goal.
 */
const ADDRESS = /\b(?=(https?:\/\/[a-z0-9.-]+(?::\d+)?(?:\/[\w.~:/?#@!$&'()*+,;=%-]*)?))\1(?![@\p{L}\p{N}])/giu

/** Text in which every address is a link. */
export function linked(text: string): readonly MarkupValue[] {
  const parts: MarkupValue[] = []
  let end = 0
  for (const { index, 0: found } of text.matchAll(ADDRESS)) {
    const address = found.replace(/[.,;:!?'")]+$/, '')
    parts.push(text.slice(end, index), link(address, address))
    end = index + address.length
  }
  return [...parts, text.slice(end)]
}

/** A text that leads to an address, or only the text when the address is none that may be followed. */
export function linkTo(address: string | null, text: string): MarkupValue {
  return address !== null && [...address.matchAll(ADDRESS)][0]?.[0] === address ? link(address, text) : text
}

function link(address: string, text: string): Markup {
  return html`<a href="${address}" rel="external noreferrer">${text}</a>`
}
