import { grouped } from '../../model/grouped.ts'
import { series } from '../../rendering/words.ts'

/** A list of names; only the first, and how many more there are, unless details were requested. */
export function shortened(names: readonly string[], most: number, details: boolean): string {
  const more = details ? 0 : names.length - most
  return series(more > 0 ? [...names.slice(0, most), `${grouped(more)} more`] : names)
}
