import { medianCoding, type TiedUnit } from '../classroom/median.ts'
import { type PlacedRow, unitLetters } from '../model/coding-row.ts'
import type { Framework } from '../model/framework.ts'
import type { Ties } from '../model/ties.ts'
import { printMedian } from '../results/codings/class-coding.ts'
import { type Refusal, refuse } from './remarks.ts'

export interface ClassMedian {
  /** The text of the coding’s file. */
  readonly yaml: string
  readonly tied: readonly TiedUnit[]
}

/** The median of a class as a coding. `id` is the name of its file, without the extension. Refused if units are letters. */
export function classMedian(
  framework: Framework,
  placed: readonly PlacedRow[],
  id: string,
  ties: Ties,
): ClassMedian | Refusal {
  const rows = placed.map(({ row }) => row)
  const letter = rows.find(({ unit }) => unitLetters(unit) !== null)
  if (letter !== undefined) return refuse(`Unit ${letter.unit} is a letter.`)
  const median = medianCoding(framework, rows, ties)
  const coders = new Set(rows.map(({ coder }) => coder)).size
  return { yaml: printMedian(id, coders, median, ties), tied: median.tied }
}
