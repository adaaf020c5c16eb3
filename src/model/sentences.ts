/** A period after these does not end a sentence: initials, titles, abbreviations. */
const ABBREVIATED = /(?:^|[\s(."“])(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|Jr|No|vs|cf)\.$/
/** No abbreviation is longer, with the sign before it. */
const LONGEST = 5

/** The sentences of a text: each ends with an end mark that is followed by a capital, a digit or a quotation mark. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = []
  let start = 0
  for (const { 0: end, index } of text.matchAll(/[.?!]["”’)]*(?=\s)/g)) {
    const until = index + end.length
    const next = text.slice(until).trimStart().charAt(0)
    if (next === next.toUpperCase() && !ABBREVIATED.test(text.slice(Math.max(start, until - LONGEST), until))) {
      sentences.push(text.slice(start, until).trim())
      start = until
    }
  }
  const last = text.slice(start).trim()
  return last === '' ? sentences : [...sentences, last]
}

export function firstSentence(text: string): string {
  return sentencesOf(text)[0] ?? ''
}

/** The text with a period, unless it ends with a mark. */
export function closed(text: string): string {
  return /[.?!]["”’)]?$/.test(text) ? text : `${text}.`
}
