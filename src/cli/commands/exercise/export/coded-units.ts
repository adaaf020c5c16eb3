import { type Catalog, codesOf, episodeId } from '../../../../model/library.ts'
import type { CodedUnit } from './printers.ts'

/** The episodes that a coding covers, in the form that a table of cases needs. */
export function codedUnits({ episodes }: Catalog, coding: string): readonly CodedUnit[] {
  return episodes.flatMap((episode) => {
    const codes = codesOf(episode, coding)
    return codes === null ? [] : [{ id: episodeId(episode), codes }]
  })
}
