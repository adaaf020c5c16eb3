import { type Budget, type Work, withinBudget } from './budget.ts'
import { complement, formulaName } from './formula.ts'
import { necessityFrom, reaches, sumsOf } from './measures.ts'
import { STEPS_A_SECOND } from './minimize.ts'
import type { Necessity, NecessityCuts } from './necessity-results.ts'
import type { FuzzySet, Scaled } from './scaled.ts'
import { bitOf, type Term, termSet } from './term.ts'

interface NecessaryCombination extends Necessity {
  readonly kind: 'single' | 'conjunction' | 'disjunction'
}

export interface NecessaryCombinations {
  /** By number of conditions. */
  readonly combinations: readonly NecessaryCombination[]
  /** The most conditions in a combination that was examined. */
  readonly examined: number
  /** Did the search stop at its limit, or was it stopped, before it was complete? */
  readonly stopped: boolean
}

/** Combinations of up to this many conditions are always examined. */
const ALWAYS = 3

/** How often the figures of a combination go through all cases, beside once for each of its conditions. */
const PASSES = 8

const LIMIT = 10 * STEPS_A_SECOND

/**
 * Conjunctions and disjunctions of conditions that are necessary for the outcome (Dusa, QCA with R, 2019, ch. 5;
 * Schneider and Wagemann 2012, ch. 9). A disjunction is examined only where the conjunction of the same literals fails,
 * and is left out if a smaller expression that was found uses some of its literals only. RoN is asked last, so an
 * expression with a low RoN still hides longer disjunctions.
 */
export function* necessaryCombinations(data: Scaled, cuts: NecessityCuts, limit = LIMIT): Work<NecessaryCombinations> {
  const found: NecessaryCombination[] = []
  const smaller: Term[] = []
  let [examined, stopped] = [0, false]
  for (let size = 1; size <= data.conditions.length; size++) {
    const level = yield* withinBudget(limit, (budget) => levelOf(data, size, cuts, smaller, budget))
    if (level === null) {
      stopped = true
      break
    }
    examined = size
    smaller.push(...level.map(({ term }) => term))
    found.push(...level.map(({ combination }) => combination))
    if (size >= ALWAYS && smaller.length > 0 && level.length === 0) break
  }
  return { combinations: found.filter(({ RoN }) => RoN !== null && RoN >= cuts.ronCut), examined, stopped }
}

interface FoundCombination {
  /** Its literals, whether joined by and or by or. */
  readonly term: Term
  readonly combination: NecessaryCombination
}

/** The expressions of one size that reach the cutoffs on inclN and covN. */
function* levelOf(
  data: Scaled,
  size: number,
  cuts: NecessityCuts,
  smaller: readonly Term[],
  budget: Budget,
): Work<readonly FoundCombination[]> {
  const found: FoundCombination[] = []
  for (const term of literalsOf(data.conditions.length, size)) {
    budget.take((size + PASSES) * data.cases.length + smaller.length)
    if (budget.isDue()) yield* budget.pause()
    const conjunction = measured(termSet(term, data), data)
    if (enough(conjunction, cuts)) {
      const kind = size === 1 ? 'single' : 'conjunction'
      found.push({ term, combination: { kind, set: formulaName([term], data), ...conjunction } })
      continue
    }
    if (size === 1 || smaller.some((each) => usesOnly(each, term))) continue
    const disjunction = measured(disjunctionSet(term, data), data)
    if (!enough(disjunction, cuts)) continue
    const set = formulaName(singles(term), data)
    found.push({ term, combination: { kind: 'disjunction', set, ...disjunction } })
  }
  return found
}

/** Every choice of `size` conditions, each present or absent. */
function* literalsOf(conditions: number, size: number): Generator<Term> {
  for (const mask of masksOf(conditions, size, 0)) {
    for (let value = mask; ; value = (value - 1) & mask) {
      yield { mask, value }
      if (value === 0) break
    }
  }
}

function* masksOf(conditions: number, size: number, from: number): Generator<number> {
  if (size === 0) {
    yield 0
    return
  }
  for (let index = from; index <= conditions - size; index++) {
    for (const rest of masksOf(conditions, size - 1, index + 1)) yield bitOf(index, conditions) | rest
  }
}

/** `A + ~B` is the complement of `~A*B`. */
function disjunctionSet({ mask, value }: Term, data: Scaled): FuzzySet {
  return complement(termSet({ mask, value: mask & ~value }, data), data.one)
}

/** The literals of a term, each as a term. */
function singles({ mask, value }: Term): readonly Term[] {
  const terms: Term[] = []
  for (let rest = mask; rest !== 0; rest &= rest - 1) terms.unshift({ mask: rest & -rest, value: value & rest & -rest })
  return terms
}

/** Are all literals of `part` also in `whole`? */
function usesOnly(part: Term, whole: Term): boolean {
  return (part.mask & whole.mask) === part.mask && (whole.value & part.mask) === part.value
}

function measured(set: FuzzySet, { outcomeSet, one, cases }: Scaled) {
  return necessityFrom(sumsOf(set, outcomeSet, one), cases.length, one)
}

function enough({ inclN, covN }: ReturnType<typeof measured>, { inclCut, covCut }: NecessityCuts): boolean {
  return reaches(inclN, inclCut) && reaches(covN, covCut)
}
