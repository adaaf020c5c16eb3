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

/** How many words of a list a message names. */
const MAX_LISTED = 60

/** Words as a list, each clipped; of a long list the beginning, and how many more there are. */
export function clippedList(words: readonly string[], separator = ', '): string {
  const listed = words.slice(0, MAX_LISTED).map(clipped)
  const more = words.length - listed.length
  return more === 0 ? listed.join(separator) : `${listed.join(separator)}${separator}and ${more} more`
}
