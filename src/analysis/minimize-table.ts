import { minimizeRows, rowsOf } from './minimize.ts'
import { obstacle } from './solution.ts'
import type { ChartLine, FirstOnly, ModelList, NoSolution, TooLarge, TruthTable } from './solution-results.ts'
import { limitsFor, MAX_MODELS } from './solutions.ts'
import { coversRow, termName } from './term.ts'

export interface MinimizeOptions {
  /**
   * May logical remainders be used? With them the solution is parsimonious, without them conservative. Default: false.
   */
  readonly remainders?: boolean
  /** The most models to return. All are counted. Default: 100. */
  readonly maxModels?: number
  /** Look for one model only, or for bounds where the search is too large? Default: false. */
  readonly firstOnly?: boolean
}

/** The minimized truth table. */
export interface MinimizedTable {
  readonly piChart: readonly ChartLine[]
  /** Models with the fewest terms; each is a list of terms such as `A*~B`. */
  readonly models: ModelList<readonly string[]>
  /** Terms that are in all of these models. */
  readonly essential: readonly string[]
  /** Every model from which no term can be left out; null with `firstOnly`. */
  readonly allModels: ModelList<readonly string[]> | TooLarge | null
  /** Null if all models were looked for. With `firstOnly`, `piChart` has only the terms of the model. */
  readonly firstOnly: FirstOnly | null
}

/**
 * Exact. Returns all models, or their count and the first ones. If the search is too large, or if nothing can be
 * minimized, it says so.
 */
export function minimize(
  table: TruthTable,
  { remainders = false, maxModels = MAX_MODELS, firstOnly = false }: MinimizeOptions = {},
): MinimizedTable | NoSolution | TooLarge {
  const rows = rowsOf(table)
  const nothing = obstacle(rows, remainders)
  if (nothing !== null) return nothing
  const found = minimizeRows(rows, remainders ? 'remainders' : 'nothing', maxModels, limitsFor({ firstOnly }))
  if ('tooLarge' in found) return found
  const all = found.allModels
  const name = (index: number): string => termName(found.primes[index]!, table.conditions)
  const named = ({ count, first }: ModelList<readonly number[]>): ModelList<readonly string[]> => {
    return { count, first: first.map((model) => model.map(name)) }
  }
  return {
    piChart: found.primes.map((prime, index) => ({
      prime: name(index),
      rows: rows.on.filter((bits) => coversRow(prime, bits)).map((bits) => bits + 1),
    })),
    models: named(found.models),
    essential: found.essential.map(name),
    allModels: all === null || 'tooLarge' in all ? all : named(all),
    firstOnly: found.firstOnly,
  }
}
