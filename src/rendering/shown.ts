/** How many sentences about rows are shown. */
import { grouped } from '../model/grouped.ts'
export const ROWS = 20

/** How many sentences about people are shown. A teacher wants to see every name in a class. */
export const PEOPLE = 100

/** The first sentences of one kind, and how many more there are. */
export function shownOf(texts: readonly string[], most: number): readonly string[] {
  const more = texts.length - most
  return [...texts.slice(0, most), ...(more > 0 ? [`And ${grouped(more)} more like this.`] : [])]
}
