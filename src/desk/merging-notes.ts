import type { Collected } from '../classroom/collect.ts'
import type { Basis } from '../classroom/merging.ts'
import { clipped } from '../model/clipped.ts'
import { answerGiven, type PlacedRow } from '../model/coding-row.ts'
import { counted, series } from '../rendering/words.ts'
import { placeOf } from './places.ts'
import { note, notes, type Remark } from './remarks.ts'

const REASONS: Readonly<Record<Basis, string>> = {
  check: 'it has the check of its packet',
  saved: 'it was saved later',
  place: 'it is further down',
  name: 'its file has a higher number',
  modified: 'its file was changed later',
}

/**
 * Says which answers count before others, and why; and which stay open, because nothing shows that. `nameOf` names a unit
 * as it was handed in.
 */
export function mergingRemarks(
  { decisions, settled, contradictions, rivals }: Collected,
  nameOf: (unit: string) => string,
): readonly Remark[] {
  return [
    ...notes(
      decisions.map(({ earlier, later, basis, scales }) => {
        const { coder, unit } = later.row
        return `${placeOf(later)}: ${clipped(coder)} also coded ${nameOf(unit)} at ${placeOf(earlier)}. This row counts on ${series(scales)}: ${REASONS[basis]}.`
      }),
    ),
    ...notes(
      settled.map(({ scale, unread, by, basis }) => {
        const { coder, unit } = by.row
        return `${placeOf(by)}: ${clipped(coder)} also coded ${nameOf(unit)} at ${placeOf(unread)}. There, ${scale} can't be read; this row settles it: ${REASONS[basis]}.`
      }),
    ),
    ...notes(
      contradictions.map(({ scale, places: [a, b] }) => {
        const { coder, unit } = a.row
        const said = [a, b].map((each) => `${answerGiven(each.row, scale)} at ${placeOf(each)}`)
        return `${clipped(coder)}, ${nameOf(unit)}, ${scale}: ${said.join(', but ')}. Nothing shows which is later, so the answer stays open.`
      }),
    ),
    ...notes(
      rivals.map(([one, other]) => {
        const { coder, unit } = other.row
        return `${placeOf(other)}: ${clipped(coder)} also coded ${nameOf(unit)} at ${placeOf(one)}, with another check. With --key, only the right one counts.`
      }),
    ),
  ]
}

/** Anybody who knows a code can type a row under it. Only with a key is it known that there were packets. */
export function uncheckedRemarks(rows: readonly PlacedRow[]): readonly Remark[] {
  const unchecked = rows.filter(({ row }) => row.check === undefined)
  const [first] = unchecked
  if (first === undefined) return []
  return [
    note(
      `${counted(unchecked.length, 'row')} without a check, the first at ${placeOf(first)}: nothing shows who typed ${unchecked.length === 1 ? 'it' : 'them'}.`,
    ),
  ]
}
