/** How much of what others wrote a message quotes, in characters. */
const MAX_QUOTED = 60

/** The text, or the beginning of a long one. */
export function clipped(text: string): string {
  return clippedTo(MAX_QUOTED, text)
}

/** The text, or so many characters of a longer one. */
export function clippedTo(most: number, text: string): string {
  return text.length > most ? `${text.slice(0, most)}…` : text
}
