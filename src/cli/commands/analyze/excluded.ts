import { formulaFigures } from '../../../analysis/claims.ts'
import { contradictoryAssumptions, remaindersIn, rowsWithout } from '../../../analysis/exclusion.ts'
import { formulaName } from '../../../analysis/formula.ts'
import { reaches } from '../../../analysis/measures.ts'
import type { NecessityCuts } from '../../../analysis/necessity-results.ts'
import type { Scaled } from '../../../analysis/scaled.ts'
import type { Cutoffs } from '../../../analysis/solution-results.ts'
import { tableOf } from '../../../analysis/truth-table.ts'
import { grouped } from '../../../model/grouped.ts'
import { keysOf } from '../../../model/keys.ts'
import { UsageError } from '../../errors.ts'
import { expressionIn } from './expression-in.ts'
import type { AnalyzeOptions } from './options.ts'

/** Kinds of rows that --exclude names by a word. */
const KINDS = {
  contradictory: (data: Scaled, cutoffs: Cutoffs) => contradictoryAssumptions(data, cutoffs),
  simultaneous: (data: Scaled, cutoffs: Cutoffs) => tableOf(data, cutoffs).simultaneous,
} as const

/** The rows that --exclude and --necessary ask to code 0, and what of --exclude names none. */
export function excludedRows(
  { exclude = [], necessary = [] }: Pick<AnalyzeOptions, 'exclude' | 'necessary'>,
  data: Scaled,
  cutoffs: Cutoffs,
): { readonly rows: readonly number[]; readonly idle: readonly string[] } {
  const { length } = data.conditions
  const impossible = necessary.flatMap((text) => {
    return listed('--necessary', rowsWithout(expressionIn('--necessary', text, data.conditions), length))
  })
  const named = exclude.map((text) => ({ text, rows: rowsCalled(text, data, cutoffs) }))
  const rows = new Set([...impossible, ...named.flatMap((each) => each.rows)])
  return {
    rows: [...rows].toSorted((a, b) => a - b),
    idle: named.filter((each) => each.rows.length === 0).map(({ text }) => text),
  }
}

/** Of each stated necessary condition that these data do not show to be necessary, a sentence. */
export function notNecessary(
  necessary: readonly string[],
  data: Scaled,
  { inclCut }: NecessityCuts,
): readonly string[] {
  return necessary.flatMap((text) => {
    const formula = expressionIn('--necessary', text, data.conditions)
    const { inclN } = formulaFigures(formula, data)
    if (inclN === null || reaches(inclN, inclCut)) return []
    return `--necessary: in these data ${formulaName(formula, data)} is not necessary: inclN ${inclN.toFixed(3)}, below ${inclCut}. Its rows are coded 0 all the same.`
  })
}

function rowsCalled(text: string, data: Scaled, cutoffs: Cutoffs): readonly number[] {
  if (/^\d+$/.test(text)) return [rowNumber(text, 2 ** data.conditions.length)]
  const kind = keysOf(KINDS).find((each) => each === text)
  if (kind !== undefined) return listed('--exclude', KINDS[kind](data, cutoffs))
  return listed('--exclude', remaindersIn(expressionIn('--exclude', text, data.conditions), tableOf(data, cutoffs)))
}

function rowNumber(text: string, possible: number): number {
  const row = Number(text)
  if (row >= 1 && row <= possible) return row
  throw new UsageError(`--exclude: there is no row ${text}. The rows are 1 to ${grouped(possible)}.`)
}

function listed(option: string, rows: readonly number[] | null): readonly number[] {
  if (rows !== null) return rows
  throw new UsageError(`${option}: these are too many rows to exclude. Use fewer conditions, or a narrower term.`)
}
