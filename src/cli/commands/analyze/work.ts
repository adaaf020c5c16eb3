import type { Formula } from '../../../analysis/formula.ts'
import { type Scaled, scaled } from '../../../analysis/scaled.ts'
import type { Cutoffs, TruthTable } from '../../../analysis/solution-results.ts'
import { MAX_MODELS, type SolutionWish } from '../../../analysis/solutions.ts'
import { tableOf } from '../../../analysis/truth-table.ts'
import type { Session } from '../../terminal/session.ts'
import { excludedRows } from './excluded.ts'
import { expressionIn } from './expression-in.ts'
import type { AnalyzeOptions } from './options.ts'
import { type AnalysisSubject, subjectOf } from './subject.ts'

/** What the parts work on. */
export interface Work {
  readonly subject: AnalysisSubject
  readonly data: Scaled
  readonly table: TruthTable
  readonly wish: SolutionWish
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
  const excluded = excludedRows(options, data, cutoffs)
  const wish = { cutoffs, expectations, excluded, maxModels: options.maxModels ?? MAX_MODELS }
  const named = (options.sets ?? []).map((text) => expressionIn('--sets', text, conditions))
  return { subject, data, table: tableOf(data, cutoffs, excluded), wish, named, options, session }
}

function cutoffsFrom({ inclCut, priCut = 0, nCut = 1 }: AnalyzeOptions, { sets, outcomeSet, one }: Scaled): Cutoffs {
  const crisp = [...sets, outcomeSet].every((set) => set.every((value) => value === 0 || value === one))
  const [first = crisp ? 1 : 0.8, second] = inclCut ?? []
  return { inclCut: second === undefined ? [first] : [first, second], priCut, nCut }
}
