import { html, type Markup, type MarkupValue } from './markup.ts'

/**
 * A web address: http or https, an ASCII host without a user name, then any URL characters. It is accepted whole
 * or not at all. Nothing else becomes a link, so no text can create a link that runs code or hides its target.
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

/** A link with this text, or only the text if the address is not safe to follow. */
export function linkTo(address: string | null, text: string): MarkupValue {
  return address !== null && [...address.matchAll(ADDRESS)][0]?.[0] === address ? link(address, text) : text
}

function link(address: string, text: string): Markup {
  return html`<a href="${address}" rel="external noreferrer">${text}</a>`
}
