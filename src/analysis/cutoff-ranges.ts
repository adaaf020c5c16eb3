import { necessityOf } from './claims.ts'
import { necessityIn } from './relations.ts'
import type { CutoffRange, Examination } from './robustness-results.ts'
import type { Scaled } from './scaled.ts'
import type { Term } from './term.ts'
import { observedRows } from './truth-table.ts'
import type { Settings } from './variation.ts'

/** A cutoff: where verdicts can change, its value in use, and how to change it alone. */
interface Ranged {
  readonly cutoff: string
  /** Between two neighbors, and above the last, no verdict can change. */
  readonly breakpoints: readonly number[]
  readonly own: number
  /** The highest value that a person can choose; null if there is none. */
  readonly most: number | null
  readonly change: (value: number) => Partial<Settings>
}

/**
 * For each verdict, the ranges of the cutoffs within which it stands, one cutoff at a time: exact, without steps (Oana
 * and Schneider 2021 step instead). `judge` gives the results of all verdicts in one order. Null if a person stopped
 * it.
 */
export function* cutoffRanges(
  data: Scaled,
  claims: readonly Term[],
  settings: Settings,
  judge: (settings: Settings) => readonly string[],
): Examination<readonly (readonly CutoffRange[])[] | null> {
  const baseline = judge(settings)
  const cutoffs = rangedCutoffs(data, claims, settings)
  const ranges: (readonly CutoffRange[])[] = []
  for (const { cutoff, breakpoints, own, most, change } of cutoffs) {
    const bounds = [...new Set(breakpoints)].filter((at) => most === null || at < most).toSorted((a, b) => a - b)
    const last = bounds.at(-1) ?? own
    const results: (readonly string[])[] = []
    // Each interval is closed above, so its upper bound stands for it.
    for (const value of [...bounds, most ?? Math.max(1, last) + 1]) {
      if ((yield { stage: 'cutoffs', done: ranges.length, of: cutoffs.length }) === true) return null
      results.push(judge({ ...settings, ...change(value) }))
    }
    const at = bounds.filter((bound) => bound < own).length
    ranges.push(
      baseline.map((result, verdict) =>
        rangeOf({ cutoff, inUse: own }, bounds, at, (index) => results[index]?.[verdict] === result),
      ),
    )
  }
  return baseline.map((_, verdict) => ranges.map((each) => each[verdict]!).filter(isBounded))
}

/** From interval `at` to both sides, as far as the result is the same. */
function rangeOf(
  cutoff: Pick<CutoffRange, 'cutoff' | 'inUse'>,
  bounds: readonly number[],
  at: number,
  same: (index: number) => boolean,
): CutoffRange {
  let [low, high] = [at, at]
  while (low > 0 && same(low - 1)) low--
  while (high < bounds.length && same(high + 1)) high++
  return { ...cutoff, above: bounds[low - 1] ?? null, upTo: bounds[high] ?? null }
}

function isBounded({ above, upTo }: CutoffRange): boolean {
  return above !== null || upTo !== null
}

function rangedCutoffs(data: Scaled, claims: readonly Term[], settings: Settings): readonly Ranged[] {
  const rows = observedRows(data)
  const [one, zero] = settings.inclCut
  const inclusions = [...claims.map((term) => necessityOf(term, data)), ...necessityIn(data)].map(({ inclN }) => inclN)
  return [
    {
      cutoff: 'incl-cut',
      breakpoints: known(rows.map(({ incl }) => incl)),
      own: one,
      most: 1,
      change: (value) => ({ inclCut: zero === undefined ? [value] : [value, Math.min(value, zero)] }),
    },
    {
      cutoff: 'pri-cut',
      breakpoints: known(rows.map(({ PRI }) => PRI)),
      own: settings.priCut,
      most: 1,
      change: (value) => ({ priCut: value }),
    },
    {
      cutoff: 'n-cut',
      breakpoints: rows.map(({ members }) => members.length),
      own: settings.nCut,
      most: null,
      change: (value) => ({ nCut: value }),
    },
    {
      cutoff: 'necessity consistency',
      breakpoints: known(inclusions),
      own: settings.consistencyCut,
      most: 1,
      change: (value) => ({ consistencyCut: value }),
    },
  ]
}

function known(values: readonly (number | null)[]): readonly number[] {
  return values.filter((value) => value !== null)
}
