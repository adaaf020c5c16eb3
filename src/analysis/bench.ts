import type { Dataset } from '../model/dataset.ts'
import { cutoffRanges } from './cutoff-ranges.ts'
import type { NecessityCuts } from './necessity-results.ts'
import { type Question, type Scaled, scale, scaled, unitOf } from './scaled.ts'
import type { SolutionWish } from './solutions.ts'
import type { Term } from './term.ts'
import type { Factor, Settings } from './variation.ts'
import { createJudge, type Judge, type Verdicts } from './verdicts.ts'

/** Analyses one combination after another in the same memory. */
export interface Bench {
  /** `choice` has an option for each factor. */
  verdicts(choice: readonly number[]): Verdicts
  /** The ranges of the cutoffs in which each verdict stands, for the data as coded. */
  ranges(claims: readonly Term[]): ReturnType<typeof cutoffRanges>
}

export function createBench(
  dataset: Dataset,
  question: Question,
  factors: readonly Factor[],
  wish: SolutionWish & { readonly claims: readonly Term[]; readonly necessity: NecessityCuts },
  spent: (steps: number) => void,
): Bench {
  const options = factors.flatMap((factor) =>
    factor.kind === 'membership' ? factor.options.map(({ membership }) => membership) : [],
  )
  const one = unitOf([...[...dataset.sets.values()], options])
  const data: Scaled = scaled(dataset, question, one)
  const judge: Judge = createJudge(data, wish, spent)
  const base: Settings = { ...wish.cutoffs, consistencyCut: wish.necessity.inclCut }
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
