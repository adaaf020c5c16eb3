import type { Dataset } from '../model/dataset.ts'
import { CONSISTENCY_CUT } from './claims.ts'
import { cutoffRanges } from './cutoff-ranges.ts'
import { overturnedVerdicts } from './overturned-verdicts.ts'
import type { CutoffRange, Robustness, SingleChange } from './results.ts'
import { type Question, type Scaled, scale, scaled, unitOf } from './scaled.ts'
import type { SolutionWish } from './solutions.ts'
import type { Term } from './term.ts'
import { combinationsOf, type Dispute, describe, type Factor, factorsOf, type Settings } from './variation.ts'
import { createJudge, type Judge, type Verdicts } from './verdicts.ts'

export interface RobustnessWish extends SolutionWish {
  readonly disputes: readonly Dispute[]
  /** The sets claimed to be necessary. */
  readonly claims: readonly Term[]
  /** How many combinations to look at when there are more than `MAX_COMBINATIONS`. */
  readonly samples: number
  readonly seed: string
  /** The search stops after this many steps. Default: `MAX_STEPS`. */
  readonly maxSteps?: number
  /** A number from 0 to `limit` − 1; the same for the same seed. */
  below(limit: number): number
}

/** Up to this many combinations, all are examined. */
const MAX_COMBINATIONS = 2 ** 20

/** About ten seconds. */
const MAX_STEPS = 150_000_000

/** How many combinations are examined between two progress reports. */
const ROUND = 512

/**
 * Tests whether each result holds when contested choices change. Yields the number of examined combinations from time
 * to time, and returns the report.
 */
export function* examineRobustness(
  dataset: Dataset,
  question: Question,
  wish: RobustnessWish,
): Generator<{ readonly done: number; readonly of: number }, Robustness> {
  const factors = factorsOf(dataset, question.conditions, wish.disputes, wish.cutoffs)
  const plan = planOf(factors, wish)
  const { maxSteps = MAX_STEPS } = wish
  let steps = 0
  const bench = createBench(dataset, question, factors, wish, (count) => {
    steps += count
  })
  const baseline = bench.verdicts(factors.map(() => 0))
  const found = baseline.list.map(() => new Map<string, number>())
  let [examined, unsolved, partial] = [0, 0, 0]
  for (; examined < plan.of && (steps < maxSteps || examined === 0); examined++) {
    if (examined % ROUND === 0) yield { done: examined, of: plan.of }
    const { list, ...rest } = bench.verdicts(plan.choice(examined))
    if (!rest.solved) unsolved++
    if (rest.partial) partial++
    for (const [index, { baseline: result }] of list.entries()) {
      found[index]?.set(result, (found[index].get(result) ?? 0) + 1)
    }
  }
  const overturned = overturnedVerdicts(dataset, question, factors, wish, baseline.list, bench.verdicts)
  const ranges = bench.ranges(wish.claims)
  const single = singleChanges(factors, bench, baseline, dataset.cases)
  return {
    ...variedIn(factors),
    combinations: plan.combinations,
    planned: plan.of,
    examined,
    seed: plan.exhaustive ? null : wish.seed,
    unsolved,
    partial,
    verdicts: baseline.list.map(({ kind, name, baseline: result }, index) => {
      const { [result]: survived = 0, ...becomes } = Object.fromEntries(found[index]!)
      return { kind, name, baseline: result, ...overturned[index]!, ranges: ranges[index]!, survived, becomes }
    }),
    singleChanges: single
      .filter(({ changes }) => changes.length > 0)
      .toSorted((a, b) => b.changes.length - a.changes.length),
    harmless: single.filter(({ changes }) => changes.length === 0).length,
  }
}

/** Which combinations are examined. */
interface Plan {
  /** The total number; null above 2^53 − 1. */
  readonly combinations: number | null
  /** Are all of them examined, or a sample? */
  readonly exhaustive: boolean
  /** How many are examined. */
  readonly of: number
  /** An option for each factor. Must be called with 0, 1, 2, … in order. */
  choice(number: number): readonly number[]
}

function planOf(factors: readonly Factor[], wish: RobustnessWish): Plan {
  const combinations = combinationsOf(factors)
  if (combinations === null || combinations > MAX_COMBINATIONS) {
    const choice = (): readonly number[] => factors.map(({ options }) => wish.below(options.length))
    return { combinations, exhaustive: false, of: wish.samples, choice }
  }
  const stride = strideOf(combinations)
  const choice = (number: number): readonly number[] => combination((number * stride) % combinations, factors)
  return { combinations, exhaustive: true, of: combinations, choice }
}

