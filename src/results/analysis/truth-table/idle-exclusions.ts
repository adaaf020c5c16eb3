import type { TruthTable } from '../../../analysis/solution-results.ts'
import { type Rich, tone } from '../../../rendering/document/document.ts'
import { series } from '../../../rendering/words.ts'

/** What the words of --exclude mean. */
const MEANINGS: Readonly<Record<string, string>> = {
  contradictory: 'contradictory assumptions: remainders that are assumed both for the outcome and for its negation',
  simultaneous: 'rows coded 1 both for the outcome and for its negation',
}

/** The words and terms of --exclude that found no row, and what to do about contradictory rows; null if there are none. */
export function idleExclusions({ idle, rows }: TruthTable): Rich | null {
  if (idle.length === 0) return null
  const meant = idle.map((each) => `${each} (${MEANINGS[each] ?? 'remainders inside it'})`)
  const mixed = rows.filter(({ contradictory }) => contradictory).map(({ row }) => row)
  const instead =
    idle.includes('contradictory') && mixed.length > 0
      ? ` For the contradictory rows: --exclude ${mixed.join(',')}.`
      : ''
  return [tone('Excludes nothing', 'warning'), `: ${series(meant)}. There are none.${instead}`]
}
