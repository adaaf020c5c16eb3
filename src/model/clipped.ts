/** How many characters of user text a message quotes. */
const MAX_QUOTED = 60

/** The text, cut if it is long. */
export function clipped(text: string): string {
  return clippedTo(MAX_QUOTED, text)
}

/** The text, cut to this many characters. */
export function clippedTo(most: number, text: string): string {
  return text.length > most ? `${text.slice(0, most)}…` : text
}

/** How many words of a list a message names. */
const MAX_LISTED = 60

/** Words as a list, each clipped. A long list is cut, with the number of words left out. */
export function clippedList(words: readonly string[], separator = ', '): string {
  return listed(words.map(clipped), separator)
}

/** Paths as a list. Each is whole, because a part of a path names nothing. A long list is cut. */
export function pathList(paths: readonly string[]): string {
  return listed(paths, ', ')
}

function listed(words: readonly string[], separator: string): string {
  const shown = words.slice(0, MAX_LISTED)
  const more = words.length - shown.length
  return more === 0 ? shown.join(separator) : `${shown.join(separator)}${separator}and ${more} more`
}
