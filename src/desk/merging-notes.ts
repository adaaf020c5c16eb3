import type { Collected } from '../classroom/collect.ts'
import type { Basis } from '../classroom/merging.ts'
import { clipped } from '../model/clipped.ts'
import { answerGiven, type PlacedRow } from '../model/coding-row.ts'
import type { Framework } from '../model/framework.ts'
import { questionLabel } from '../model/question-label.ts'
import { counted, series, uncapitalized } from '../rendering/words.ts'
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
  { decisions, settled, contradictions }: Collected,
  nameOf: (unit: string) => string,
  framework: Framework,
): readonly Remark[] {
  const label = (scale: string): string => uncapitalized(questionLabel(framework, scale))
  return [
    ...notes(
      decisions.map(({ earlier, later, basis, scales }) => {
        const { coder, unit } = later.row
        return `${placeOf(later)}: ${clipped(coder)} also coded ${nameOf(unit)} at ${placeOf(earlier)}. This row counts on ${series(scales.map(label))}: ${REASONS[basis]}.`
      }),
    ),
    ...notes(
      settled.map(({ scale, unread, by, basis }) => {
        const { coder, unit } = by.row
        return `${placeOf(by)}: ${clipped(coder)} also coded ${nameOf(unit)} at ${placeOf(unread)}. There, ${label(scale)} can't be read; this row settles it: ${REASONS[basis]}.`
      }),
    ),
    ...notes(
      contradictions.map(({ scale, places: [a, b] }) => {
        const { coder, unit } = a.row
        const said = [a, b].map((each) => `${answerGiven(each.row, scale)} at ${placeOf(each)}`)
        return `${clipped(coder)}, ${nameOf(unit)}, ${label(scale)}: ${said.join(', but ')}. Nothing shows which is later, so the answer stays open.`
      }),
    ),
  ]
}

/** Two students under one code. A key that knows the checks has left out the wrong one before. */
export function rivalRemarks(
  { rivals }: Collected,
  nameOf: (unit: string) => string,
  isKeyKnown: boolean,
): readonly Remark[] {
  const advice = isKeyKnown
    ? 'The key does not know which is right: ask both.'
    : 'With the key, only the right one counts.'
  return notes(
    rivals.map(([one, other]) => {
      const { coder, unit } = other.row
      return `${placeOf(other)}: ${clipped(coder)} also coded ${nameOf(unit)} at ${placeOf(one)}, with another check. ${advice}`
    }),
  )
}

/** Anybody who knows a code can type a row under it. Only with a key is it known that there were packets. */
export function uncheckedRemarks(rows: readonly PlacedRow[]): readonly Remark[] {
  const unchecked = rows.filter(({ row }) => row.check === undefined)
  const [some] = unchecked
  if (some === undefined) return []
  // Rows come in the order of coders, but a reader looks from the top of a file.
  const first = unchecked.filter(({ file }) => file === some.file).reduce((a, b) => (b.line < a.line ? b : a))
  const have = `${counted(unchecked.length, 'row')} ${unchecked.length === 1 ? 'has' : 'have'}`
  return [
    note(
      `${have} no check, the first at ${placeOf(first)}. Only packets write one: rows from a form, a spreadsheet, or paper have none. Nothing is lost, and they count; but anybody could have typed them. If you expect no such rows, ask their coders.`,
    ),
  ]
}
