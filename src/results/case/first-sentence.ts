/** What a point behind it does not end: an initial, or a title before a name. */
const ABBREVIATED = /(?:^|[\s(."“])(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|Jr|No|vs|cf)\.$/

/** The first sentence of a text: up to a sign that ends one, with a capital, a digit or a quotation mark behind it. */
export function firstSentence(text: string): string {
  for (const { 0: end, index } of text.matchAll(/[.?!]["”’)]*(?=\s)/g)) {
    const sentence = text.slice(0, index + end.length)
    const next = text.slice(sentence.length).trimStart().charAt(0)
    if (next === next.toUpperCase() && !ABBREVIATED.test(sentence)) return sentence
  }
  return text
}
