import { html, type MarkupValue } from './markup.ts'

/** Longer words can be broken. */
const LONG = 24

/** Prose in which long names and expressions can break behind `*` and `_`, so that they are not broken in a word. */
export function breakable(text: string): MarkupValue {
  return text.split(/(\S+)/).map((part) => {
    const [first = '', ...others] = piecesOf(part)
    return [first, ...others.map((piece) => html`<wbr>${piece}`)]
  })
}

/** The pieces of a word between which a line can break. */
export function piecesOf(word: string): readonly string[] {
  if (word.length <= LONG) return [word]
  return word.match(/[^*_]*[*_]+|[^*_]+/g) ?? [word]
}
