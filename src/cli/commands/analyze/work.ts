import type { Effort } from '../../../analysis/budget.ts'
import { USUAL_NECESSITY } from '../../../analysis/claims.ts'
import type { Formula } from '../../../analysis/formula.ts'
import type { NecessityCuts } from '../../../analysis/necessity-results.ts'
import { type Scaled, scaled } from '../../../analysis/scaled.ts'
import type { Cutoffs, SolutionSet, TruthTable } from '../../../analysis/solution-results.ts'
import { MAX_MODELS, type SolutionWish, solving } from '../../../analysis/solutions.ts'
import { tableOf } from '../../../analysis/truth-table.ts'
import type { Session } from '../../terminal/session.ts'
import { excludedRows, notNecessary } from './excluded.ts'
import { expressionIn } from './expression-in.ts'
import type { AnalyzeOptions } from './options.ts'
import { type AnalysisSubject, subjectOf } from './subject.ts'

/** What the parts work on. */
export interface Work {
  readonly subject: AnalysisSubject
  readonly data: Scaled
  readonly table: TruthTable
  readonly wish: SolutionWish
  /** What a set must reach to be called necessary. */
  readonly necessityCuts: NecessityCuts
  /** The solutions, computed once. */
  solutions(): Promise<SolutionSet>
  /** The sets that --sets names. */
  readonly named: readonly Formula[]
  readonly options: AnalyzeOptions
  readonly session: Session
}

export async function workFrom(options: AnalyzeOptions, session: Session): Promise<Work> {
  const subject = await subjectOf(options, session)
  const { dataset, outcome, conditions, expectations } = subject
  const data = scaled(dataset, { outcome, conditions })
  const cutoffs = cutoffsFrom(options, data)
  const { rows: excluded, idle } = excludedRows(options, data, cutoffs)
  const necessityCuts = necessityCutsFrom(options)
  for (const warning of notNecessary(options.necessary ?? [], data, necessityCuts)) await session.warn(warning)
  const { maxModels = MAX_MODELS, first = false, effort } = options
  const wish = {
    cutoffs,
    expectations,
    excluded,
    maxModels,
    firstOnly: first,
    ...(effort === undefined ? {} : { effort }),
  }
  const table = tableOf(data, cutoffs, excluded, idle)
  let solutions: Promise<SolutionSet> | null = null
  const named = (options.sets ?? []).map((text) => expressionIn('--sets', text, conditions))
  return {
    subject,
    data,
    table,
    wish,
    necessityCuts,
    solutions: () => {
      solutions ??= session.follow(solving(data, table, wish), effortText)
      return solutions
    },
    named,
    options,
    session,
  }
}

function necessityCutsFrom({ necessityCut, ronCut, covCut }: AnalyzeOptions): NecessityCuts {
  return {
    inclCut: necessityCut ?? USUAL_NECESSITY.inclCut,
    ronCut: ronCut ?? USUAL_NECESSITY.ronCut,
    covCut: covCut ?? USUAL_NECESSITY.covCut,
  }
}

function effortText({ steps, limit }: Effort): string {
  return `Looking for models: ${Math.floor((100 * steps) / limit)}% of the longest search`
}

function cutoffsFrom({ inclCut, priCut = 0, nCut = 1 }: AnalyzeOptions, { sets, outcomeSet, one }: Scaled): Cutoffs {
  const crisp = [...sets, outcomeSet].every((set) => set.every((value) => value === 0 || value === one))
  const [first = crisp ? 1 : 0.8, second] = inclCut ?? []
  return { inclCut: second === undefined ? [first] : [first, second], priCut, nCut }
}