/** The choices that the combinations change. */
function variedIn(factors: readonly Factor[]): Pick<Robustness, 'disputes' | 'crossovers' | 'cutoffs'> {
  return {
    disputes: count(factors, 'dispute'),
    crossovers: count(factors, 'crossover'),
    cutoffs: factors.flatMap((factor) =>
      factor.kind === 'cutoff' ? [`${factor.name} ${factor.options.map(({ text }) => text).join(', ')}`] : [],
    ),
  }
}

function count(factors: readonly Factor[], kind: 'dispute' | 'crossover'): number {
  return factors.filter(
    (factor) => factor.kind === 'membership' && factor.options.slice(1).some((each) => each.kind === kind),
  ).length
}

/** The combination with this number. Numbers start at 0. */
function combination(number: number, factors: readonly Factor[]): readonly number[] {
  let rest = number
  return factors.map(({ options }) => {
    const option = rest % options.length
    rest = Math.floor(rest / options.length)
    return option
  })
}

/**
 * A step that reaches every number below `of` (modulo `of`). It is near the golden section, so that the first numbers
 * are spread evenly.
 */
function strideOf(of: number): number {
  let stride = Math.max(1, Math.round(of * 0.618))
  while (divisor(stride, of) !== 1) stride++
  return stride
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}

function singleChanges(
  factors: readonly Factor[],
  bench: Bench,
  baseline: Verdicts,
  cases: readonly string[],
): readonly SingleChange[] {
  return factors.flatMap((factor, at) =>
    factor.options.slice(1).map((_, index) => {
      const found = bench.verdicts(factors.map((_factor, other) => (other === at ? index + 1 : 0)))
      const changes = baseline.list.filter((verdict, each) => found.list[each]?.baseline !== verdict.baseline)
      return { ...describe(factor, index + 1, cases), changes: changes.map(nameOf) }
    }),
  )
}

/** `A <- Y`, `row 8`; for a term, also the solution it belongs to. */
function nameOf({ kind, name }: Verdicts['list'][number]): string {
  return kind === 'necessity' || kind === 'row' ? name : `${kind}: ${name}`
}

/** Analyses one combination after another in the same memory. */
interface Bench {
  /** `choice` has an option for each factor. */
  verdicts(choice: readonly number[]): Verdicts
  /** The ranges of the cutoffs in which each verdict stands, for the data as coded. */
  ranges(claims: readonly Term[]): readonly (readonly CutoffRange[])[]
}

function createBench(
  dataset: Dataset,
  question: Question,
  factors: readonly Factor[],
  wish: RobustnessWish,
  spent: (steps: number) => void,
): Bench {
  const options = factors.flatMap((factor) =>
    factor.kind === 'membership' ? factor.options.map(({ membership }) => membership) : [],
  )
  const one = unitOf([...[...dataset.sets.values()], options])
  const data: Scaled = scaled(dataset, question, one)
  const judge: Judge = createJudge(data, wish, wish.claims, spent)
  const base: Settings = { ...wish.cutoffs, consistencyCut: CONSISTENCY_CUT }
  const targets = factors.map((factor) => {
    if (factor.kind === 'cutoff') return null
    const at = question.conditions.indexOf(factor.set)
    const turned = at === -1 && question.outcome.startsWith('~')
    return { set: at === -1 ? data.outcomeSet : data.sets[at], turned }
  })
  const verdicts = (choice: readonly number[]): Verdicts => {
    let settings = base
    for (const [index, factor] of factors.entries()) {
      const option = choice[index]!
      const target = targets[index]
      if (factor.kind === 'cutoff') settings = { ...settings, ...factor.options[option]?.change }
      else if (target?.set !== undefined) {
        const value = scale(factor.options[option]!.membership, one)
        target.set[factor.case] = target.turned ? one - value : value
      }
    }
    return judge(settings)
  }
  return {
    verdicts,
    ranges: (claims) => {
      verdicts(factors.map(() => 0))
      return cutoffRanges(data, claims, base, (settings) => judge(settings).list.map(({ baseline }) => baseline))
    },
  }
}
