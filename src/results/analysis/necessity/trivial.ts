import { reaches } from '../../../analysis/measures.ts'
import type { NecessityFigures, NecessityReport } from '../../../analysis/necessity-results.ts'
import { negationOf } from '../../../model/dataset.ts'
import { cutText } from '../figures.ts'

/** What it means if a condition and its negation are both necessary. */
export const EITHER_WAY = 'memberships in the outcome are so low that this says nothing'

/**
 * Why a necessary condition is trivial, by the usual cutoffs. RoN below 0.5 needs a mean membership in the condition above 0.5, and covN
 * below 0.5 an outcome with about half of its memberships, or less.
 */
export function trivialReason(figures: NecessityFigures, report: NecessityReport, most = 'most'): string {
  const { common, rare } = reasonsOf(figures, report)
  return [common ? [`${most} have it anyway`] : [], rare ? ['the outcome is much rarer'] : []].flat().join(', and ')
}

/** Which figures are too low. */
export function lowFigures(figures: NecessityFigures, report: NecessityReport): string {
  const { common, rare } = reasonsOf(figures, report)
  const { ronCut, covCut } = report.cuts
  const low = [common ? [`RoN is below ${cutText(ronCut)}`] : [], rare ? [`covN is below ${cutText(covCut)}`] : []]
  return low.flat().join(', and ')
}

/**
 * Is a set necessary, present and absent? That needs low memberships in the outcome: a case with the full outcome is
 * not fully in both.
 */
export function isEitherWay(set: string, { tables: [table] }: Pick<NecessityReport, 'tables'>): boolean {
  return [set, negationOf(set)].every((each) => table?.necessary.includes(each))
}

function reasonsOf({ RoN, covN }: NecessityFigures, { cuts: { ronCut, covCut } }: NecessityReport) {
  return { common: !reaches(RoN, ronCut), rare: !reaches(covN, covCut) }
}
