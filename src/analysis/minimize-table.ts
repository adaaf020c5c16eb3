import { minimizeRows, rowsOf } from './minimize.ts'
import { obstacle } from './solution.ts'
import type { ChartLine, ModelList, NoSolution, TooLarge, TruthTable } from './solution-results.ts'
import { MAX_MODELS } from './solutions.ts'
import { coversRow, termName } from './term.ts'

export interface MinimizeOptions {
  /**
   * May logical remainders be used? With them the solution is parsimonious, without them conservative. Default: false.
   */
  readonly remainders?: boolean
  /** The most models to return. All are counted. Default: 100. */
  readonly maxModels?: number
}

/** The minimized truth table. */
export interface MinimizedTable {
  readonly piChart: readonly ChartLine[]
  /** Models with the fewest terms; each is a list of terms such as `A*~B`. */
  readonly models: ModelList<readonly string[]>
  /** Terms that are in all of these models. */
  readonly essential: readonly string[]
  /** Every model from which no term can be left out. */
  readonly allModels: ModelList<readonly string[]> | TooLarge
}

/**
 * Exact. Returns all models, or their count and the first ones. If the search is too large, or if nothing can be
 * minimized, it says so.
 */
export function minimize(
  table: TruthTable,
  { remainders = false, maxModels = MAX_MODELS }: MinimizeOptions = {},
): MinimizedTable | NoSolution | TooLarge {
  const rows = rowsOf(table)
  const nothing = obstacle(rows, remainders)
  if (nothing !== null) return nothing
  const found = minimizeRows(rows, remainders ? 'remainders' : 'nothing', maxModels)
  if ('tooLarge' in found) return found
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
    allModels: 'tooLarge' in found.allModels ? found.allModels : named(found.allModels),
  }
}
