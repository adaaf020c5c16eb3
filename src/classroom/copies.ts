/** What browsers and learning platforms add when a name is taken: `x (1).csv`, `x(1).csv`, `x 2.csv`, `x-1.csv`. */
const COPY = /^(.+?)(?: ?\((\d{1,3})\)|[- ](\d{1,3}))(\.[^.]+)?$/

/** Do the paths show that `path` is a later copy of `other`? They must be in the same folder. */
export function isLaterCopy(path: string, other: string): boolean {
  const [copy, before] = [copyOf(path), copyOf(other)]
  if (copy === null || copy.number === 0) return false
  // A coder's code can end in a number, too, so only one number is taken from a name.
  return copy.of === other || (before !== null && copy.of === before.of && copy.number > before.number)
}

/** The path without its number; null if it has none. */
function copyOf(path: string): { readonly of: string; readonly number: number } | null {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1
  const [, stem, inBrackets, bare, extension = ''] = COPY.exec(path.slice(at)) ?? []
  if (stem === undefined) return null
  return { of: path.slice(0, at) + stem + extension, number: Number(inBrackets ?? bare) }
}
