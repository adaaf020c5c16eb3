import type { Dataset } from '../model/dataset.ts'
import { type Bench, createBench } from './bench.ts'
import { type Plan, planOf, type Sampling } from './combination-plan.ts'
import type { NecessityCuts } from './necessity-results.ts'
import { overturnedVerdicts } from './overturned-verdicts.ts'
import type { Examination, Robustness, RobustnessStage, SingleChange } from './robustness-results.ts'
import type { Question } from './scaled.ts'
import type { SolutionWish } from './solutions.ts'
import type { Term } from './term.ts'
import { type Dispute, describe, type Factor, factorsOf } from './variation.ts'
import type { Verdicts } from './verdicts.ts'

export interface RobustnessWish extends SolutionWish, Sampling {
  readonly necessity: NecessityCuts
  readonly disputes: readonly Dispute[]
  /** The sets claimed to be necessary. */
  readonly claims: readonly Term[]
  readonly seed: string
  /** The search stops after this many steps. Default: `MAX_STEPS`. */
  readonly maxSteps?: number
}

/** About ten seconds. */
const MAX_STEPS = 150_000_000

/** How many combinations are examined between two pauses. */
const ROUND = 64

/**
 * Tests whether each result holds when contested choices change. If it is stopped, the report has what was known by
 * then, and says what was not finished.
 */
export function* examineRobustness(
  dataset: Dataset,
  question: Question,
  wish: RobustnessWish,
): Examination<Robustness> {
  const settings = { ...wish.cutoffs, consistencyCut: wish.necessity.inclCut }
  const factors = factorsOf(dataset, question.conditions, wish.disputes, settings)
  let steps = 0
  const bench = createBench(dataset, question, factors, wish, (count) => {
    steps += count
  })
  const baseline = bench.verdicts(factors.map(() => 0))
  const unfinished = new Set<RobustnessStage>()
  const overturned = yield* noting(
    unfinished,
    overturnedVerdicts(
      dataset,
      question,
      factors,
      { settings, excluded: wish.excluded },
      baseline.list,
      bench.verdicts,
    ),
  )
  const ranges = yield* noting(unfinished, bench.ranges(wish.claims))
  const single = yield* noting(unfinished, singleChanges(factors, bench, baseline, dataset.cases))
  const plan = planOf(factors, wish)
  const { maxSteps = MAX_STEPS } = wish
  steps = 0
  const tally = yield* noting(
    unfinished,
    tallied(plan, bench, baseline.list, (examined) => steps < maxSteps || examined === 0),
  )
  return {
    ...variedIn(factors),
    combinations: plan.combinations,
    planned: plan.of,
    examined: tally.examined,
    seed: plan.exhaustive ? null : wish.seed,
    unsolved: tally.unsolved,
    partial: tally.partial,
    verdicts: baseline.list.map(({ kind, name, baseline: result, trivial }, index) => {
      const { [result]: survived = 0, ...becomes } = Object.fromEntries(tally.found[index]!)
      const bounds = ranges?.[index] ?? []
      return { kind, name, baseline: result, trivial, ...overturned[index]!, ranges: bounds, survived, becomes }
    }),
    singleChanges: single
      .filter(({ changes }) => changes.length > 0)
      .toSorted((a, b) => b.changes.length - a.changes.length),
    harmless: single.filter(({ changes }) => changes.length === 0).length,
    unfinished: [...unfinished],
  }
}

/** Does a stage, and notes if it is stopped. */
function* noting<T>(unfinished: Set<RobustnessStage>, stage: Examination<T>): Examination<T> {
  let stopped: boolean | undefined
  for (;;) {
    const next = stage.next(stopped)
    if (next.done === true) return next.value
    stopped = yield next.value
    if (stopped === true) unfinished.add(next.value.stage)
  }
}

/** How often each verdict came out in which way. */
interface Tally {
  readonly found: readonly ReadonlyMap<string, number>[]
  readonly examined: number
  readonly unsolved: number
  readonly partial: number
}

function* tallied(
  plan: Plan,
  bench: Bench,
  list: Verdicts['list'],
  isAffordable: (examined: number) => boolean,
): Examination<Tally> {
  const found = list.map(() => new Map<string, number>())
  let [examined, unsolved, partial] = [0, 0, 0]
  for (; examined < plan.of && isAffordable(examined); examined++) {
    if (examined % ROUND === 0 && (yield { stage: 'combinations', done: examined, of: plan.of }) === true) break
    const verdicts = bench.verdicts(plan.choice(examined))
    if (!verdicts.solved) unsolved++
    if (verdicts.partial) partial++
    for (const [index, { baseline: result }] of verdicts.list.entries()) {
      found[index]?.set(result, (found[index].get(result) ?? 0) + 1)
    }
  }
  return { found, examined, unsolved, partial }
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

function* singleChanges(
  factors: readonly Factor[],
  bench: Bench,
  baseline: Verdicts,
  cases: readonly string[],
): Examination<readonly SingleChange[]> {
  const found: SingleChange[] = []
  for (const [at, factor] of factors.entries()) {
    for (let option = 1; option < factor.options.length; option++) {
      if ((yield { stage: 'single changes', done: at, of: factors.length }) === true) return found
      const { list } = bench.verdicts(factors.map((_factor, other) => (other === at ? option : 0)))
      const changes = baseline.list.filter((verdict, each) => list[each]?.baseline !== verdict.baseline)
      found.push({ ...describe(factor, option, cases), changes: changes.map(nameOf) })
    }
  }
  return found
}

/** `A <- Y`, `row 8`; for a term, also the solution it belongs to. */
function nameOf({ kind, name }: Verdicts['list'][number]): string {
  return kind === 'necessity' || kind === 'row' ? name : `${kind}: ${name}`
}
