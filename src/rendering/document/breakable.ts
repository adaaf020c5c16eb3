import { html, type Markup, type MarkupValue } from './markup.ts'

/** Longer words can be broken. On a phone, a label beside its cell has room for about so many letters. */
const LONG = 12

/** Prose in which long names and expressions can break behind `*`, `+`, and `_`, so that they are not broken in a word. */
export function breakable(text: string): MarkupValue {
  return joined(text, html`<wbr>`)
}

/** The same for an attribute that a page shows as text. No element can be there, so a space without width is. */
export function breakableAttribute(text: string): MarkupValue {
  return joined(text, html`&#8203;`)
}

function joined(text: string, mark: Markup): MarkupValue {
  return text.split(/(\S+)/).map((part) => {
    const [first = '', ...others] = piecesOf(part)
    return [first, ...others.map((piece) => html`${mark}${piece}`)]
  })
}

/** The pieces of a word between which a line can break. */
export function piecesOf(word: string): readonly string[] {
  if (word.length <= LONG) return [word]
  return word.match(/[^*+_]*[*+_]+|[^*+_]+/g) ?? [word]
}
