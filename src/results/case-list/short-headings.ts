import { capitalized } from '../../rendering/words.ts'

/** How many characters of a condition’s id a short heading keeps, unless two would be the same. */
const KEPT = 3

/** The first letters of each id, as many as tell all of them apart. */
export function shortHeadings(ids: readonly string[]): readonly string[] {
  const longest = Math.max(KEPT, ...ids.map(({ length }) => length))
  for (let kept = KEPT; kept < longest; kept++) {
    const headings = ids.map((id) => capitalized(id).slice(0, kept))
    if (new Set(headings).size === ids.length) return headings
  }
  return ids.map(capitalized)
}
