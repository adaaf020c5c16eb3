import { selectCases } from '../../../analysis/case-selection.ts'
import { selectForNecessity } from '../../../analysis/necessity-selection.ts'
import type { SelectionReport } from '../../../analysis/studied-results.ts'
import { bitCount } from '../../../analysis/term.ts'
import { studiedIn } from './quoted.ts'
import type { Work } from './work.ts'

/** Cases to study: for the solution or the rule, and for each condition that is called necessary. */
export async function selectionOf(work: Work): Promise<SelectionReport> {
  const { data, subject, named } = work
  const { formula, studied } = await studiedIn(work)
  const single = subject.claims.filter(({ mask }) => bitCount(mask) === 1).map((claim) => [claim])
  return {
    ...studied,
    sufficiency: selectCases(formula, data),
    necessity: [...single, ...named].map((condition) => selectForNecessity(condition, data)),
  }
}
