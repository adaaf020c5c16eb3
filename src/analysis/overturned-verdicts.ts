import type { Dataset } from '../model/dataset.ts'
import { CONSISTENCY_CUT } from './claims.ts'
import { contestedCases } from './contested.ts'
import { type Overturned, overturnNecessity, overturnRow } from './overturning.ts'
import type { RobustVerdict } from './results.ts'
import type { Question } from './scaled.ts'
import { searchChanges } from './search-changes.ts'
import type { Cutoffs, RowOutput } from './solution-results.ts'
import { rowTerm } from './term.ts'
import type { Factor } from './variation.ts'
import { SUFFICIENT, type Verdict, type Verdicts } from './verdicts.ts'

/** Beyond this many conditions, not every possible row is examined for whether it could become sufficient. */
const MAX_CONDITIONS = 10

/**
 * For each verdict, the fewest contested codes that change it, with the cutoffs in use. Exact for necessity, for rows,
 * and for the finding that no row is coded 1. The others (terms of solutions, some row coded 1) depend on all rows at
 * once: small sets are tried one by one, and if none is found, the number tried is a lower bound.
 */
export function overturnedVerdicts(
  dataset: Dataset,
  question: Question,
  factors: readonly Factor[],
  { cutoffs, excluded = [] }: { readonly cutoffs: Cutoffs; readonly excluded?: readonly number[] },
  list: readonly Verdict[],
  judge: (choice: readonly number[]) => Verdicts,
): readonly Pick<RobustVerdict, 'overturned' | 'atLeast'>[] {
  const contested = contestedCases(dataset, question, factors)
  const { length } = question.conditions
  const exactly = ({ kind, name, baseline, term }: Verdict): readonly Overturned[] | null => {
    if (kind === 'necessity' && term !== null) {
      const holds = baseline === 'necessary'
      const found = overturnNecessity(contested, { term, conditions: length, holds, cut: CONSISTENCY_CUT })
      return found === null ? [] : [found]
    }
    if (kind === 'row' && term !== null) {
      if (excluded.includes(term.value + 1)) return []
      return overturnRow(contested, { row: term, conditions: length, cutoffs }, baseline as RowOutput)
    }
    if (name !== SUFFICIENT || baseline !== 'none' || length > MAX_CONDITIONS) return null
    const free = Array.from({ length: 2 ** length }, (_, bits) => bits).filter((bits) => !excluded.includes(bits + 1))
    const ways = free.flatMap((bits) => {
      const coded = { row: rowTerm(bits, length), conditions: length, cutoffs }
      return overturnRow(contested, coded, '?').filter(({ becomes }) => becomes === '1')
    })
    const [first] = ways.toSorted((a, b) => a.count - b.count)
    return first === undefined ? [] : [{ ...first, becomes: 'some' }]
  }
  const exact = list.map(exactly)
  const open = exact.flatMap((each, index) => (each === null ? [index] : []))
  const searched = open.length === 0 ? new Map() : searchChanges(factors, dataset.cases, list, open, judge)
  return exact.map((each, index) => (each === null ? searched.get(index)! : { overturned: each, atLeast: null }))
}
