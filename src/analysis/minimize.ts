import { type Budget, finished, type Work, withinBudget } from './budget.ts'
import { coarseCover } from './coarse-cover.ts'
import type { Covers } from './collector.ts'
import { type CoverKind, coversOf } from './covers.ts'
import { firstCover } from './first-cover.ts'
import { primesAgainst, primesOfRows, primesOfTerms } from './prime-implicants.ts'
import type { FirstOnly, ModelList, RowOutput, TooLarge, TruthTable } from './solution-results.ts'
import { byTerm, coversRow, type Term } from './term.ts'

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
  /** In the order of terms. With `firstOnly`, only those of the model. */
  readonly primes: readonly Term[]
  /** Models with the fewest terms, as indexes into `primes`. */
  readonly models: ModelList<readonly number[]>
  readonly essential: readonly number[]
  /** The terms in any of these models, listed or not. */
  readonly used: readonly number[]
  /** Every model from which no term can be left out; null with `firstOnly`. */
  readonly allModels: ModelList<readonly number[]> | TooLarge | null
  readonly firstOnly: FirstOnly | null
}

/** The most steps of a search, and what it looks for. */
export interface Limits {
  readonly primes: number
  readonly models: number
  readonly allModels: number
  /** Look for one model only, or for bounds? */
  readonly firstOnly?: boolean
  /** Called with the number of steps taken. */
  spent?(steps: number): void
}

/** What an ordinary computer does in a second. */
export const STEPS_A_SECOND = 20_000_000

/** About half a minute for what the user requested; a fraction of a second for the models that are reported with it. */
const LIMITS: Limits = { primes: 30 * STEPS_A_SECOND, models: 30 * STEPS_A_SECOND, allModels: 4_000_000 }

/** The result of `minimizing`, when nobody watches or stops it. */
export function minimizeRows(...args: Parameters<typeof minimizing>): Minimization | TooLarge {
  return finished(minimizing(...args))
}

/**
 * The prime implicants and all models, exactly: all of them, or their count and the first ones, or what was too large.
 * At least one row must be coded 1. With remainders, at least one must be coded 0.
 */
export function* minimizing(
  rows: Rows,
  allowed: Allowed,
  maxModels: number,
  limits: Limits = LIMITS,
): Work<Minimization | TooLarge> {
  let taken = 0
  const spent = (steps: number): void => {
    taken = steps
    limits.spent?.(steps)
  }
  // Work that ended below its limit was stopped.
  const tooLarge = (what: TooLarge['tooLarge'], limit: number): TooLarge => {
    const { conditions, on, off } = rows
    return { tooLarge: what, limit: taken > limit ? limit : null, conditions, on: on.length, off: off.length }
  }
  const primes = yield* withinBudget(limits.primes, (budget) => primesFor(rows, allowed, budget), spent)
  if (primes === null) {
    const isFree = limits.firstOnly === true && allowed === 'remainders'
    return isFree ? coarseMinimization(rows) : tooLarge('prime implicants', limits.primes)
  }
  const lines = primes.map((prime) => rows.on.flatMap((bits, index) => (coversRow(prime, bits) ? [index] : [])))
  if (limits.firstOnly === true) {
    const { elements, atLeast } = yield* firstCover(lines, rows.on.length, limits.models, spent)
    return oneModel(
      elements.map((index) => primes[index]!),
      atLeast,
    )
  }
  const within = (kind: CoverKind, steps: number): Work<Covers | null> => {
    return withinBudget(steps, (budget) => coversOf(lines, rows.on.length, kind, maxModels, budget), spent)
  }
  const fewest = yield* within('fewest', limits.models)
  if (fewest === null) return tooLarge('models', limits.models)
  const all = yield* within('irredundant', limits.allModels)
  return {
    primes,
    models: { count: fewest.count, first: fewest.first },
    essential: fewest.essential,
    used: fewest.used,
    allModels: all === null ? tooLarge('models', limits.allModels) : { count: all.count, first: all.first },
    firstOnly: null,
  }
}

function coarseMinimization(rows: Rows): Minimization {
  const { terms, atLeast } = coarseCover(rows)
  return oneModel(terms, atLeast)
}

function oneModel(terms: readonly Term[], atLeast: number): Minimization {
  const primes = terms.toSorted(byTerm)
  const every = primes.map((_, index) => index)
  return {
    primes,
    models: { count: null, first: [every] },
    essential: [],
    used: every,
    allModels: null,
    firstOnly: { atLeast, proven: atLeast === primes.length },
  }
}

function primesFor({ on, off, conditions }: Rows, allowed: Allowed, budget: Budget): Work<readonly Term[]> {
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
