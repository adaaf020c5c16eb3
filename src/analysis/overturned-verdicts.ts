import type { Dataset } from '../model/dataset.ts'
import { type ContestedCases, contestedCases } from './contested.ts'
import { type Overturned, overturnNecessity, overturnRow } from './overturning.ts'
import type { Examination, RobustVerdict } from './robustness-results.ts'
import type { Question } from './scaled.ts'
import { searchChanges } from './search-changes.ts'
import type { RowOutput } from './solution-results.ts'
import { rowTerm } from './term.ts'
import type { Factor, Settings } from './variation.ts'
import { type NecessityResult, SUFFICIENT, type Verdict, type Verdicts } from './verdicts.ts'

/** Beyond this many conditions, not every possible row is examined for whether it could become sufficient. */
const MAX_CONDITIONS = 10

/** Known of a verdict that was not examined: at least one code. */
const STOPPED: Changes = { overturned: [], atLeast: 1 }

type Changes = Pick<RobustVerdict, 'overturned' | 'atLeast'>

/** What the verdicts are about. */
interface Verdicted {
  readonly contested: ContestedCases
  readonly conditions: number
  readonly settings: Settings
  readonly excluded: readonly number[]
}

/**
 * For each verdict, the fewest contested codes that change it, with the cutoffs in use. Exact for necessity, for rows,
 * and for the finding that no row is coded 1. The others (terms of solutions, some row coded 1) depend on all rows at
 * once: small sets are tried one by one, and if none is found, the number tried is a lower bound.
 */
export function* overturnedVerdicts(
  dataset: Dataset,
  question: Question,
  factors: readonly Factor[],
  { settings, excluded = [] }: { readonly settings: Settings; readonly excluded: readonly number[] | undefined },
  list: readonly Verdict[],
  judge: (choice: readonly number[]) => Verdicts,
): Examination<readonly Changes[]> {
  const contested = contestedCases(dataset, question, factors)
  const about = { contested, conditions: question.conditions.length, settings, excluded }
  const exact: (Changes | null)[] = []
  for (const verdict of list) {
    const stopped = yield { stage: 'fewest codes', done: exact.length, of: list.length }
    exact.push(stopped === true ? STOPPED : yield* exactly(verdict, about))
  }
  const open = exact.flatMap((each, index) => (each === null ? [index] : []))
  const searched = open.length === 0 ? new Map() : yield* searchChanges(factors, dataset.cases, list, open, judge)
  return exact.map((each, index) => each ?? searched.get(index)!)
}

/** Null if the verdict depends on all rows at once. */
function* exactly(
  { kind, name, baseline, term }: Verdict,
  { contested, conditions, settings, excluded }: Verdicted,
): Examination<Changes | null> {
  if (kind === 'necessity' && term !== null) {
    const set = { term, conditions, cut: settings.consistencyCut }
    return { overturned: overturnNecessity(contested, set, baseline as NecessityResult), atLeast: null }
  }
  if (kind === 'row' && term !== null) {
    if (excluded.includes(term.value + 1)) return { overturned: [], atLeast: null }
    const overturned = overturnRow(contested, { row: term, conditions, cutoffs: settings }, baseline as RowOutput)
    return { overturned, atLeast: null }
  }
  if (name !== SUFFICIENT || baseline !== 'none' || conditions > MAX_CONDITIONS) return null
  const ways: Overturned[] = []
  for (let bits = 0; bits < 2 ** conditions; bits++) {
    if (excluded.includes(bits + 1)) continue
    if ((yield { stage: 'fewest codes', done: bits, of: 2 ** conditions }) === true) return STOPPED
    const coded = { row: rowTerm(bits, conditions), conditions, cutoffs: settings }
    ways.push(...overturnRow(contested, coded, '?').filter(({ becomes }) => becomes === '1'))
  }
  const [first] = ways.toSorted((a, b) => a.count - b.count)
  return { overturned: first === undefined ? [] : [{ ...first, becomes: 'some' }], atLeast: null }
}
