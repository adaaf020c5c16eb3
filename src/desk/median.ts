import { type MedianCoding, medianCoding } from '../classroom/median.ts'
import { type PlacedRow, unitLetters } from '../model/coding-row.ts'
import type { Framework } from '../model/framework.ts'
import type { Ties } from '../model/ties.ts'
import { series } from '../rendering/words.ts'
import { verdictLine } from '../results/assessment/wording.ts'
import { printMedian } from '../results/codings/class-coding.ts'
import { notes, type Refusal, type Remark, refuse } from './remarks.ts'

/** How many units with ties are named. A class can have many, and they are no mistakes. */
const NAMED = 5

export interface ClassMedian {
  /** The text of the coding’s file. */
  readonly yaml: string
  /** The ties, and whether verdicts depend on them. */
  readonly remarks: readonly Remark[]
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
  return { yaml: printMedian(id, coders, median, ties), remarks: notes(tiesIn(median, ties, framework), NAMED) }
}

/** A line for each unit with ties: what they are between, and whether the verdict depends on them. */
function tiesIn({ ties, tied }: MedianCoding, decide: Ties, framework: Framework): readonly string[] {
  const units = [...new Set(ties.map(({ unit }) => unit))]
  return units.map((unit) => {
    const own = ties.filter((tie) => tie.unit === unit)
    const between = own.map(({ scale, between: [lower, upper] }) => `${scale} (${lower} or ${upper})`)
    const taken = decide === 'open' ? 'It stays open' : `The ${decide} answer counts`
    const verdicts = tied.find((each) => each.unit === unit)?.verdicts ?? []
    const lines = verdicts.map((each) => `“${verdictLine(framework, each)}”`)
    const effect =
      lines.length === 0
        ? ''
        : lines.length === 1
          ? ' The verdict is the same either way.'
          : ` The verdict depends on it: ${series(lines, 'or')}.`
    return `${unit}: the class is split on ${series(between)}. ${taken}.${effect}`
  })
}
