import type { Collected } from '../../../classroom/collect.ts'
import type { Basis } from '../../../classroom/merging.ts'
import { clipped } from '../../../model/clipped.ts'
import { answerGiven, type PlacedRow } from '../../../model/coding-row.ts'
import { counted, series } from '../../../rendering/words.ts'
import { warnEach } from '../../terminal/many.ts'
import type { Session } from '../../terminal/session.ts'

const REASONS: Readonly<Record<Basis, string>> = {
  check: 'it has the check of its packet',
  saved: 'it was saved later',
  place: 'it is further down',
  name: 'its file has a higher number',
  modified: 'its file was changed later',
}

/** Says which answers count before others, and why; and which stay open, because nothing shows that. */
export async function warnOfMerging({ decisions, contradictions, rivals }: Collected, session: Session): Promise<void> {
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
  await warnEach(
    rivals.map(([one, other]) => {
      const { coder, unit } = other.row
      return `${placeOf(other)}: ${clipped(coder)} also coded ${unit} at ${placeOf(one)}, with another check. With --key, only the right one counts.`
    }),
    session,
  )
}

/** Anybody who knows a code can type a row under it. Only with a key is it known that there were packets. */
export async function warnUnchecked(rows: readonly PlacedRow[], session: Session): Promise<void> {
  const unchecked = rows.filter(({ row }) => row.check === undefined)
  const [first] = unchecked
  if (first === undefined) return
  await session.warn(
    `${counted(unchecked.length, 'row')} without a check, the first at ${placeOf(first)}: nothing shows who typed ${unchecked.length === 1 ? 'it' : 'them'}.`,
  )
}

export function placeOf({ file, line }: PlacedRow): string {
  return `${file}:${line}`
}
