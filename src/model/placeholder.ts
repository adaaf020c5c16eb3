/** Marks text to replace in a new case file, so that one search finds it all. */
export const PLACEHOLDER = '(placeholder)'

/** What people write where text is still to come. Whole words in capitals, so that ordinary words are fine. */
const TO_COME = /\b(?:TODO|TBD|FIXME)\b|^[\s.…?_-]+$/
const TEMPLATE = /\(placeholder\)|\blorem ipsum\b|\[what followed\]/i

/** Does a text stand for one that is still to be written? */
export function isPlaceholder(text: string): boolean {
  return TO_COME.test(text) || TEMPLATE.test(text)
}
