import { assumptionsOf, type Opposites } from './assumptions.ts'
import { finished, type Work } from './budget.ts'
import { formulaCovers } from './formula.ts'
import { easyTerms, expectationsOf } from './intermediate.ts'
import { type Limits, type Minimization, minimizing, rowsOf, STEPS_A_SECOND } from './minimize.ts'
import { ofNegation, type Scaled } from './scaled.ts'
import { modelsIn, obstacle, solutionFrom, termsIn } from './solution.ts'
import type {
  Cutoffs,
  IntermediateSolution,
  NoSolution,
  SolutionSet,
  TooLarge,
  TruthTable,
} from './solution-results.ts'
import type { Term } from './term.ts'
import { tableOf } from './truth-table.ts'

export interface SolutionWish {
  readonly cutoffs: Cutoffs
  /** Directional expectations, as `A`, `~B`, and `~B*C`; empty for none. */
  readonly expectations: readonly string[]
  /** The most models to keep. */
  readonly maxModels: number
  /** The numbers of rows to code 0. Default: none. */
  readonly excluded?: readonly number[]
  /** Look for one model of each solution only, or for bounds? Default: no. */
  readonly firstOnly?: boolean
  /** How long to look for each list of models, in seconds of an ordinary computer. Default: see `EFFORT`. */
  readonly effort?: number
}

/** How long one search may take, in seconds of an ordinary computer, for all models and for one. */
const EFFORT = { all: 30, first: 2 } as const

/** The models that are reported beside those with the fewest terms: a fraction of a second. */
const LONGER_MODELS = 4_000_000

export function limitsFor({
  firstOnly = false,
  effort = firstOnly ? EFFORT.first : EFFORT.all,
}: Pick<SolutionWish, 'firstOnly' | 'effort'>): Limits {
  const steps = Math.round(effort * STEPS_A_SECOND)
  return { primes: steps, models: steps, allModels: LONGER_MODELS, firstOnly }
}

/** How many models are kept by default. */
export const MAX_MODELS = 100

/** The user did not request the models of the negated outcome, so they must not take longer than the requested ones. */
const OPPOSITE_LIMITS: Limits = { primes: 20_000_000, models: 20_000_000, allModels: 0 }

/** With one model only, even less. */
const QUICK_LIMITS: Limits = { primes: 5_000_000, models: 5_000_000, allModels: 0 }

/** Beyond this many pairs, models are only counted. */
export const MAX_PAIRS = 64

/** The result of `solving`, when nobody watches or stops it. */
export function solutionsOf(data: Scaled, table: TruthTable, wish: SolutionWish): SolutionSet {
  return finished(solving(data, table, wish))
}

/** The three standard solutions (Ragin 2008, ch. 9). */
export function* solving(data: Scaled, table: TruthTable, wish: SolutionWish): Work<SolutionSet> {
  const rows = rowsOf(table)
  const limits = limitsFor(wish)
  const conservative = obstacle(rows, false) ?? (yield* minimizing(rows, 'nothing', wish.maxModels, limits))
  const parsimonious = obstacle(rows, true) ?? (yield* minimizing(rows, 'remainders', wish.maxModels, limits))
  const opposites = 'primes' in parsimonious ? yield* oppositeTerms(data, wish) : []
  return {
    conservative: 'primes' in conservative ? solutionFrom(conservative, table, data, opposites) : conservative,
    parsimonious: 'primes' in parsimonious ? solutionFrom(parsimonious, table, data, opposites) : parsimonious,
    intermediate: yield* intermediateOf(conservative, parsimonious, data, table, wish, opposites),
  }
}

/** The terms of all parsimonious models of the negated outcome under the same cutoffs. */
function* oppositeTerms(data: Scaled, { cutoffs, firstOnly = false }: SolutionWish): Work<Opposites> {
  const rows = rowsOf(tableOf(ofNegation(data), cutoffs))
  if (obstacle(rows, true) !== null) return []
  const found = yield* minimizing(rows, 'remainders', 1, firstOnly ? QUICK_LIMITS : OPPOSITE_LIMITS)
  return 'primes' in found ? termsIn(found) : null
}

/** An intermediate solution for each pair of a conservative and a parsimonious model. Equal solutions are merged. */
function* intermediateOf(
  conservative: Minimization | NoSolution | TooLarge,
  parsimonious: Minimization | NoSolution | TooLarge,
  data: Scaled,
  table: TruthTable,
  wish: SolutionWish,
  opposites: Opposites,
): Work<SolutionSet['intermediate']> {
  const { expectations, maxModels } = wish
  if (!('primes' in conservative)) return conservative
  if (!('primes' in parsimonious)) return parsimonious
  if (expectations.length === 0) return { none: 'no directional expectation' }
  const expected = expectationsOf(expectations, data)
  const rows = rowsOf(table)
  const pairs = modelsIn(conservative).flatMap((inner, c) =>
    modelsIn(parsimonious).map((outer, p) => ({
      name: `C${c + 1}P${p + 1}`,
      terms: easyTerms(inner, outer, expected),
      assumed: assumptionsOf(outer, rows, []).rows,
    })),
  )
  const found = new Map<string, IntermediateSolution>()
  for (const { name, terms, assumed } of pairs.slice(0, MAX_PAIRS)) {
    const minimization = yield* minimizing(rows, terms, maxModels, limitsFor(wish))
    if ('tooLarge' in minimization) return minimization
    const key = JSON.stringify(modelsIn(minimization))
    const same = found.get(key) ?? {
      from: [],
      counterfactuals: [],
      ...solutionFrom(minimization, table, data, opposites),
    }
    const counterfactuals = { pair: name, ...counterfactualsOf(assumed, terms) }
    found.set(key, {
      ...same,
      from: [...same.from, name],
      counterfactuals: [...same.counterfactuals, counterfactuals],
    })
  }
  const all = pairCount(conservative, parsimonious)
  return { solutions: [...found.values()], omittedPairs: all === null ? null : all - Math.min(pairs.length, MAX_PAIRS) }
}

/** The assumptions of a pair that its intermediate terms make too are easy; the others are difficult. */
function counterfactualsOf(assumed: readonly number[] | null, terms: readonly Term[]) {
  if (assumed === null) return { easy: null, difficult: null }
  const isEasy = (row: number): boolean => formulaCovers(terms, row - 1)
  return { easy: assumed.filter(isEasy), difficult: assumed.filter((row) => !isEasy(row)) }
}

/** How many pairs of models exist, shown or not; null if too many for an exact number. */
export function pairCount({ models: inner }: Minimization, { models: outer }: Minimization): number | null {
  return inner.count === null || outer.count === null ? null : inner.count * outer.count
}
