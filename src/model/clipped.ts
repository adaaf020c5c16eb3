/** How much of what others wrote a message quotes, in characters. */
const MAX_QUOTED = 60

/** The text, or the beginning of a long one. */
export function clipped(text: string): string {
  return text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text
}
