import { type Budget, withinBudget } from './budget.ts'
import type { Covers } from './collector.ts'
import { type CoverKind, coversOf } from './covers.ts'
import { primesAgainst, primesOfRows, primesOfTerms } from './prime-implicants.ts'
import type { ModelList, RowOutput, TooLarge, TruthTable } from './solution-results.ts'
import { coversRow, type Term } from './term.ts'

/** The rows of a truth table as bits: the row number minus 1. All other rows are remainders. */
export interface Rows {
  readonly conditions: number
  /** Coded 1. */
  readonly on: readonly number[]
  /** Coded 0 or C. */
  readonly off: readonly number[]
}

/** What can be covered besides the rows coded 1: nothing, every remainder, or whatever the given terms cover. */
export type Allowed = 'nothing' | 'remainders' | readonly Term[]

export interface Minimization {
  /** In the order of terms. */
  readonly primes: readonly Term[]
  /** Models with the fewest terms, as indexes into `primes`. */
  readonly models: ModelList<readonly number[]>
  readonly essential: readonly number[]
  /** The terms in any of these models, listed or not. */
  readonly used: readonly number[]
  /** Every model from which no term can be left out. */
  readonly allModels: ModelList<readonly number[]> | TooLarge
}

/** The most steps of a search. */
export interface Limits {
  readonly primes: number
  readonly models: number
  readonly allModels: number
  /** Called with the number of steps taken. */
  spent?(steps: number): void
}

/** About half a minute for what the user requested; a fraction of a second for the models that are reported with it. */
const LIMITS: Limits = { primes: 600_000_000, models: 600_000_000, allModels: 4_000_000 }

/**
 * The prime implicants and all models, exactly: all of them, or their count and the first ones, or what was too large.
 * At least one row must be coded 1. With remainders, at least one must be coded 0.
 */
export function minimizeRows(
  rows: Rows,
  allowed: Allowed,
  maxModels: number,
  limits: Limits = LIMITS,
): Minimization | TooLarge {
  const tooLarge = (what: TooLarge['tooLarge'], limit: number): TooLarge => {
    return { tooLarge: what, limit, conditions: rows.conditions, on: rows.on.length, off: rows.off.length }
  }
  const primes = withinBudget(limits.primes, (budget) => primesFor(rows, allowed, budget), limits.spent)
  if (primes === null) return tooLarge('prime implicants', limits.primes)
  const lines = primes.map((prime) => rows.on.flatMap((bits, index) => (coversRow(prime, bits) ? [index] : [])))
  const within = (kind: CoverKind, steps: number): Covers | null => {
    return withinBudget(steps, (budget) => coversOf(lines, rows.on.length, kind, maxModels, budget), limits.spent)
  }
  const fewest = within('fewest', limits.models)
  if (fewest === null) return tooLarge('models', limits.models)
  const all = within('irredundant', limits.allModels)
  return {
    primes,
    models: { count: fewest.count, first: fewest.first },
    essential: fewest.essential,
    used: fewest.used,
    allModels: all === null ? tooLarge('models', limits.allModels) : { count: all.count, first: all.first },
  }
}

function primesFor({ on, off, conditions }: Rows, allowed: Allowed, budget: Budget): readonly Term[] {
  if (allowed === 'nothing') return primesOfRows(on, conditions, budget)
  return allowed === 'remainders' ? primesAgainst(on, off, conditions, budget) : primesOfTerms(allowed, on, budget)
}

export function rowsOf({ conditions, rows, excluded }: TruthTable): Rows {
  return codedRows(
    rows.map(({ row, OUT }) => [row - 1, OUT]),
    conditions.length,
    excluded,
  )
}

/** `excluded` has the numbers of rows that count as coded 0, with or without cases. */
export function codedRows(
  coded: readonly (readonly [bits: number, OUT: RowOutput])[],
  conditions: number,
  excluded: readonly number[],
): Rows {
  const all = new Map([...coded, ...excluded.map((row) => [row - 1, '0'] as const)])
  const bitsWhere = (outputs: string): readonly number[] => {
    return [...all].flatMap(([bits, OUT]) => (outputs.includes(OUT) ? [bits] : []))
  }
  return { conditions, on: bitsWhere('1'), off: bitsWhere('0C') }
}
