import { isAddress } from '../address.ts'
import { curly } from '../curly.ts'
import { breakable } from './breakable.ts'
import { html, type Markup, type MarkupValue } from './markup.ts'

/**
 * A web address in running text, where brackets belong to the text. It is accepted whole or not at all. Nothing else
 * becomes a link, so no text can create a link that runs code or hides its target.
 */
const ADDRESS = /\b(?=(https?:\/\/[a-z0-9.-]+(?::\d+)?(?:\/[\w.~:/?#@!$&'()*+,;=%-]*)?))\1(?![@\p{L}\p{N}])/giu

/** Prose in which every address is a link, with typographic quotes. */
export function linked(text: string): readonly MarkupValue[] {
  const parts: MarkupValue[] = []
  let end = 0
  for (const { index, 0: found } of text.matchAll(ADDRESS)) {
    const address = found.replace(/[.,;:!?'")]+$/, '')
    parts.push(breakable(curly(text.slice(end, index))), link(address, address))
    end = index + address.length
  }
  return [...parts, breakable(curly(text.slice(end)))]
}

/** A link with this text, or only the text if the address is not safe to follow. */
export function linkTo(address: string | null, text: string): MarkupValue {
  if (address === null || !isAddress(address)) return curly(text)
  return link(address, text === address ? text : curly(text))
}

function link(address: string, text: string): Markup {
  return html`<a href="${address}" rel="external noreferrer">${text}</a>`
}
