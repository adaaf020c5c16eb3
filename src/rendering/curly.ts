/** A quote that opens: at the start, after a space, after a bracket, a dash, or another opening quote. */
const OPENING = /(^|[\s([{/—–“‘])(["'])(?=\S)/g

/** What only looks like an opening quote: `’90s`, and `’s` at the start of a piece of text. */
const APOSTROPHE = /(^|[\s([{/—–“])'(?=\d|(?:s|t|re|ve|ll|d|m)\b)/g

/** An option with its value, which people copy from prose. */
const OPTION = /(--[a-z][a-z-]*[ =]"[^"]*")/

/**
 * Prose with typographic quotes and apostrophes in place of those of typewriters. Each takes one character, as before.
 * An option with its value stays as it is typed. Not for code, commands, or addresses.
 */
export function curly(text: string): string {
  if (!/["']/.test(text)) return text
  return text
    .split(OPTION)
    .map((part, index) => (index % 2 === 1 ? part : curlyProse(part)))
    .join('')
}

function curlyProse(text: string): string {
  const opened = text
    .replace(APOSTROPHE, '$1’')
    // Twice, because of an opening quote directly after another.
    .replace(OPENING, opens)
    .replace(OPENING, opens)
  return opened.replace(/"/g, '”').replace(/'/g, '’')
}

function opens(_: string, before: string, quote: string): string {
  return `${before}${quote === '"' ? '“' : '‘'}`
}
