/** A period after one of these does not end a sentence: initials, titles, abbreviations. */
const ABBREVIATED = /(?:^|[\s(."“])(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|Jr|No|vs|cf)\.$/

/** The first sentence of a text. It ends at an end mark followed by a capital, a digit, or a quotation mark. */
export function firstSentence(text: string): string {
  for (const { 0: end, index } of text.matchAll(/[.?!]["”’)]*(?=\s)/g)) {
    const sentence = text.slice(0, index + end.length)
    const next = text.slice(sentence.length).trimStart().charAt(0)
    if (next === next.toUpperCase() && !ABBREVIATED.test(sentence)) return sentence
  }
  return text
}
