import type { Collected } from '../../../classroom/collect.ts'
import type { Basis } from '../../../classroom/merging.ts'
import { clipped } from '../../../model/clipped.ts'
import { answerGiven, type PlacedRow } from '../../../model/coding-row.ts'
import { series } from '../../../rendering/words.ts'
import { warnEach } from '../../terminal/many.ts'
import type { Session } from '../../terminal/session.ts'

const REASONS: Readonly<Record<Basis, string>> = {
  saved: 'it was saved later',
  place: 'it is further down',
  name: 'its file has a higher number',
  modified: 'its file was changed later',
}

/** Says which answers count before others, and why; and which stay open, because nothing shows that. */
export async function warnOfMerging({ decisions, contradictions }: Collected, session: Session): Promise<void> {
  await warnEach(
    decisions.map(({ earlier, later, basis, scales }) => {
      const { coder, unit } = later.row
      return `${placeOf(later)}: ${clipped(coder)} also coded ${unit} at ${placeOf(earlier)}. This row counts on ${series(scales)}: ${REASONS[basis]}.`
    }),
    session,
  )
  await warnEach(
    contradictions.map(({ scale, places: [a, b] }) => {
      const { coder, unit } = a.row
      const said = [a, b].map((each) => `${answerGiven(each.row, scale)} at ${placeOf(each)}`)
      return `${clipped(coder)}, ${unit}, ${scale}: ${said.join(', but ')}. Nothing shows which is later, so the answer stays open.`
    }),
    session,
  )
}

export function placeOf({ file, line }: PlacedRow): string {
  return `${file}:${line}`
}
