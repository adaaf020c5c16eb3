/** Letters that Unicode does not split into a letter and a mark, though people type them without it. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ı: 'i', æ: 'ae', œ: 'oe' }

/** Marks, and signs without a shape such as a soft hyphen. */
const UNSEEN = /[\p{M}\p{Cf}]/gu

const ASCII = /^[\0-\x7f]*$/

/** A text in the form in which it is searched: without case, accents, and what differs only in its code points. */
export function folded(text: string): string {
  return ASCII.test(text) ? text.toLowerCase() : Array.from(text, foldedCharacter).join('')
}

/** From the first unit until the one after the last. */
export type Range = readonly [from: number, until: number]

/** Ranges of the folded text as ranges of the text, each with the marks that follow its last letter. */
export function unfolded(text: string, ranges: readonly Range[]): readonly Range[] {
  if (ranges.length === 0 || ASCII.test(text)) return ranges
  const starts: number[] = []
  let at = 0
  for (const character of text) {
    for (let unit = foldedCharacter(character).length; unit > 0; unit--) starts.push(at)
    at += character.length
  }
  return ranges.map(([from, until]) => {
    const last = starts[until - 1] ?? 0
    return [starts[from] ?? 0, starts.slice(until).find((start) => start > last) ?? text.length]
  })
}

/** One character at a time, so that each part of the result has a place in the text. */
function foldedCharacter(character: string): string {
  if (character < '\x80') return character.toLowerCase()
  // Capital and back: one form for ß and ss, and for both forms of sigma.
  const small = character.normalize('NFKD').replace(UNSEEN, '').toUpperCase().toLowerCase()
  return PLAIN[small] ?? small
}
